/** Brackets, titles and quotations that open and do not close, or the other way round (GB/T 15834-2011 4.8, 4.9, 4.15). */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import { readQuotes } from '../quotes.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/unpaired': card<{ written: string; missing: string; near: string }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15834-2011 4.8、4.9、4.15', force: '规定' },
    gentle: true,
    zh: ({ written, missing, near }) => [
      `“${written}”不成对：${near}`,
      `补上“${missing}”，或者去掉它。`,
    ],
    en: ({ written, missing, near }) => [
      `"${written}" has no partner: "${near}"`,
      `Supply "${missing}", or take it away.`,
    ],
    fires: [
      { paper: '各乡镇⟦（⟧街道要落实。', says: '“（”不成对：各乡镇（街道要落' },
      {
        paper: '印发《办法》⟦》⟧的通知。',
        says: '“》”不成对：《办法》》的通知。',
      },
    ],
    quiet: [
      { paper: '各乡镇（街道）要落实。' },
      { paper: '“各地要落实。\n“各部门要配合。”' },
      { paper: '具体如下：1）自查；2）抽查。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

const partners: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '“': '”',
  '‘': '’',
}
const closing: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '（',
  '〕': '〔',
  '》': '《',
  '〉': '〈',
  '】': '【',
  '”': '“',
  '’': '‘',
}
const marks = /[（()）〔〕《》〈〉【】“”‘’]/g

export const unpairedMarks: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) =>
    texts.flatMap((prose, index) => (isWhole(prose) ? inText(prose, texts[index + 1]) : [])),
}

/** Lines of the head and foot may be parts of one sentence; a cell may quote. */
const isWhole = ({ part, block }: Prose): boolean => part !== 'line' || block.type === 'title'

interface Opened {
  readonly at: number
  readonly partner: string
}

function inText(prose: Prose, next: Prose | undefined): Diagnostic[] {
  const { words } = prose
  const lost: { readonly at: number; readonly missing: string }[] = []
  const open: Opened[] = []
  /** How many of each wait for their partner. */
  const waiting = new Map<string, number>()
  const count = (partner: string, by: number) =>
    waiting.set(partner, (waiting.get(partner) ?? 0) + by)
  const straight = hasUnsure(words)
  for (const { 0: mark, index } of words.matchAll(marks)) {
    if (isQuotation(mark) && (straight || isApostrophe(words, index))) continue
    const partner = partners[mark]
    const wanted = mark === ')' ? '）' : mark
    if (partner) {
      open.push({ at: index, partner })
      count(partner, 1)
    } else if ((waiting.get(wanted) ?? 0) > 0) {
      // what opened in between stays open
      for (let last = open.pop(); last; last = open.pop()) {
        count(last.partner, -1)
        if (last.partner === wanted) break
        lost.push({ at: last.at, missing: last.partner })
      }
    } else if (!isItemMark(words, index)) lost.push({ at: index, missing: closing[mark] ?? '' })
  }
  for (const { at, partner } of open)
    if (!isGoingOn(words, at, partner, next)) lost.push({ at, missing: partner })
  return lost.sort((a, b) => a.at - b.at).map(({ at, missing }) => finding(prose, at, missing))
}

const isQuotation = (mark: string): boolean => /[“”‘’]/.test(mark)
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z\d]/.test(text[at - 1] ?? '')
/** Quotation marks that are straight or face the wrong way are other rules' matter. */
const hasUnsure = (text: string): boolean =>
  readQuotes(text).some(
    ({ written, right }) => /["']/.test(written) || (right !== null && right !== written),
  )

/** 1）and （一） 甲） in front of items. */
const isItemMark = (text: string, at: number): boolean =>
  /[)）]/.test(text[at] ?? '') &&
  /(?:^|[；;。：:，,、\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/.test(
    text.slice(Math.max(0, at - 5), at),
  )

/** A quotation of several paragraphs opens each of them and closes the last. */
const isGoingOn = (text: string, at: number, mark: string, next: Prose | undefined): boolean =>
  mark === '”' && /^“/.test(next?.words ?? '') && (at === 0 || /[：:]/.test(text[at - 1] ?? ''))

function finding(prose: Prose, at: number, missing: string): Diagnostic {
  const data = { written: prose.text[at] ?? '', missing, near: around(prose.text, at, at + 1) }
  return diagnose('mark/unpaired', placeIn(prose, at, at + 1), data)
}
