/** What a kind says of its papers in its own kind.yml (`checks`): 请示 has one 主送, 批复 quotes what it answers. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { CheckRule } from '../../kind/kind.ts'
import { partBlocks } from '../../kind/part-blocks.ts'
import { blockLines } from '../../model/block-lines.ts'
import type { Block, Document } from '../../model/document.ts'
import { eachInline, inlineRuns } from '../../model/walk.ts'
import type { Origin } from '../../origin.ts'
import { card, type Words } from '../../rules/card.ts'
import { linearPattern } from '../../text/linear-pattern.ts'
import { backwards } from '../backwards.ts'
import type { CheckFacts, TextRule } from '../rule.ts'

/** The words stand in the kind; `found` is what it is said of, empty for what is not there. */
type Declared = { zh: readonly string[]; en: readonly string[]; found: string }
const zhWords = ({ zh, found }: Declared): Words => words(zh, found === '' ? '' : `：${found}`)
const enWords = ({ en, found }: Declared): Words => words(en, found === '' ? '' : `: ${found}`)
const words = ([message = '', hint = '']: readonly string[], found: string): Words => [
  message + found,
  hint,
]

const request =
  '---\n文种: 请示\n标题: 关于增加便民服务站点的请示\n主送: 市人民政府\n单位: 云岭县人民政府\n日期: 2026-07-10\n附注: 联系人：沈禾，电话：12345678\n---\n我县拟新增站点。\n妥否，请批示。\n'
const cards = {
  'kind/must': card<Declared>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: zhWords,
    en: enWords,
    fires: [
      {
        paper: request.replace('市人民政府', '⟦市人民政府，市财政局⟧'),
        says: '请示只写一个主送机关：市人民政府，市财政局',
      },
    ],
    quiet: [{ paper: request }],
  }),
  'kind/should': card<Declared>({
    severity: 'warning',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: zhWords,
    en: enWords,
    fires: [
      {
        paper: request.replace(/附注: .*\n/, ''),
        says: '上行文的附注没有联系人和电话',
      },
    ],
    quiet: [{ paper: request }],
  }),
}
const diagnose = diagnosing(cards)

export const kindChecks: TextRule = {
  cards,
  needs: ['text'],
  run: (document, facts) =>
    Object.values(facts.declared.checks)
      .filter((rule) => applies(rule, facts))
      .flatMap((rule) =>
        faults(rule, document, facts).map(({ origin, found }) => say(rule, origin, found)),
      ),
}

function say({ severity, zh, en = zh }: CheckRule, origin: Origin, found: string): Diagnostic {
  const data = { zh, en, found: shortened(found) }
  return severity === 'error'
    ? diagnose('kind/must', origin, data)
    : diagnose('kind/should', origin, data)
}

/** How much of a text a message shows, in characters. */
const shown = 40
function shortened(text: string): string {
  const bare = text.replace(/[：:]$/, '')
  return [...bare].length > shown ? `${[...bare].slice(0, shown).join('')}…` : bare
}

const isGiven = (value: unknown): boolean =>
  value !== undefined &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0)

const applies = ({ when = {} }: CheckRule, { fields: { values } }: CheckFacts): boolean =>
  Object.entries(when).every(([name, wanted]) =>
    typeof wanted === 'boolean' ? isGiven(values[name]) === wanted : values[name] === wanted,
  )

/** A stretch of what a check looks at, and where the author wrote it. */
interface Looked {
  readonly text: string
  readonly origin: Origin
}

function lookedAt(rule: CheckRule, document: Document, facts: CheckFacts): Looked[] {
  const { field, part, block } = rule
  const { fields, file } = facts
  if (field !== undefined) {
    const value = fields.values[field]
    const origin = fields.places[field] ?? fields.places[`@${field}`] ?? topOf(file)
    return isGiven(value) ? [{ text: [value].flat().map(String).join('、'), origin }] : []
  }
  const named = part === undefined ? undefined : facts.declared.parts[part]
  const blocks = named
    ? partBlocks(document.blocks, named)
    : document.blocks.filter(({ type }) => type === block)
  return blocks.flatMap((one) =>
    blockLines(one).map((text) => ({ text, origin: placeOf(one, file) })),
  )
}

const topOf = (file: string): Origin => ({ file, start: 0, end: 0 })

/** Where the author wrote a block, or the field that the template made it of. */
function placeOf(block: Block, file: string): Origin {
  const own = [...eachInline(inlineRuns(block).flat())].flatMap(({ origin }) =>
    origin?.file === file ? [origin] : [],
  )
  return own[0] ?? (block.origin?.file === file ? block.origin : topOf(file))
}

interface Fault {
  readonly origin: Origin
  readonly found: string
}

/** What stands against a paper; nothing when it is as the check wants it. */
function faults(rule: CheckRule, document: Document, facts: CheckFacts): Fault[] {
  const looked = lookedAt(rule, document, facts)
  const text = looked.map((one) => one.text).join('\n')
  const first = looked[0]?.origin ?? topOf(facts.file)
  const whole: Fault = { origin: first, found: looked.length === 1 ? text : '' }
  if (rule.order) return backwards(looked, rule.order)
  if (rule.lacks !== undefined) {
    const pattern = linearPattern(rule.lacks)
    return looked
      .filter((one) => pattern.test(one.text))
      .map((one) => ({ origin: one.origin, found: one.text }))
  }
  if (rule.names !== undefined) return namesIn(text) > rule.names ? [whole] : []
  if (rule.includes !== undefined) {
    const wanted = facts.fields.values[rule.includes]
    if (typeof wanted !== 'string' || wanted.includes('{{')) return []
    return text.includes(wanted) ? [] : [{ origin: first, found: wanted }]
  }
  const has = rule.has === undefined ? looked.length > 0 : linearPattern(rule.has).test(text)
  return has ? [] : [{ ...whole, found: rule.has === undefined ? '' : whole.found }]
}

/** Names parted by marks; what stands in brackets parts none. */
const namesIn = (text: string): number =>
  text
    .replace(/（[^（）]*）/g, '')
    .split(/[、，,；;\n]/)
    .filter((name) => name.replace(/[：:]/g, '').trim() !== '').length
