/** Exact decimals: a Big of our own with enough places for any division, rounding half up (四舍五入). */
import Big from 'big.js'

/** Division is carried to 60 places, so that rounding never meets an already rounded tie. */
export const Exact = Big()
Exact.DP = 60

/** Rounds half up, by size: 1.005 → 1.01, −1.005 → −1.01; never writes −0. */
export function roundHalfUp(amount: Big, decimals: number): string {
  const text = amount.toFixed(decimals, Exact.roundHalfUp)
  return /^-[0.]+$/.test(text) ? text.slice(1) : text
}

/** How many decimals a plain number is written with: 12.30 has two. */
export const placesOf = (amount: string): number => amount.split('.')[1]?.length ?? 0
