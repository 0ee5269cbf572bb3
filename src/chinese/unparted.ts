/** What no line should part: a number and its unit, a date, a telephone number, 〔2026〕5号, 第3条, the name of a person. */
import { byText } from './by-text.ts'

/** A stretch of a text, offsets into its letters without white space. */
interface Stretch {
  readonly start: number
  readonly end: number
}

const unit =
  '(?:平方米|平方公里|立方米|千瓦时|公里|公斤|公顷|小时|分钟|季度|人次|车次|户次|万元|亿元|个百分点|周年|[个件项条家户人次批名期届年月日天周元里亩吨米度类处所座场点起种部辆台套本册份张片组队支间栋层村站园区镇乡县市省号时分秒倍成折位])'
const stretches: readonly RegExp[] = [
  new RegExp(
    `(?<!\\d,?)\\d{1,16}(?:,\\d{3}){0,5}(?:\\.\\d{1,16})?[%％‰]?(?:余|多)?[万亿]?${unit}`,
    'gu',
  ),
  /〔\d{4}〕\d+号/gu,
  /(?<![\d-])(?:0\d{2,3}-\d{7,8}|\d{3,4}-\d{4}-\d{4})(?![\d-])/gu,
  /[〇○零一二三四五六七八九]{4}年|\d{4}年\d{1,2}月\d{1,2}日/gu,
  /第(?:\d+|[〇一二三四五六七八九十百千]+)[条款项章节号期次届批]/gu,
]

/** A text without white space. */
export const lettersOf = (text: string): string => text.replace(/[\s\u3000\u200b]/g, '')

/**
 * The stretches of a text that stay on one line.
 * @param text letters without white space
 * @param names of persons, letters too
 */
export function unparted(text: string, names: readonly string[]): Stretch[] {
  const found = wholesIn(text)
  const named = names.filter((name) => name.length > 1).flatMap((name) => placesOf(text, name))
  return [...found, ...named]
}

const wholesIn = byText((text): readonly Stretch[] =>
  stretches.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
    })),
  ),
)

function placesOf(text: string, name: string): Stretch[] {
  const places: Stretch[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    places.push({ start: at, end: at + name.length })
  return places
}

/** How many of the stretches have a line begin inside them. */
export const partedBy = (all: readonly Stretch[], starts: readonly number[]): number =>
  all.filter(({ start, end }) => starts.some((at) => at > start && at < end)).length
