/** A kind's YAML: what is wrong with it is said at its line; so are patterns that cannot be used. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKind } from '../../src/kind/kind.ts'
import { wordDiagnostic } from '../../src/messages/index.ts'

const folder = join(import.meta.dirname, '../../templates/kinds')
const common = readFileSync(join(folder, 'common.yml'), 'utf8')
const read = (manifest: string) =>
  readKind('x', 'x/kind.yml', { manifest, common, template: '{{body}}' })

describe('kinds', () => {
  it.each(readdirSync(folder).filter((name) => !name.includes('.')))(
    '%s of the house is sound',
    (name) => {
      expect(read(readFileSync(join(folder, name, 'kind.yml'), 'utf8')).diagnostics).toEqual([])
    },
  )
  it.each([
    ['nosuch: 1', 'nosuch', 'unknown'],
    ['names: 甲', 'names', 'value'],
    ['fields: {甲: {type: nosuch}}', 'fields.甲.type', 'value'],
    ['fields: {甲: {type: boolean, default: 99}}', 'fields.甲.default', 'value'],
    ['fields: {甲: {pattern: "("}}', 'fields.甲.pattern', 'pattern'],
    ['fields: {甲: {strip: "甲(?!乙)"}}', 'fields.甲.strip', 'lookaround'],
    ['fields: {甲: {type: array, split: "(?<=甲)"}}', 'fields.甲.split', 'lookaround'],
    ['fields: {甲: {type: array, items: {pattern: "("}}}', 'fields.甲.items.pattern', 'pattern'],
    [
      'fields: {甲: {properties: {乙: {pattern: "(a)\\\\1"}}}}',
      'fields.甲.properties.乙.pattern',
      'back-reference',
    ],
    ['parts: {甲: {label: 甲, in: sections, pattern: "(?=甲)"}}', 'parts.甲.pattern', 'lookaround'],
    ['parts: {甲: {label: 甲, in: nosuch}}', 'parts.甲.in', 'value'],
    ['parts: {甲: {label: 甲, in: sections}}', 'parts.甲.pattern', 'missing'],
    ['required: [没有]', 'required', 'no-field'],
    ['exclusive: [[title, 没有]]', 'exclusive', 'no-field'],
    ['exclusive: 甲', 'exclusive', 'value'],
    ['fields: {constructor: {type: string}}', 'fields.constructor', 'reserved'],
    ['fields: {__proto__: {type: string}}', 'fields.__proto__', 'reserved'],
    ['fields: {toString: {}}', 'fields.toString', 'reserved'],
    ['data: {constructor: {}}', 'data.constructor', 'reserved'],
    ['parts: {valueOf: {label: 甲, in: body}}', 'parts.valueOf', 'reserved'],
    ['names: [甲', '', 'syntax'],
    ['- 甲', '', 'value'],
  ])('%s is said at its line, in both languages', (line, path, problem) => {
    const { value, diagnostics } = read(path === '' ? line : `description: 试\n${line}\n`)
    expect(value).toBeNull()
    expect(diagnostics).toMatchObject([
      { rule: 'kind/broken', origin: { file: 'x/kind.yml' }, data: { path, problem } },
    ])
    if (path !== '') expect(diagnostics[0]?.origin?.start).toBeGreaterThan(14)
    const [one] = diagnostics
    if (!one) throw new Error('none')
    expect(wordDiagnostic(one, 'zh')[0]).toMatch(/^文种定义有误：/)
    expect(wordDiagnostic(one, 'en')[0]).toMatch(/^the kind is broken: /)
  })
  it('takes fields with nothing said of them', () => {
    expect(read('names: [甲]\nfields:\n  甲: {}\n  salutation:\n').value?.fields['甲']).toEqual({})
  })
})
