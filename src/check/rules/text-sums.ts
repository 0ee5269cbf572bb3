/** Parts that are all there is of a whole and do not add up to it: 干部120名，其中男70名、女40名. */
import Big from 'big.js'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { zhList } from '../../rules/words.ts'
import { roundingOf } from '../rounding.ts'
import type { TextRule } from '../rule.ts'
import { runningText } from '../running-text.ts'

const cards = {
  'text/sum': card<{ whole: string; parts: readonly string[]; sum: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ whole, parts, sum }) => [
      `${zhList(parts)}加起来是${sum}，不是${whole}`,
      '核对总数和各部分，改错的那个。',
    ],
    en: ({ whole, parts, sum }) => [
      `${parts.join(', ')} add up to ${sum}, not to ${whole}`,
      'Check the whole and its parts.',
    ],
    fires: [
      {
        paper: '⟦培训干部120名，其中男70名、女40名。⟧',
        says: '男70名、女40名加起来是110名，不是120名',
      },
      {
        paper: '⟦新建站点36个，其中城区12个、乡镇20个，其余5个。⟧',
        says: '城区12个、乡镇20个、其余5个加起来是37个，不是36个',
      },
      {
        paper: '⟦男性56人，女性48人，合计114人。⟧',
        says: '男性56人、女性48人加起来是104人，不是114人',
      },
    ],
    quiet: [
      { paper: '男性56人，女性48人，合计104人。' },
      { paper: '新建站点36个，其中城区12个、乡镇20个。' },
      { paper: '新建站点36个，其中城区12个、乡镇20个，其余4个。' },
      { paper: '投入资金1.2亿元，分为市级0.7亿元、县级0.4亿元、社会0.2亿元。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** A whole with its unit, the word that opens its parts, and what is said of them. */
const whole =
  /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(\p{Script=Han}{1,4})[，,（(、]?(其中|分为)[：:，,]?([^。；）)]*)/gu
const part = /^(\p{Script=Han}{1,12}?)(?:共|有|为)?(\d[\d,]*(?:\.\d+)?)(\p{Script=Han}{1,4})$/u
/** 合计114人, behind its parts. */
const sumBehind = /^(?:合计|总计|共计)为?(\d[\d,]*(?:\.\d+)?)(\p{Script=Han}{1,4})$/u
/** Wholes and growth are no parts. */
const noPart = /共|总|合计|其中|累计|增加|减少|增长|下降|新增|达|比/
const rest = /^(?:其余|其他|剩余|余下)/
/** What is said roughly adds up to nothing exactly. */
const rough = /约|近|超|多|余(?!下)|以上|左右|各/

interface Part {
  readonly words: string
  readonly name: string
  readonly amount: Big
}
const amountOf = (text: string): Big => new Big(text.replace(/,/g, ''))

export const textSums: TextRule = {
  cards,
  needs: ['text'],
  run: (document) =>
    runningText(document).flatMap(({ text, block }) => [
      ...check(text, block.origin),
      ...summedUp(text, block.origin),
    ]),
}

/** 男性56人，女性48人，合计114人: a sentence of nothing but parts and their sum. */
function summedUp(text: string, place: Diagnostic['origin']): Diagnostic[] {
  return text.split(/[。；：]/).flatMap((sentence): Diagnostic[] => {
    const clauses = sentence.split(/[，,、]/)
    const [, total = '', unit = ''] = sumBehind.exec(clauses.pop() ?? '') ?? []
    if (total === '' || clauses.length < 2) return []
    const parts = clauses.flatMap((words): Part[] => {
      const [, name = '', written = '', own = ''] = part.exec(words) ?? []
      const isPart = own === unit && !rough.test(name) && !noPart.test(name)
      return isPart ? [{ words, name, amount: amountOf(written) }] : []
    })
    if (parts.length < clauses.length) return []
    return wrongSum(total, unit, parts, place)
  })
}

function check(text: string, place: Diagnostic['origin']): Diagnostic[] {
  return [...text.matchAll(whole)].flatMap((match): Diagnostic[] => {
    const [, total = '', unit = '', opening = '', said = ''] = match
    const parts = allParts(said, unit, opening === '分为')
    if (!parts) return []
    // a part that is larger than the whole is said as that
    if (parts.some(({ amount }) => amount.gt(amountOf(total)))) return []
    return wrongSum(total, unit, parts, place)
  })
}

function wrongSum(
  total: string,
  unit: string,
  parts: readonly Part[],
  place: Diagnostic['origin'],
): Diagnostic[] {
  const whole = amountOf(total)
  const amounts = parts.map(({ amount }) => amount)
  const sum = amounts.reduce((before, amount) => before.plus(amount), new Big(0))
  if (
    sum
      .minus(whole)
      .abs()
      .lte(roundingOf(unit, [whole, ...amounts]))
  )
    return []
  const words = parts.map((one) => one.words)
  const data = { whole: `${total}${unit}`, parts: words, sum: `${sum.toFixed()}${unit}` }
  return [diagnose('text/sum', place, data)]
}

/** The parts, where it is certain that there are no others and none counts twice: up to 其余, men and women, or what a whole is divided into. */
function allParts(said: string, unit: string, divided: boolean): readonly Part[] | null {
  const parts: Part[] = []
  for (const words of said.split(/[，,、]|以及|和/)) {
    const [, name = '', written = '', own = ''] = part.exec(words) ?? []
    if (own !== unit || rough.test(name.replace(rest, ''))) return null
    parts.push({ words, name, amount: amountOf(written) })
    if (rest.test(name)) return parts.length > 1 ? parts : null
  }
  const [first, second, third] = parts
  const sexes =
    third === undefined && /^男/.test(first?.name ?? '') && /^女/.test(second?.name ?? '')
  return parts.length > 1 && (divided || sexes) ? parts : null
}
