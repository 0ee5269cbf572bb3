/** An outline sheet typed by hand against the headings that really follow. */
import { diagnosing } from '../../diagnostic.ts'
import type { Document, Inline } from '../../model/document.ts'
import { type OutlineEntry, outline, outlineText } from '../../model/outline.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock } from '../../model/walk.ts'
import type { Origin } from '../../origin.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'outline/sheet-differs': card<{ text: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ text }) => [`提纲里的“${text}”在正文里没有`, '核对提纲和正文的标题。'],
    en: ({ text }) => [
      `"${text}" of the outline sheet is not in the text`,
      'Compare the sheet with the headings.',
    ],
    fires: [
      {
        paper: '提纲：\n一、甲\n⟦二、乙⟧\n……\n同志们：\n一、甲\n文。\n二、丙\n文。',
        says: '提纲里的“二、乙”在正文里没有',
        also: ['outline/sheet-lacks'],
      },
    ],
    quiet: [
      {
        paper: '提纲：\n一、甲\n二、乙\n……\n同志们：\n一、甲\n文。\n二、乙\n文。',
      },
    ],
  }),
  'outline/sheet-lacks': card<{ text: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ text }) => [`正文的标题“${text}”没有列进提纲`, '核对提纲和正文的标题。'],
    en: ({ text }) => [
      `the heading "${text}" is not in the outline sheet`,
      'Compare the sheet with the headings.',
    ],
    fires: [
      {
        paper: '提纲：\n一、甲\n二、乙\n……\n同志们：\n一、甲\n文。\n二、乙\n文。\n⟦三、丙⟧\n文。',
        says: '正文的标题“三、丙”没有列进提纲',
      },
    ],
    quiet: [
      {
        paper:
          '提纲：\n一、甲\n二、乙\n……\n同志们：\n一、甲\n（一）丁\n文。\n（二）戊\n文。\n二、乙\n文。',
      },
    ],
  }),
  'outline/sheet-number': card<{ text: string; label: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ text, label }) => [
      `提纲里的“${text}”，正文里的序号是“${label}”`,
      '核对提纲和正文的序号。',
    ],
    en: ({ text, label }) => [
      `"${text}" of the outline sheet is numbered "${label}" in the text`,
      'Compare the numbers.',
    ],
    fires: [
      {
        paper: '提纲：\n一、甲\n⟦三、乙⟧\n……\n同志们：\n一、甲\n文。\n二、乙\n文。',
        says: '提纲里的“三、乙”，正文里的序号是“二、”',
      },
    ],
    quiet: [{ paper: '提纲：\n一、甲\n二、乙\n……\n同志们：\n一、甲\n文。\n二、乙\n文。' }],
  }),
}
const diagnose = diagnosing(cards)

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const typedNumber = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/

export const outlineSheet: TextRule = {
  cards,
  needs: ['text'],
  run: (document) => {
    const sheet = document.blocks.find((block) => block.type === 'toc' && block.written !== null)
    if (sheet?.type !== 'toc' || !sheet.written) return []
    const entries = outline(document)
    const heads = headsOf(document, entries)
    const lines = sheet.written.slice(1).map((line) => lineOf(line, sheet.origin))
    const listed = new Set(lines.map(({ bare }) => bare))
    const isOther = !entries.some(({ text }) => listed.has(letters(text)))
    const lacking = entries.filter(
      ({ level, text }) => level <= sheet.levels && !listed.has(letters(text)),
    )
    return [
      ...lines.flatMap((line) => unlike(line, heads)),
      // a sheet with no heading of the text is of another text
      ...(isOther ? [] : lacking).map(({ label, text, origin }) =>
        diagnose('outline/sheet-lacks', origin, { text: label + text }),
      ),
    ]
  },
}

interface SheetLine {
  readonly text: string
  readonly number: string
  readonly bare: string
  readonly place: Origin | null
}

function lineOf(line: readonly Inline[], sheet: Origin | null): SheetLine {
  const text = inlinesText(line)
  const number = typedNumber.exec(text)?.[0] ?? ''
  return { text, number, bare: letters(text.slice(number.length)), place: placeOf(line) ?? sheet }
}

/** The headings by their words, and all that a line may say to be one of them. */
interface Heads {
  readonly byWords: ReadonlyMap<string, readonly OutlineEntry[]>
  readonly whole: ReadonlySet<string>
}
function headsOf({ blocks }: Document, entries: readonly OutlineEntry[]): Heads {
  // that a number was typed wrong is another rule's matter
  const typed = [...eachBlock(blocks)].flatMap((block) =>
    block.type === 'heading' ? [letters((block.written ?? '') + outlineText(block))] : [],
  )
  const byWords = new Map<string, OutlineEntry[]>()
  for (const entry of entries) {
    const words = letters(entry.text)
    const same = byWords.get(words)
    if (same) same.push(entry)
    else byWords.set(words, [entry])
  }
  return {
    byWords,
    whole: new Set([...typed, ...entries.map((one) => letters(one.label + one.text))]),
  }
}

function unlike({ text, number, bare, place }: SheetLine, { byWords, whole }: Heads) {
  if (bare === '' || whole.has(letters(text))) return []
  const same = byWords.get(bare) ?? []
  const [first] = same
  if (!first) return [diagnose('outline/sheet-differs', place, { text })]
  const isNumbered = number === '' || same.some(({ label }) => letters(label) === letters(number))
  return isNumbered ? [] : [diagnose('outline/sheet-number', place, { text, label: first.label })]
}

/** The whole line of the sheet. */
const placeOf = (line: readonly Inline[]): Origin | null => {
  const [first, last] = [line[0]?.origin, line.at(-1)?.origin]
  if (!first || last?.file !== first.file || last.end < first.end) return first ?? null
  return { ...first, end: last.end }
}
