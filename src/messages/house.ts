/** Messages about workspaces, kinds and themes: which there are, and what is wrong with one. */
import type { Broken, BrokenProblem } from '../diagnostic.ts'
import {
  type Catalogue,
  enReasons,
  look,
  maybe,
  perhaps,
  type Words,
  zhReasons,
} from './catalogue.ts'

/** The parser's codes for faults of YAML. */
const zhSyntax: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对，或者 { 没有配上 }',
  TAB_AS_INDENT: '缩进用了制表符，要用空格',
  MISSING_CHAR: '少了空格、引号或括号',
  DUPLICATE_KEY: '同一个名称写了两次',
  BAD_ALIAS: '用了 * 引用，这里不能用',
  MULTIPLE_DOCS: '文件里有几段“---”，只能有一段',
  BLOCK_AS_IMPLICIT_KEY: '这一行接在了值的后面',
  MULTILINE_IMPLICIT_KEY: '名称后面少了冒号',
}
const enSyntax: Readonly<Record<string, string>> = {
  BAD_INDENT: 'wrong indent, or a { without its }',
  TAB_AS_INDENT: 'a tab in the indent; use spaces',
  MISSING_CHAR: 'a space, quote or bracket is missing',
  DUPLICATE_KEY: 'a name is given twice',
  BAD_ALIAS: 'references by * cannot be used here',
  MULTIPLE_DOCS: 'several parts between "---"; only one is allowed',
  BLOCK_AS_IMPLICIT_KEY: 'this line follows a value',
  MULTILINE_IMPLICIT_KEY: 'a name lacks its colon',
}

type Say = (broken: Broken) => string
const zhProblems: Readonly<Record<BrokenProblem, Say>> = {
  syntax: ({ value }) => `这一行读不懂：${zhSyntax[value] ?? value}`,
  unreadable: ({ path, value }) => `${path === '' ? '' : `${path}：`}${look(zhReasons, value)}`,
  value: ({ path, value, allowed }) =>
    `${where(path, '整个文件')}${value === '' ? '空着' : `写的是“${value}”`}，可以写：${allowed}`,
  unknown: ({ path }) => `没有 ${path} 这一项`,
  missing: ({ path, allowed }) => `缺少 ${path}${allowed === '' ? '' : `，可以写：${allowed}`}`,
  room: ({ value, allowed }) => `page 减去页边只剩 ${value}，至少要 ${allowed}（5 个字宽、3 行高）`,
  extends: ({ value }) => `extends 写的“${value}”不是现有的版式，或者绕回了自己`,
  slow: ({ path, value }) =>
    `${path} 的“${value}”可能算不完：括号里有 +、*、{} 或 | 时，括号后面不能再重复；一个式子里最多四处 + 和 *（不以 ^ 开头的三处）`,
  pattern: ({ path, value }) => `${path} 的“${value}”不是正则表达式`,
  reserved: ({ path }) => `${path} 这个名字有别的用处，不能作名字`,
  'no-field': ({ path, value }) => `${path} 里的“${value}”不在 fields 里`,
  doubled: ({ path, value }) => `“${value}”和“${path}”是同一项，只能写一个`,
}
const enProblems: Readonly<Record<BrokenProblem, Say>> = {
  syntax: ({ value }) => `this line cannot be read: ${enSyntax[value] ?? value}`,
  unreadable: ({ path, value }) => `${path === '' ? '' : `${path}: `}${look(enReasons, value)}`,
  value: ({ path, value, allowed }) =>
    `${where(path, 'the whole file ')}${value === '' ? 'is empty' : `is "${value}"`}; it may be: ${allowed}`,
  unknown: ({ path }) => `there is no ${path}`,
  missing: ({ path, allowed }) =>
    `${path} is missing${allowed === '' ? '' : `; it may be: ${allowed}`}`,
  room: ({ value, allowed }) =>
    `page less its margins leaves ${value}; it needs ${allowed} (5 characters by 3 lines)`,
  extends: ({ value }) => `"${value}" in extends is no theme, or leads back to this one`,
  slow: ({ path, value }) =>
    `"${value}" in ${path} may never end: a bracket that holds +, *, {} or | cannot be repeated, and a pattern has at most four + and * (three when it does not start with ^)`,
  pattern: ({ path, value }) => `"${value}" in ${path} is no regular expression`,
  reserved: ({ path }) => `${path}: this name is taken`,
  'no-field': ({ path, value }) => `"${value}" in ${path} is not among fields`,
  doubled: ({ path, value }) => `"${value}" and "${path}" are one key; write one of them`,
}
const where = (path: string, whole: string): string => (path === '' ? whole : `${path} `)

const zhBroken = (what: string, broken: Broken): Words => [
  `${what}：${zhProblems[broken.problem](broken)}`,
  broken.problem === 'unknown'
    ? perhaps(broken.allowed, `改 ${broken.file}。`)
    : `改 ${broken.file}。`,
]
const enBroken = (what: string, broken: Broken): Words => [
  `${what}: ${enProblems[broken.problem](broken)}`,
  broken.problem === 'unknown'
    ? maybe(broken.allowed, `Mend ${broken.file}.`)
    : `Mend ${broken.file}.`,
]

const zhRefusals = {
  type: '它不是普通文件',
  size: '它太大',
  owner: '它是别的用户的',
  writable: '它或者它所在的文件夹谁都能写',
} as const
const enRefusals = {
  type: 'it is no regular file',
  size: 'it is too large',
  owner: 'it belongs to another user',
  writable: 'everybody may write it or its folder',
} as const

export const workspaceMessages: Catalogue<'workspace'> = {
  'workspace/used': {
    zh: ({ file }) => [`用了 ${file} 里的设置`, '不想用就加 --no-config。'],
    en: ({ file }) => [`the settings of ${file} were used`, 'Add --no-config to do without them.'],
  },
  'workspace/refused': {
    zh: ({ file, reason }) => [
      `没有用 ${file}：${zhRefusals[reason]}`,
      '确认内容以后改成自己的、只有自己能写的文件，或者加 --no-config。',
    ],
    en: ({ file, reason }) => [
      `${file} was not used: ${enRefusals[reason]}`,
      'Look at it, then make it your own and writable by you alone; or add --no-config.',
    ],
  },
  'workspace/broken': {
    zh: (broken) => zhBroken('工作文件夹的设置有误，没有用', broken),
    en: (broken) => enBroken('the settings of the workspace are broken and were not used', broken),
  },
}

export const kindMessages: Catalogue<'kind'> = {
  'kind/unknown': {
    zh: ({ kind, nearest, known }) => [
      `没有“${kind}”这个文种`,
      perhaps(nearest, `现有文种：${known}`),
    ],
    en: ({ kind, nearest, known }) => [
      `there is no kind "${kind}"`,
      maybe(nearest, `Known kinds: ${known}`),
    ],
  },
  'kind/broken': {
    zh: (broken) => zhBroken('文种定义有误', broken),
    en: (broken) => enBroken('the kind is broken', broken),
  },
}

export const themeMessages: Catalogue<'theme'> = {
  'theme/unknown': {
    zh: ({ theme, known }) => [`没有“${theme}”这个版式`, `现有版式：${known}`],
    en: ({ theme, known }) => [`there is no theme "${theme}"`, `Known themes: ${known}`],
  },
  'theme/broken': {
    zh: (broken) => zhBroken('版式文件有误', broken),
    en: (broken) => enBroken('the theme is broken', broken),
  },
}
