/** What is wrong with the writing of YAML, JSON and CSV, in words, by the codes of what reads them and by ours. */

/** Chinese and English by code. */
const words: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  BAD_INDENT: ['缩进不对，或者 { 没有配上 }', 'wrong indent, or a { without its }'],
  TAB_AS_INDENT: ['缩进用了制表符，要用空格', 'a tab in the indent; use spaces'],
  MISSING_CHAR: ['少了空格、引号或括号', 'a space, quote or bracket is missing'],
  DUPLICATE_KEY: ['同一个名称写了两次', 'a name is given twice'],
  BAD_ALIAS: ['用了 * 引用，这里不能用', 'references by * cannot be used here'],
  MULTIPLE_DOCS: [
    '文件里有几段“---”，只能有一段',
    'several parts between "---"; only one is allowed',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['这一行接在了值的后面', 'this line follows a value'],
  MULTILINE_IMPLICIT_KEY: ['名称后面少了冒号', 'a name lacks its colon'],
  KEY_OVER_1024_CHARS: ['名称太长，或者少了冒号', 'a name is too long, or lacks its colon'],
  BLOCK_IN_FLOW: [
    '{ } 或 [ ] 里面不能换行写下级',
    'lines of a list cannot stand inside { } or [ ]',
  ],
  BAD_SCALAR_START: [
    '值开头的符号要用引号括起来',
    'a value that starts with this mark needs quotes',
  ],
  BAD_DQ_ESCAPE: [
    '双引号里的 \\ 写法不对，改用单引号',
    'a wrong \\ in double quotes; use single quotes',
  ],
  BAD_DIRECTIVE: ['行首的 % 要用引号括起来', 'a line that starts with % needs quotes'],
  BAD_PROP_ORDER: ['& 和 ! 的位置不对', '& or ! stands in the wrong place'],
  ALIAS_PROPS: ['* 引用前面不能有 & 或 !', 'a reference by * cannot have & or !'],
  MULTIPLE_ANCHORS: ['一个值有两个 &', 'two & at one value'],
  MULTIPLE_TAGS: ['一个值有两个 !', 'two ! at one value'],
  TAG_RESOLVE_FAILED: ['用了 ! 标签，这里不能用', 'tags by ! cannot be used here'],
  UNEXPECTED_TOKEN: ['多了符号', 'a mark too many'],
  NON_STRING_KEY: ['名称不是文字', 'a name is no text'],
  BAD_COLLECTION_TYPE: ['列表和名称写混了', 'a list and names are mixed'],
  RESOURCE_EXHAUSTION: ['嵌套太深', 'nested too deeply'],
  IMPOSSIBLE: ['读不懂', 'it cannot be read'],
  CSV_QUOTE_NOT_CLOSED: ['引号没有配上', 'a quotation mark is not closed'],
  CSV_INVALID_CLOSING_QUOTE: [
    '引号后面要接逗号或换行',
    'a closing quotation mark is followed by neither comma nor line end',
  ],
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: [
    '引号后面要接逗号或换行',
    'a closing quotation mark is followed by neither comma nor line end',
  ],
  INVALID_OPENING_QUOTE: [
    '格子当中有引号：整格用引号括起来，里面的引号写两个',
    'a quotation mark inside a cell: quote the whole cell and double the marks in it',
  ],
  TOO_LONG: [
    '超过 50 万字；表格放到单独的数据文件里',
    'it has more than 500,000 characters; put tables into files of data',
  ],
  CSV_MAX_RECORD_SIZE: ['一行太长', 'a line is too long'],
  FULL_WIDTH_COLON: [
    '冒号是全角的，要用半角的“:”，后面空一格',
    'a full-width colon; ":" and a space are wanted',
  ],
  'not-a-map': ['不是一行一项“名称: 内容”', 'it is not "name: value" on each line'],
}

export const zhSyntax = (code: string): string => words[code]?.[0] ?? sign(code) ?? '读不懂'
export const enSyntax = (code: string): string =>
  words[code]?.[1] ?? sign(code) ?? 'it cannot be read'

/** A mark of the text itself, such as `---` or `*a`, is its own word. */
const sign = (code: string): string | null => (/^[A-Z][A-Z0-9_]+$/.test(code) ? null : code)
