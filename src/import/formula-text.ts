/** How formulas are written in one line, whatever draws them. */
import { raisedText } from '../text/raised.ts'

/** Letters that need no brackets round them. */
const simple = /^(?:[\p{L}\p{M}]|[\d.]+|\([^()]*\))?$/u

export const grouped = (text = ''): string => (simple.test(text) ? text : `(${text})`)

/** The third root is ³√, never 3√. */
export const rootDegree = (degree = ''): string =>
  degree === '' ? '' : (raisedText(degree, 'super') ?? `(${degree})`)
