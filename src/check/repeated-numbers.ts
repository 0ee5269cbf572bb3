/** Counts in which a number is certain to stand twice and none is left out: 一、二、二、三、. */

/**
 * Which members of a count should bear their place in it, for certain: one that goes back to the first number or skips another
 * may be right, and something else lost.
 * @param typed the numbers as they stand
 * @param first where the count begins
 */
export function certainMembers(typed: readonly number[], first = 1): readonly boolean[] {
  const isCertain = typed.every((number, index) => {
    const place = index + first
    if (number === place) return true
    const step = number - (typed[index - 1] ?? 0)
    return index > 0 && number < place && (step === 0 || step === 1)
  })
  return typed.map((number, index) => isCertain && number !== index + first)
}

/** 见第三部分: such words would have to follow. */
const reference =
  /第[一二三四五六七八九十]{1,3}(?:大?部分|节|章|大项)|(?:见|上述|前述|本文)第?[一二三四五六七八九十]{1,3}、/
export const hasReferences = (text: string): boolean => reference.test(text)
