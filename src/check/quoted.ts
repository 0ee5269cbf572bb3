/** Whether a place in a text stands inside quotation marks or the marks of a title: others speak there. */

const pairs = [
  ['“', '”'],
  ['《', '》'],
] as const

export const isQuoted = (text: string, at: number): boolean =>
  pairs.some(
    ([open, close]) => at > 0 && text.lastIndexOf(open, at - 1) > text.lastIndexOf(close, at - 1),
  )
