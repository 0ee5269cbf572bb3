/** Papers of which nothing has changed are not read again; whatever they were read from or with makes them be read. */
import {
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Asked, type RecallFolder, recallFolder } from '../support/recalled.ts'

const speech = (head: string, body: string): string =>
  `---\n文种: 讲话稿\n标题: 讲话\n单位: 市政务服务局\n期间: 2026年上半年\n${head}---\n${body}\n`
const head = 'data: {指标: a.csv}\n'
const files = {
  '稿/a.md': speech(head, '全市建成便民服务点{{指标.便民服务点.本期}}个。'),
  '稿/a.csv': '指标,本期\n便民服务点,1286\n',
  '稿/b.md': speech('', '全市建成综合窗口1268个.'),
  '稿/r.md': speech('data: {各县: r.csv}\n逐份: 各县\n输出: "{{县}}"\n', '{{县}}。'),
  '稿/r.csv': '县,数\n甲县,1\n乙县,2\n丙县,3\n',
  '稿/v.md': '---\n文种: 汇编\n标题: 汇编\npieces: [a.md]\n---\n',
}
const kindFile = 'templates/kinds/speech/kind.yml'
const kind = { [kindFile]: readFileSync(join(import.meta.dirname, '../..', kindFile), 'utf8') }
const all = ['a.md', 'b.md', 'r.md', 'v.md']
const outputs = ['a', 'b', '甲县', '乙县', '丙县', 'v']

let place: RecallFolder
const at = (name: string): string => join(place.folder, name)
const put = (own: Readonly<Record<string, string>>) => (): void => place.put(own)
const remove = (name: string) => (): void => rmSync(at(name))
const records = (): string => at('out/.wengao/all.papers.jsonl')
const rewrite = (change: (text: string) => string) => (): void =>
  writeFileSync(records(), change(readFileSync(records(), 'utf8')))

beforeEach(() => {
  place = recallFolder()
  place.put(files)
})
afterEach(() => place.remove())

