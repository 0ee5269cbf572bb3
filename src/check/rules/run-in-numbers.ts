/** 一、 in front of paragraphs that run on counts like a heading's: a repeated or skipped 三、 is found there too. */
import { fromChineseNumeral, toChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import { certainMembers, hasReferences } from '../repeated-numbers.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'numbering/run-in': card<{ written: string; expected: string; right: string }>({
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
    fix: ({ written, right }) => (right === '' ? null : { from: written, to: right }),
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
  run: (texts, { source }) => countsIn(texts).flatMap((count) => inCount(count, source)),
}

interface Counted {
  readonly prose: Prose
  readonly n: number
  readonly written: string
  readonly isOurs: boolean
}

/** A count starts at 一、; what comes before one is no count. */
function countsIn(texts: readonly Prose[]): Counted[][] {
  const counts: Counted[][] = []
  for (const prose of texts) {
    const count = counts.at(-1)
    const number = numberOf(prose, count?.at(-1)?.n ?? 0)
    if (number?.n === 1) counts.push([{ prose, ...number }])
    else if (number) count?.push({ prose, ...number })
  }
  return counts
}

function inCount(count: readonly Counted[], source: string): Diagnostic[] {
  const sure = hasReferences(source) ? [] : certainMembers(count.map(({ n }) => n))
  return count.flatMap(({ prose, n, written, isOurs }, index): Diagnostic[] => {
    const isSure = sure[index] === true
    const wanted = isSure ? index + 1 : (count[index - 1]?.n ?? 0) + 1
    if (!isOurs || n === wanted) return []
    const expected = `${toChineseNumeral(wanted)}、`
    const right = isSure ? expected : ''
    const place = placeIn(prose, 0, written.length)
    return [diagnose('numbering/run-in', place, { written, expected, right })]
  })
}

/** The number of a heading of the first level, or of a paragraph that runs on; only the latter is ours to judge. */
function numberOf({ block, part, text }: Prose, last: number) {
  if (block.type === 'heading') {
    if (block.level !== 1 || part !== 'head') return null
    const n = fromChineseNumeral((block.written ?? '').replace(/[、.．]$/, ''))
    return { n: n ?? last + 1, written: '', isOurs: false }
  }
  const match = block.type === 'paragraph' ? typed.exec(text) : null
  const n = match ? fromChineseNumeral(match[1] ?? '') : null
  return match && n !== null ? { n, written: match[0], isOurs: true } : null
}
