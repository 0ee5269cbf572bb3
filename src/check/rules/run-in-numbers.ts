/** 一、 in front of paragraphs that run on counts like a heading's: a repeated or skipped 三、 is found there too. */
import { fromChineseNumeral, toChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'numbering/run-in': card<{ written: string; expected: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ written, expected }) => [
      `段首写的是“${written}”，按顺序应当是“${expected}”`,
      '核对是序号重复、跳号，还是丢了一段；这里的序号按原文印出。',
    ],
    en: ({ written, expected }) => [
      `a paragraph starts with "${written}", in order it is "${expected}"`,
      'A number is repeated or skipped, or a paragraph is lost; it is printed as typed.',
    ],
    fires: [
      {
        paper: '一、提高认识。甲。\n二、抓好落实。乙。\n⟦二、⟧加强保障。丙。',
        says: '段首写的是“二、”，按顺序应当是“三、”',
        also: ['markdown/number-as-text', 'markdown/run-in-sections'],
      },
    ],
    quiet: [
      { paper: '一、提高认识\n要从大处看。\n二、抓好落实\n要从小事做。' },
      { paper: '一流服务，二次审核，三农工作。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

const typed = /^([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])/

export const runInNumbers: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const found: Diagnostic[] = []
    let last = 0
    for (const prose of texts) {
      const number = numberOf(prose, last)
      // a count starts at 一、; what comes before one is no count
      if (number === null || (last === 0 && number.n !== 1)) continue
      const isNext = number.n === last + 1 || number.n === 1
      if (!isNext && number.at !== null)
        found.push(
          diagnose('numbering/run-in', placeIn(prose, number.at, number.written.length), {
            written: number.written,
            expected: `${toChineseNumeral(last + 1)}、`,
          }),
        )
      last = number.n
    }
    return found
  },
}

/** The number of a heading of the first level, or of a paragraph that runs on; only the latter is ours to judge. */
function numberOf({ block, part, text }: Prose, last: number) {
  if (block.type === 'heading') {
    if (block.level !== 1 || part !== 'head') return null
    const n = fromChineseNumeral((block.written ?? '').replace(/[、.．]$/, ''))
    return { n: n ?? last + 1, written: '', at: null }
  }
  const match = block.type === 'paragraph' ? typed.exec(text) : null
  const n = match ? fromChineseNumeral(match[1] ?? '') : null
  return match && n !== null ? { n, written: match[0], at: 0 } : null
}
