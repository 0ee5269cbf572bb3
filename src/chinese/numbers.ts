/** What counts as a number of a paper: figures that a reader could check, not dates, numbering, document numbers or names of plans. */

export interface FoundNumber {
  readonly from: number
  readonly to: number
  readonly text: string
}

const number = /(?<![A-Za-z\d.])[-−]?\d+(?:,\d{3})*(?:\.\d+)?[%％‰]?/g
/** Stretches whose numbers mean something else. */
const notFigures: readonly RegExp[] = [
  // 2026年7月10日, 7月上旬, 1—6月, 2024—2026年, 10日, 9时30分, 14:30
  /\d{4}\s*[—～~-]\s*\d{4}年/g,
  /\d{4}年(?!均)/g,
  /\d{1,2}(?:\s*[—～~、至到-]\s*\d{1,2})?月(?:份|底|末|初|中旬|上旬|下旬)?(?:\d{1,2}(?:\s*[—～~、至到-]\s*\d{1,2})?[日号])?(?!均)/g,
  /(?<![\d.])(?:[12]?\d|3[01])日(?!均)/g,
  /\d{1,2}(?:时|点)(?:\d{1,2}分)?(?!共|意)/g,
  /\d{1,2}[:：]\d{2}/g,
  // 〔2026〕15号, 第3次, 第15条, 附件1, 表2, 图3
  /〔\d{4}〕\d+号/g,
  /第\s*\d+/g,
  /(?:附件|表|图|注)\s*\d+/g,
  // “12345”热线, “1+3+N”, 1+6+X: names
  /[“"](?=[A-Za-zＮ+×-]{0,40}\d)[\dA-Za-zＮ+×-]{1,80}[”"]/g,
  /(?<!\d)\d+(?:\+[\dA-Za-z×]+)+/g,
  /(?<!\d)\d+×\d+/g,
  // telephone numbers and codes
  /(?<!\d)(?:1\d{10}|0\d{2,3}-?\d{7,8})(?!\d)/g,
  // 1. and （1） in front of a paragraph
  /^\s*(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)])/g,
  /\[\d+\]/g,
]

/** The figures in one printed text, left to right. */
export function findNumbers(text: string): FoundNumber[] {
  const masked = notFigures.reduce(
    (rest, pattern) => rest.replace(pattern, (one) => '\u0000'.repeat(one.length)),
    text,
  )
  return [...masked.matchAll(number)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }))
}
