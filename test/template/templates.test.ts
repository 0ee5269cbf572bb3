/** Templates are made once and run many times: nothing of one run is seen in another, and no more are kept than there is room for. */
import { expect, it } from 'vitest'
import type { RecordValue, Value } from '../../src/model/values.ts'
import { bareRecord, numberValue, textValue } from '../../src/model/values.ts'
import { fill, noPartials } from '../../src/template/fill.ts'
import { checkAnew, checkOnce } from '../../src/template/names/known-checks.ts'
import { openTemplates, partialsOf, templatesOf } from '../../src/template/templates.ts'
import { makePaper, speech } from '../support/paper.ts'

const source = (text: string) => ({ text, file: '稿.md', start: 0 })
const rowOf = (fields: Readonly<Record<string, Value>>): RecordValue => ({
  kind: 'record',
  fields: bareRecord(Object.entries(fields)),
})
const scopeOf = (row: RecordValue) => [{ value: row, names: bareRecord<Value>() }]

it('gives one template for one text of an owner, another for another owner or place', () => {
  const paper = {}
  const template = templatesOf(paper)(source('{{甲}}'))
  expect(templatesOf(paper)(source('{{甲}}'))).toBe(template)
  expect(templatesOf({})(source('{{甲}}'))).not.toBe(template)
  expect(templatesOf(paper)({ ...source('{{甲}}'), start: 7 })).not.toBe(template)
})

it('keeps the templates asked for last', () => {
  const templates = openTemplates()
  const often = templates(source('often'))
  const seldom = templates(source('seldom'))
  for (let count = 0; count < 400; count++) {
    templates(source(`{{n}}${count}`))
    templates(source('often'))
  }
  expect(templates(source('often'))).toBe(often)
  expect(templates(source('seldom'))).not.toBe(seldom)
})

it('runs a template with every scope, words and slots of its own', () => {
  const templates = openTemplates()
  const run = (name: string, words: Parameters<typeof fill>[0]['words']) => {
    const slots: Parameters<typeof fill>[0]['slots'] = []
    const filled = fill({
      source: source('甲{{名}}{{> 尾}}'),
      templates,
      scope: scopeOf(rowOf({ 名: textValue(name) })),
      checked: checkAnew,
      partials: partialsOf({ 尾: { file: '尾.hbs', text: '乙{{词}}' } }),
      words,
      clashes: [],
      slots,
    })
    return { ...filled, slots }
  }
  const word = (shown: string) => ({
    词: () => ({
      kind: 'inlines' as const,
      inlines: [{ type: 'text' as const, value: shown, origin: null }],
    }),
  })
  const [first, second] = [run('一', word('子')), run('二', word('丑'))]
  expect(first.value?.text).toBe('甲\ufdd00\ufdd1乙\ufdd01\ufdd1')
  expect(second.value).toEqual(first.value)
  expect(JSON.stringify(first.slots)).toMatch(/一.*子/)
  expect(JSON.stringify(second.slots)).toMatch(/二.*丑/)
  expect(JSON.stringify(second.slots)).not.toMatch(/[一子]/)
  expect(second.value?.segments.map(({ file, start }) => [file, start])).toEqual([
    ['稿.md', 0],
    ['尾.hbs', 0],
  ])
  // without the word the partial names nothing, and says so in its own file
  expect(run('三', {}).diagnostics).toMatchObject([
    { rule: 'template/unknown-name', origin: { file: '尾.hbs', start: 3 } },
  ])
})

it('checks the names of rows with the same columns once, of any other row anew', () => {
  const templates = openTemplates()
  const template = templates(source('{{甲}}'))
  const paper = {}
  let checks = 0
  const check = (row: RecordValue | null, words: readonly string[] = []) =>
    checkOnce(paper, row)(template, words, () => {
      checks++
      return []
    })
  const list: Value = { kind: 'list', items: [] }
  const cases: readonly (readonly [RecordValue | null, readonly string[], number])[] = [
    [rowOf({ 甲: textValue('a') }), [], 1],
    [rowOf({ 甲: textValue('b') }), [], 1],
    [rowOf({ 甲: numberValue('1') ?? textValue('') }), [], 1],
    [rowOf({ 甲: textValue('a') }), ['条数'], 2],
    [rowOf({ 乙: textValue('a') }), [], 3],
    [rowOf({ 甲: list }), [], 4],
    [rowOf({ 甲: list }), [], 5],
    [null, [], 6],
    [null, [], 6],
  ]
  for (const [row, words, expected] of cases) {
    check(row, words)
    expect(checks).toBe(expected)
  }
  checkOnce({}, null)(template, [], () => {
    checks++
    return []
  })
  expect(checks).toBe(7)
})

it('says of every row what is wrong with it alone', async () => {
  const rows = '- {县: 甲, 数: 1}\n- {县: 乙}\n- {县: 丙, 数: [1, 2]}\n- {县: 丁, 数: 4}\n'
  const made = await makePaper(
    speech('{{县}}有{{数}}个。', 'data: {各县: 各县.yaml}\n逐份: 各县\n输出: "{{县}}"\n'),
    { '各县.yaml': rows },
  )
  const faults = made.diagnostics.filter((one) => one.severity === 'error')
  expect(made.filled).toContain('⟦甲⟧有⟦1⟧个。')
  expect(made.filled).toContain('⟦丁⟧有⟦4⟧个。')
  expect(faults.map((one) => one.rule)).toEqual(['data/missing-value', 'template/not-printable'])
})

it('fills three hundred names of outputs and bodies by their own rows', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `第${index}县`)
  const made = await makePaper(
    speech(
      '{{县}}有{{数}}个。{{#if (大于 数 100)}}多{{else}}少{{/if}}',
      'data: {各县: 各县.csv}\n逐份: 各县\n输出: "{{县}}"\n',
    ),
    { '各县.csv': `县,数\n${names.map((name, index) => `${name},${index}`).join('\n')}\n` },
  )
  expect(made.outputs).toEqual(names)
  expect(made.filled).toEqual(
    names.map((name, index) => `⟦${name}⟧有⟦${index}⟧个。${index > 100 ? '多' : '少'}`),
  )
})

it('fills an expression without partials', () => {
  const filled = fill({
    source: source('{{甲}}'),
    templates: openTemplates(),
    scope: scopeOf(rowOf({ 甲: textValue('a') })),
    checked: checkAnew,
    partials: noPartials,
    words: {},
    clashes: [],
    slots: [],
  })
  expect(filled.diagnostics).toEqual([])
})

it('gives a word the whole of its braces as its place, a name its own letters', async () => {
  const made = await makePaper(speech('讲{{条数}}点，{{甲}}。\n一、甲\n二、乙', 'data: {甲: 36}\n'))
  const text = JSON.stringify(made.documents[0]?.blocks)
  const body = speech('', 'data: {甲: 36}\n').indexOf('---', 3) + 4
  expect(text).toContain(
    `"type":"count","of":"sections","shown":"两","origin":{"file":"稿.md","start":${body + 1},"end":${body + 7}}`,
  )
})
