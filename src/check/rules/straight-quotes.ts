/** Straight quotation marks beside Chinese characters; which way each should turn follows from what encloses it (GB/T 15834-2011 4.8). */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import { type QuoteMark, readQuotes } from '../quotes.ts'
import { replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/straight-quote': card<{ written: string; right: string; near: string }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15834-2011 4.8.2', force: '规定' },
    gentle: true,
    zh: ({ written, right, near }) => [
      `中文里用了直引号${written}：${near}`,
      right === '' ? '引号不成对，看清楚后改成“ ”或‘ ’。' : `改成${right}。`,
    ],
    en: ({ written, right, near }) => [
      `straight quotation mark ${written} in Chinese text: "${near}"`,
      right === '' ? 'The marks do not pair; set “ ” or ‘ ’ by hand.' : `Write ${right}.`,
    ],
    fix: replacement,
    fires: [{ paper: '精选⟦"⟧领头雁”。', says: '中文里用了直引号"：精选"领头雁”' }],
    quiet: [{ paper: '精选“领头雁”。' }, { paper: 'He said "yes" and left.' }],
  }),
}
const diagnose = diagnosing(cards)

export const straightQuotes: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap(inText),
}

function inText(prose: Prose): Diagnostic[] {
  const { text } = prose
  const quotes = readQuotes(prose.words)
  return quotes.flatMap((quote) => {
    if (!isStraight(quote)) return []
    const { at, written, right } = quote
    const data = { written, right: right ?? '', near: around(text, at, at + 1) }
    return [diagnose('mark/straight-quote', placeIn(prose, at, at + 1), data)]
  })
}

const isStraight = ({ written }: QuoteMark): boolean => written === '"' || written === "'"
