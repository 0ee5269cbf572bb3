/** Levels go 一、（一） 1. （1） ①, and a deeper one never holds a shallower one (GB/T 9704-2012 7.3.3). */
import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'numbering/order': card<{ written: string; above: string }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 9704-2012 7.3.3', force: '规定' },
    gentle: true,
    zh: ({ written, above }) => [
      `序号的层次反了：“${written}”列在“${above}”下面`,
      '层次序数依次是“一、”“（一）”“1.”“（1）”，大的在上。',
    ],
    en: ({ written, above }) => [
      `levels are the wrong way round: "${written}" stands below "${above}"`,
      'Levels are numbered "一、", "（一）", "1.", "（1）".',
    ],
    fires: [
      {
        paper: '（1）摸清底数。\n⟦1.⟧查站点。\n2.查人员。\n（2）建好台账。',
        says: '序号的层次反了：“1.”列在“（1）”下面',
      },
    ],
    quiet: [
      { paper: '1.摸清底数。\n（1）查站点。\n（2）查人员。\n2.建好台账。' },
      { paper: '1.摸清底数。\n2.建好台账。\n（一）查站点\n文。\n（二）查人员\n文。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** From the shallowest; a paragraph of 一、 counts like a heading. */
const forms: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^(\d{1,2})[.．](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
  /^([①-⑳])/,
]

interface Item {
  readonly level: number
  readonly n: number
  readonly written: string
  readonly prose: Prose
}
/** A count that is open, and what it was opened under. */
interface Count {
  readonly first: Item
  readonly above: Item | null
  readonly last: Item
}

export const numberOrder: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const found: Diagnostic[] = []
    const open: Count[] = []
    for (const item of texts.flatMap(itemOf)) {
      const own = open.findIndex(({ first }) => first.level === item.level)
      const held = own < 0 ? [] : open.splice(own)
      const [count, ...inside] = held
      if (count && count.last.n === item.n - 1) {
        // only a count that goes on behind another is certain to have held it
        for (const { first, above } of inside) if (above) found.push(inverted(first, above))
        open.push({ ...count, last: item })
      } else if (item.n === 1) open.push({ first: item, above: deeper(open, item), last: item })
    }
    return found
  },
}

function itemOf(prose: Prose): Item[] {
  const { block, part, text } = prose
  if (part !== 'text' && part !== 'head') return []
  const typed = part === 'head' && block.type === 'heading' ? (block.written ?? '') : text
  const level = forms.findIndex((form) => form.test(typed))
  const [written = '', number = ''] = forms[level]?.exec(typed) ?? []
  const n = fromChineseNumeral(number.normalize('NFKC'))
  return level < 0 || n === null ? [] : [{ level, n, written, prose }]
}

function deeper(open: readonly Count[], { level }: Item): Item | null {
  const last = open.at(-1)?.last
  return last && last.level > level ? last : null
}

function inverted({ prose, written }: Item, above: Item): Diagnostic {
  const place = prose.part === 'head' ? prose.block.origin : placeIn(prose, 0, written.length)
  return diagnose('numbering/order', place, { written, above: above.written })
}
