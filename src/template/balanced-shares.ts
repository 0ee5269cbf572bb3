/** Rounded shares that add up to exactly 100: the largest remainders are rounded up (最大余额法). */
import type Big from 'big.js'
import { Exact } from './exact.ts'

/**
 * @param amounts not negative, not all 0
 * @param places decimals of a share
 * @returns the shares in percent as written; equal remainders go by order
 */
export function balancedShares(amounts: readonly Big[], places: number): string[] {
  const total = amounts.reduce((sum, one) => sum.plus(one), new Exact(0))
  const steps = new Exact(10).pow(places).times(100)
  const parts = amounts.map((amount, index) => {
    const quota = amount.times(steps)
    const floor = quota.div(total).round(0, Exact.roundDown)
    return { index, floor, left: quota.minus(floor.times(total)) }
  })
  const given = parts.reduce((sum, one) => sum.plus(one.floor), new Exact(0))
  const missing = Number(steps.minus(given).toFixed(0))
  const raised = new Set(
    [...parts]
      .sort((a, b) => b.left.cmp(a.left) || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  )
  return parts.map(({ index, floor }) =>
    floor
      .plus(raised.has(index) ? 1 : 0)
      .div(new Exact(10).pow(places))
      .toFixed(places),
  )
}
