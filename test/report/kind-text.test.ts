/** Kinds explained: every text of the house's own kinds in both languages. */
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { packageRoot } from '../../src/io/files/package-root.ts'
import type { Kind } from '../../src/kind/kind.ts'
import { readKind } from '../../src/kind/read-kind.ts'
import { kindSchema } from '../../src/report/kind-schema.ts'
import { kindFamilies, kindList, kindText } from '../../src/report/kind-text.ts'

const kinds = openHouse(packageRoot()).kinds.value
const hanzi = /\p{Script=Han}/u
/** What a kind says in words of its own; names of fields and examples stay what one types. */
const wordsOf = (kind: Kind): string[] =>
  [
    kind.family,
    kind.description,
    ...Object.values(kind.fields).map(({ description = '' }) => description),
    ...Object.values(kind.data).map(({ description }) => description),
    ...Object.values(kind.parts).map(({ label }) => label),
    ...kind.adds,
  ].filter((words) => words !== '')

describe('kinds in English', () => {
  it.each(kinds.map((kind) => [kind.id, kind] as const))('%s has every word', (_, kind) => {
    expect(wordsOf(kind).filter((words) => kind.english[words] === undefined)).toEqual([])
  })
  it.each(kinds.map((kind) => [kind.id, kind] as const))('%s is explained in it', (_, kind) => {
    const frame = kindText(kind, 'en')
      .split('\n')
      // what a writer types, and the names under which things are asked for
      .filter((line) => !/^ {6}(?:example|columns): |^ {2}\S|^also written: /.test(line))
    // a kind's own sentences may quote Chinese, and none is Chinese throughout
    expect(frame.filter((line) => line.trim() !== '' && !/[a-z]{3}/.test(line))).toEqual([])
    const types = /(?:是 \/ 否|文字|一句或列表|名称: 值|文字或列表)(?:，|$)|必填|不写就是|可以没有/
    expect(kindText(kind, 'en')).not.toMatch(types)
    const about = Object.values(kindSchema(kind, 'en')['properties'] ?? {}).map(
      ({ description = 'none' }: { description?: string }) => description,
    )
    expect(about.filter((line) => !/[a-z]{3}/.test(line))).toEqual([])
  })
  it('lists families by their English names', () => {
    const heads = kindList(kinds, 'en').match(/^\S.*$/gm) ?? []
    expect(heads).toHaveLength(kindFamilies(kinds).length)
    expect(heads.filter((head) => hanzi.test(head))).toEqual([])
  })
})

describe('a kind of a workspace', () => {
  const read = (manifest: string): Kind => {
    const common = 'fields: {甲: {description: 甲项}}\nenglish: {甲项: thing A}'
    const { value } = readKind('x', 'x/kind.yml', { manifest, common, template: '{{body}}' })
    if (!value) throw new Error(manifest)
    return value
  }
  it('says in Chinese what it has no English for', () => {
    const text = kindText(read('names: [请柬]\ndescription: 请人来'), 'en')
    expect(text).toContain('请柬 (x)  请人来\n')
    expect(text).toContain('      thing A\n')
  })
  it('says its own words where it has them', () => {
    const kind = read('description: 请人来\nenglish: {请人来: invites, 甲项: the first}')
    expect(kindText(kind, 'en')).toContain('x (x)  invites\n')
    expect(kindText(kind, 'en')).toContain('      the first\n')
    expect(kindText(kind, 'zh')).toContain('x（x）  请人来\n')
  })
})
