/** Units of figures: which go together, and the large ones 万 and 亿 in front of a noun. */
import type Big from 'big.js'
import { cellsOf, isFromData, type NumberValue, showsPercent } from '../model/values.ts'
import { type DataPlace, placeName } from '../origin.ts'
import { sizeOf } from '../tables/unit-names.ts'
import { isOfOtherSort, isOtherUnit } from '../tables/unlike-units.ts'
import { Exact, placesOf, roundHalfUp } from './exact.ts'
import { type HelperCall, HelperProblem } from './helper.ts'

export interface Unit {
  /** Power of ten: 万 4, 亿 8, 万亿 12. */
  readonly power: number
  /** What is counted: 元, 人次; may be empty. */
  readonly noun: string
}

/** `万元` → 10⁴ of 元. */
export function readUnit(unit: string): Unit {
  const { size, noun } = sizeOf(unit)
  return { power: size, noun }
}

/** The number in another unit: 12345 元 in 万元 is 1.2345. Unlike nouns are a problem. */
export function inUnit(value: NumberValue, wanted: string): Big {
  const from = readUnit(value.unit)
  const to = readUnit(wanted)
  if (value.unit === '%' || (from.noun !== '' && to.noun !== '' && from.noun !== to.noun))
    throw new HelperProblem('unlike-units', `${value.unit}、${wanted}`)
  return new Exact(value.amount)
    .times(new Exact(10).pow(from.power))
    .div(new Exact(10).pow(to.power))
}

/** The same for money: a cell of which nobody has said in what it is counted is not turned into 元 or 亿元. */
export function moneyInUnit(call: HelperCall, value: NumberValue, wanted: string): Big {
  const [cell] = cellsOf(value.provenance)
  if (readUnit(wanted).noun === '元' && value.unit === '' && cell?.kind === 'cell') {
    const { table, column } = columnOfCell(call, cell) ?? { table: '', column: '' }
    throw new HelperProblem('unknown-unit', placeName(cell), `${table}/${column}`)
  }
  return inUnit(value, wanted)
}

/** A figure as a call wants it, with its unit behind. */
interface Counted {
  readonly shown: string
  readonly unit: string
}

/**
 * A figure with the unit that is asked for: of another size it is converted (4万元 asked for in 元 is 40000元), another word for
 * what is counted (项 for 个) stands in its place.
 * @param wanted empty for the unit of the figure
 */
export function countedIn(value: NumberValue, wanted: string): Counted {
  const own = value.unit
  if (wanted === '' || wanted === own)
    return { shown: `${value.lexeme}${unitBehind(value.lexeme, own)}`, unit: own }
  if (!isConverted(own, wanted)) return { shown: `${value.lexeme}${wanted}`, unit: wanted }
  const amount = inUnit(value, wanted)
  return { shown: `${roundHalfUp(amount, convertedPlaces(amount))}${wanted}`, unit: wanted }
}

const shareUnit = /^(?:[%％]|(?:个?百分)?点)$/
/** Whether a figure is another number in the unit that is asked for. */
export function isConverted(own: string, wanted: string): boolean {
  if (own === '') return false
  if (own === '%' || own.endsWith('百分点')) return !shareUnit.test(wanted.replace(/^个点$/, '点'))
  const sizes = [readUnit(own).power, readUnit(wanted).power]
  const isOther = isOtherUnit(own, wanted) || isOfOtherSort(own, wanted)
  return isOther || sizes[0] !== sizes[1] || wanted === '%'
}

/** Decimals of a converted figure where none are asked for: two at most, and more before it would be nothing. */
export function convertedPlaces(amount: Big): number {
  const written = placesOf(amount.toFixed())
  const places = Math.min(written, 2)
  return new Exact(roundHalfUp(amount, places)).eq(0) && !amount.eq(0) ? written : places
}

/** The table and the column that a cell stands in. */
function columnOfCell(
  call: HelperCall,
  cell: DataPlace,
): { readonly table: string; readonly column: string } | null {
  for (const layer of call.scope)
    for (const value of Object.values(layer.names)) {
      if (value?.kind !== 'table') continue
      for (const { fields } of value.rows)
        for (const [column, own] of Object.entries(fields))
          if ('provenance' in own && own.provenance === cell) return { table: value.name, column }
    }
  return null
}

/** The unit to write behind a figure: none where its format or its per cent sign has written it. */
export const unitBehind = (lexeme: string, unit: string): string =>
  (unit === '%' && showsPercent(lexeme)) || lexeme.endsWith(unit) ? '' : unit

/** Figures that are compared or added must be of one unit; a bare number typed into the template goes with any. */
export function checkLikeUnits(values: readonly NumberValue[]): void {
  const units = [
    ...new Set(
      values
        .filter((value) => value.unit !== '' || isFromData(value.provenance))
        .map(({ unit }) => unit),
    ),
  ]
  const named = units.filter((unit) => unit !== '')
  if (named.length > 1 || (named[0] === '%' && units.length > 1))
    throw new HelperProblem('unlike-units', units.map((unit) => unit || '—').join('、'))
}

/** 95.6% and 0.95 are not on one scale; 98 beside 98.1% is. */
export function checkComparable(a: NumberValue, b: NumberValue): void {
  const bare = isShare(a) ? b : a
  if (isShare(a) !== isShare(b) && /^-?0\.\d/.test(bare.amount))
    throw new HelperProblem('unlike-units', `${a.lexeme}、${b.lexeme}`)
}

/** A figure that is a share, written with % or standing in a column or row of %. */
export const isShare = (value: NumberValue): boolean => value.unit === '%'

/** `%` where figures that are shares are written with it; 持平 for one of them is a word for 0%. */
export const writtenPercent = (values: readonly NumberValue[]): string =>
  values.every(isShare) && values.some((value) => showsPercent(value.lexeme)) ? '%' : ''