describe('a second run', () => {
  it('reads nothing where nothing has changed, plans the same and says the same', async () => {
    const first = await place.run()
    const second = await place.run()
    expect(first.read).toEqual(all)
    expect(second).toEqual({ ...first, read: [], standing: outputs })
    expect(first.said.map(({ rule }) => rule)).toContain('data/inferred')
  })

  /** What `run` asks of the second run. */
  const cases: readonly (readonly [string, () => void, readonly string[], Asked?])[] = [
    ['a word of a paper', put({ '稿/b.md': speech('', '无。') }), ['b.md']],
    ['a word of a paper in a volume', put({ '稿/a.md': speech(head, '无。') }), ['a.md', 'v.md']],
    ['data', put({ '稿/a.csv': '指标,本期\n便民服务点,1287\n' }), ['a.md', 'v.md']],
    ['rows', put({ '稿/r.csv': '县,数\n甲县,1\n丁县,2\n' }), ['r.md']],
    ['an output that goes', remove('out/乙县.docx'), ['r.md']],
    ['an output', put({ 'out/b.docx': 'by hand' }), ['b.md']],
    ['the manifest that goes', remove('out/.wengao/all.manifest.jsonl'), all],
    ['the records that go', () => rmSync(records()), all],
    ['a damaged record', rewrite((text) => text.replace('综合窗口', '综合窗囗')), ['b.md']],
    ['a record that is cut short', rewrite((text) => text.slice(0, -9)), ['v.md']],
    [
      'records of another ground',
      rewrite((text) => text.replaceAll(/ \w{64} /g, ` ${'0'.repeat(64)} `)),
      all,
    ],
    ['a setting', put({ 'wengao.yml': '单位: 市局\n' }), all],
    ['a kind', put({ 'templates/kinds/新/kind.yml': 'names: [新]\n' }), all],
    ['a template', put({ ...kind, 'templates/kinds/speech/document.md.hbs': '{{正文}}' }), all],
    ['a partial', put({ 'templates/partials/新.hbs': '新' }), all],
    ['a term', put({ 'templates/terms.txt': '服务\n' }), all],
    ['a theme', put({ 'templates/themes/gbt9704.yml': 'extends: reading\n' }), all],
    ['a format', put({}), all, { options: { formats: ['docx', 'html'] } }],
    ['an option', put({}), all, { options: { strict: true } }],
    ['tags', put({}), all, { untagged: true }],
    ['what is kept of papers', put({}), all, { bases: true }],
    ['--force', put({}), all, { force: true }],
    ['rows that are asked for', put({}), all, { only: ['甲县'] }],
  ]
  it.each(cases.map(([what, change, read, asked = {}]) => [what, change, read, asked] as const))(
    'reads what %s touches',
    async (_, change, read, asked) => {
      await place.run()
      change()
      expect((await place.run(asked)).read).toEqual(read)
    },
  )

  it('reads all behind a change of a word list', async () => {
    place.put({ 'wengao.yml': '词表: [词.yml]\n', '词.yml': '白名单: [甲]\n' })
    await place.run()
    place.put({ '词.yml': '白名单: [乙]\n' })
    const second = await place.run()
    expect(second.read).toEqual(all)
    expect(second.standing).toEqual([])
  })
  it('trusts no time', async () => {
    await place.run()
    const { atime, mtime } = statSync(at('稿/a.csv'))
    place.put({ '稿/a.csv': files['稿/a.csv'].replace('1286', '1268') })
    utimesSync(at('稿/a.csv'), atime, mtime)
    expect((await place.run()).read).toEqual(['a.md', 'v.md'])
  })
  it('says of data that go and of those that lead out of the workspace what a first run says', async () => {
    await place.run()
    const elsewhere = mkdtempSync(join(tmpdir(), 'wengao-elsewhere-'))
    renameSync(at('稿/a.csv'), join(elsewhere, 'a.csv'))
    expect((await place.run()).said.map(({ rule }) => rule)).toContain('source/unreadable')
    symlinkSync(join(elsewhere, 'a.csv'), at('稿/a.csv'))
    expect((await place.run()).said.map(({ rule }) => rule)).toContain('source/outside-workspace')
    rmSync(elsewhere, { recursive: true })
  })
  it('reads a volume that looks through a folder, each time', async () => {
    place.put({ '稿/v.md': files['稿/v.md'].replace('a.md', '篇/*.md') })
    place.put({ '稿/篇/一.md': files['稿/b.md'] })
    await place.run()
    expect((await place.run()).read).toEqual(['v.md'])
  })
  it('compares papers that were read with those that were not', async () => {
    const rules = async (): Promise<string[]> => {
      const { said, read } = await place.run()
      return [...read, ...said.flatMap(({ rule }) => (rule.startsWith('text/') ? rule : []))]
    }
    await place.run()
    place.put({ '稿/c.md': speech('', '全市建成便民服务点1268个。全市建成综合窗口1286个。') })
    expect(await rules()).toEqual(['c.md', 'text/two-papers', 'text/unlike-bound'])
    expect(await rules()).toEqual(['text/two-papers', 'text/unlike-bound'])
  })
  it('finds names that clash, whichever paper was read', async () => {
    await place.run()
    place.put({ '稿/c.md': speech('输出: 甲县\n', '无。') })
    const clash = async () => {
      const { planned, said } = await place.run()
      const found = said.filter(({ rule }) => rule === 'output/duplicate')
      return { planned, found: found.map(({ origin, data }) => [origin?.file, data['other']]) }
    }
    const first = await clash()
    // r.md comes behind c.md
    expect(first.found).toEqual([['稿/r.md', '稿/c.md']])
    expect(first.planned).toEqual(['a', 'b', '甲县', 'v'])
    expect(await clash()).toEqual(first)
  })
})

describe('a run in parts', () => {
  it('keeps what each part has read; the whole reads nothing then', async () => {
    const first = await place.run({ shard: '1/2' })
    const second = await place.run({ shard: '2/2' })
    expect(first.read).toEqual(all)
    expect(second.read).toContain('b.md')
    const whole = await place.run()
    expect(whole).toMatchObject({ read: [], standing: outputs, said: first.said })
    expect((await place.run({ shard: '1/2' })).read).toEqual([])
  })
})
