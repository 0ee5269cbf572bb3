/** How far a sum of rounded figures may be from its whole. */
import Big from 'big.js'

/** Half a last place for each figure, where they are rounded: 1.2亿元; whole things are counted exactly. */
export function roundingOf(unit: string, amounts: readonly Big[]): Big {
  const places = amounts.map((amount) => amount.toFixed().split('.')[1]?.length ?? 0)
  if (!/^[万亿]/.test(unit) && places.every((count) => count === 0)) return new Big(0)
  const fewest = places.reduce((least, count) => Math.min(least, count))
  return new Big(10).pow(-fewest).times(amounts.length).div(2)
}
