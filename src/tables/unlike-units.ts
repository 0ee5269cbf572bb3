/** Units of one measure: 元 and 万元, 公里 and 米 count the same, and a figure in the one is a wrong one in the other. */
import { isUnit, sizeOf } from './unit-names.ts'

/** Nouns by measure; those of one line are the same unit. */
const measures: readonly (readonly (readonly string[])[])[] = [
  [['元'], ['美元'], ['港元', '港币'], ['欧元'], ['日元'], ['英镑']],
  [
    ['公里', '千米', 'km'],
    ['米', 'm'],
    ['厘米', 'cm'],
    ['毫米', 'mm'],
  ],
  [['吨', 't'], ['公斤', '千克', 'kg'], ['斤'], ['克', 'g']],
  [['平方公里', '平方千米', 'km²', 'km2'], ['公顷'], ['亩'], ['平方米', '平米', '㎡', 'm²', 'm2']],
  [['兆瓦'], ['千瓦', 'kW'], ['瓦']],
]
interface Named {
  readonly measure: number
  readonly unit: number
}
const named = new Map<string, Named>(
  measures.flatMap((units, measure) =>
    units.flatMap((names, unit) => names.map((name) => [name, { measure, unit }] as const)),
  ),
)

/** Whether two units are of one measure and not the same: 万元 and 元, 公里 and 米; 项 beside 个 is merely another word. */
export function isOtherUnit(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  const [one, other] = [sizeOf(a), sizeOf(b)]
  const [left, right] = [named.get(one.noun), named.get(other.noun)]
  const isSame = one.noun === other.noun || (left?.unit === right?.unit && left !== undefined)
  if (left && right && left.measure === right.measure) return !isSame || one.size !== other.size
  const isBare = one.noun === '' || other.noun === ''
  return (isSame || isBare) && one.size !== other.size
}

/** Whether one of two units measures and the other counts: 万元 beside 万人, 公里 beside 条. */
export function isOfOtherSort(a: string, b: string): boolean {
  const [one, other] = [sizeOf(a).noun, sizeOf(b).noun]
  return one !== '' && other !== '' && named.has(one) !== named.has(other)
}

const longestUnit = 12
/** Words that begin with a unit and are none. */
const otherWords = /^(?:元[旦月宵]|人[均口民大员才士类工事]|[千百](?!元)|万[一般])/

/** The unit that a text behind a figure begins with: 万元 of “余万元，其中”. Empty for none. */
export function unitAtStart(behind: string): string {
  const text = behind.replace(/^[余多]/, '')
  if (otherWords.test(text)) return ''
  for (let length = Math.min(longestUnit, text.length); length > 0; length--) {
    const written = text.slice(0, length)
    if (isUnit(written)) return written
  }
  return ''
}
