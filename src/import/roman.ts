/** Roman numerals, as lists of Word and of the web count with them. */

const signs: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** 4 → iv; null for a number that no list counts to (ECMA-376 part 1, 17.18.59). */
export function roman(number: number): string | null {
  if (number < 1 || number > 32_767) return null
  let rest = number
  let text = ''
  for (const [value, sign] of signs) for (; rest >= value; rest -= value) text += sign
  return text
}
