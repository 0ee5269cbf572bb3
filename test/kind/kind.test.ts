/** A kind's YAML: what is wrong with it is said at its line; so are patterns that cannot be used. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import type { KindText } from '../../src/kind/kind.ts'
import { readKind } from '../../src/kind/read-kind.ts'
import { wordDiagnostic } from '../../src/messages/index.ts'

const folder = join(import.meta.dirname, '../../templates/kinds')
const common = readFileSync(join(folder, 'common.yml'), 'utf8')
/** A kind of the house by its folder, and 错, which is broken itself, and 圈, which leads back. */
function find(id: string): KindText | null {
  const own: Readonly<Record<string, string>> = { 错: 'nosuch: 1', 圈: 'extends: x' }
  const file = `${id}/kind.yml`
  const manifest = own[id] ?? (existsSync(join(folder, file)) && text(file))
  const template = `${id}/document.md.hbs`
  if (!manifest) return null
  return { file, manifest, template: existsSync(join(folder, template)) ? text(template) : null }
}
const text = (name: string): string => readFileSync(join(folder, name), 'utf8')
const read = (manifest: string, template: string | null = '{{body}}') =>
  readKind('x', 'x/kind.yml', { manifest, common, template, find })

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
    ['extends: 没有', 'extends', 'extends'],
    ['extends: 错', 'extends', 'extends'],
    ['extends: 圈', 'extends', 'extends'],
    ['extends: x', 'extends', 'extends'],
    ['extends: notice\nwithout: [没有]', 'without', 'no-field'],
    ['checks: {甲: {field: title}}', 'checks.甲', 'missing'],
    ['checks: {甲: {zh: [甲]}}', 'checks.甲', 'missing'],
    ['checks: {甲: {field: 没有, zh: [甲]}}', 'checks.甲.field', 'no-field'],
    ['checks: {甲: {part: 没有, zh: [甲]}}', 'checks.甲.part', 'no-field'],
    ['checks: {甲: {field: title, when: {没有: true}, zh: [甲]}}', 'checks.甲.when', 'no-field'],
    ['checks: {甲: {field: title, has: "(?=甲)", zh: [甲]}}', 'checks.甲.has', 'lookaround'],
    ['names: [甲', '', 'syntax'],
    ['- 甲', '', 'value'],
  ])('%s is said at its line, in both languages', (line, path, problem) => {
    const { value, diagnostics } = read(path === '' ? line : `description: 试\n${line}\n`)
    expect(value).toBeNull()
    expect(diagnostics).toMatchObject([
      {
        rule: 'kind/broken',
        origin: { file: 'x/kind.yml' },
        data: { path: expect.stringMatching(path), problem },
      },
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
  it('has what it does not say from the kind that it extends', () => {
    const { value, diagnostics } = read(
      [
        'extends: request',
        'names: [甲]',
        'without: [note]',
        'required: [title]',
        'fields: {addressee: {example: 某局}}',
        'checks: {contact: , title: {has: 甲$}}',
      ].join('\n'),
      null,
    )
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({
      names: ['x', '甲'],
      description: '',
      required: ['kind', 'title'],
      templateFile: 'request/document.md.hbs',
      parents: ['request', 'formal-report', 'notice'],
      fields: { addressee: { aliases: ['主送'], example: '某局' }, signers: { type: 'array' } },
      checks: { title: { block: 'title', has: '甲$' }, 'one-addressee': { names: 1 } },
    })
    expect(Object.keys(value?.checks ?? {})).not.toContain('contact')
    expect(Object.keys(value?.fields ?? {})).not.toContain('note')
  })
  it('needs a template of its own where it extends none', () => {
    expect(read('names: [甲]', null).diagnostics).toMatchObject([
      { data: { path: 'document.md.hbs', problem: 'unreadable' } },
    ])
  })
})

describe('a name that is no kind', () => {
  it.each([
    ['讲画稿', '讲话稿'],
    ['请示报告', '报告'],
    ['会议通知', '通知'],
    ['主持', '主持词'],
    ['诗', ''],
  ])('%s is taken for %j', (name, nearest) => {
    const { value, diagnostics } = openHouse('/no/such/folder').kind(name)
    expect(value).toBeNull()
    expect(diagnostics).toMatchObject([{ rule: 'kind/unknown', data: { kind: name, nearest } }])
  })
})
