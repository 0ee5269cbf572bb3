/** What a number format leaves to the sheet, and a black page must say: the minus of a red number, a number that is hidden. */

const digit = /[\d〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]/
const letter = /\p{L}/u
const run = /\d[\d,]*(?:\.\d*)?/

/** What stands around the digits of a shown number, letter by letter. */
const marksOf = (text: string): readonly string[] =>
  Array.from(text).filter((one) => !/[\d\s,.]/.test(one))

/**
 * A number below nought with a minus where nothing else tells it from one above: `0.00;[红色]0.00`.
 * @param positive how the format shows the same number above nought
 */
export function withMinus(text: string, positive: string): string {
  if (!/[1-9]/.test(text)) return text
  const known = [...marksOf(positive)]
  // a mark more than the other has tells: -0-00-01 beside 0-00-01
  const isTold = marksOf(text).some((mark) => {
    const at = known.indexOf(mark)
    if (at >= 0) known.splice(at, 1)
    return at < 0
  })
  if (isTold) return text
  return text.replace(/[¥￥$€£]?\s?\d/, (front) => `-${front}`)
}

/**
 * Whether neither a digit nor a word of its own is shown of a number: nothing, or the - of an accounting format.
 * @param sample how the format shows a large number
 */
export function isUnsaid(text: string, sample: string): boolean {
  if (digit.test(text)) return false
  const known = new Set(marksOf(sample))
  return marksOf(text).every((mark) => !letter.test(mark) || known.has(mark))
}

/** A large number as a format shows it with another one in its place; null where the format shows no number at all. */
export function inItsPlace(sample: string, rounded: (places: number) => string): string | null {
  const [found] = run.exec(sample) ?? []
  if (found === undefined) return null
  const places = /\.(\d+)/.exec(found)?.[1]?.length ?? 0
  return sample.replace(run, () => rounded(places))
}
