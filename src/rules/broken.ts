/** What is wrong with the YAML of a theme, a kind or wengao.yml, in words. */
import type { Words } from './card.ts'
import { enSyntax, zhSyntax } from './syntax-words.ts'
import { enReason, maybe, perhaps, zhReason } from './words.ts'

/** What is wrong with the YAML of a theme or kind: at which key, what stands there, what may stand there. */
export type Broken = {
  file: string
  /** Keys joined by dots, e.g. `styles.body.left`; empty for the file itself. */
  path: string
  problem: BrokenProblem
  value: string
  /** A range or a few examples; for `unknown` the nearest known name; where there is none, `value` has those that there are. */
  allowed: string
}
type BrokenProblem =
  | 'syntax'
  | 'unreadable'
  | 'value'
  | 'unknown'
  | 'missing'
  | 'room'
  | 'extends'
  | 'pattern'
  | 'lookaround'
  | 'back-reference'
  | 'reserved'
  | 'no-field'
  | 'doubled'

type Say = (broken: Broken) => string
const zhProblems: Readonly<Record<BrokenProblem, Say>> = {
  syntax: ({ value }) => `这一行读不懂：${zhSyntax(value)}`,
  unreadable: ({ path, value }) => `${path === '' ? '' : `${path}：`}${zhReason(value)}`,
  value: ({ path, value, allowed }) =>
    `${where(path, '整个文件')}${value === '' ? '空着' : `写的是“${value}”`}，可以写：${allowed}`,
  unknown: ({ path, value, allowed }) =>
    `没有 ${path} 这一项${allowed === '' && value !== '' ? `，可以写：${value}` : ''}`,
  missing: ({ path, allowed }) => `缺少 ${path}${allowed === '' ? '' : `，可以写：${allowed}`}`,
  room: ({ value, allowed }) => `page 减去页边只剩 ${value}，至少要 ${allowed}（5 个字宽、3 行高）`,
  extends: ({ value }) => `extends 写的“${value}”不在现有的里面，或者它自己有误，或者绕回了自己`,
  pattern: ({ path, value }) => `${path} 的“${value}”不是正则表达式`,
  lookaround: ({ path, value }) =>
    `${path} 的“${value}”里有 (?=、(?!、(?<= 或 (?<!，这里不能用；把前后的字也写进式子，strip 里要去掉的部分放进 ( )，例如 ^(\\d+[.、])\\D`,
  'back-reference': ({ path, value }) =>
    `${path} 的“${value}”里有 \\1 或 \\k，这里不能用；把每种写法用 | 列出来`,
  reserved: ({ path }) => `${path} 这个名字有别的用处，不能作名字`,
  'no-field': ({ path, value }) => `${path} 里的“${value}”不在 fields 里`,
  doubled: ({ path, value }) => `“${value}”和“${path}”是同一项，只能写一个`,
}
const enProblems: Readonly<Record<BrokenProblem, Say>> = {
  syntax: ({ value }) => `this line cannot be read: ${enSyntax(value)}`,
  unreadable: ({ path, value }) => `${path === '' ? '' : `${path}: `}${enReason(value)}`,
  value: ({ path, value, allowed }) =>
    `${where(path, 'the whole file ')}${value === '' ? 'is empty' : `is "${value}"`}; it may be: ${allowed}`,
  unknown: ({ path, value, allowed }) =>
    `there is no ${path}${allowed === '' && value !== '' ? `; there are: ${value}` : ''}`,
  missing: ({ path, allowed }) =>
    `${path} is missing${allowed === '' ? '' : `; it may be: ${allowed}`}`,
  room: ({ value, allowed }) =>
    `page less its margins leaves ${value}; it needs ${allowed} (5 characters by 3 lines)`,
  extends: ({ value }) =>
    `"${value}" in extends is not there, is broken itself, or leads back to this one`,
  pattern: ({ path, value }) => `"${value}" in ${path} is no regular expression`,
  lookaround: ({ path, value }) =>
    `"${value}" in ${path} has (?=, (?!, (?<= or (?<!, which cannot be used here; write what stands around it too, and in strip put what is to go in ( ), such as ^(\\d+[.、])\\D`,
  'back-reference': ({ path, value }) =>
    `"${value}" in ${path} has \\1 or \\k, which cannot be used here; list every form with |`,
  reserved: ({ path }) => `${path}: this name is taken`,
  'no-field': ({ path, value }) => `"${value}" in ${path} is not among fields`,
  doubled: ({ path, value }) => `"${value}" and "${path}" are one key; write one of them`,
}
const where = (path: string, whole: string): string => (path === '' ? whole : `${path} `)

export const zhBroken = (what: string, broken: Broken): Words => [
  `${what}：${zhProblems[broken.problem](broken)}`,
  broken.problem === 'unknown'
    ? perhaps(broken.allowed, `改 ${broken.file}。`)
    : `改 ${broken.file}。`,
]
export const enBroken = (what: string, broken: Broken): Words => [
  `${what}: ${enProblems[broken.problem](broken)}`,
  broken.problem === 'unknown'
    ? maybe(broken.allowed, `Mend ${broken.file}.`)
    : `Mend ${broken.file}.`,
]
