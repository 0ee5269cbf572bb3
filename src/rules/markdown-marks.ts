/** What is marked up in a paper: blocks, attributes, tables, notes, links, pictures. */
import { area, card, type None } from './card.ts'
import { look, maybe, perhaps } from './words.ts'

const zhPictures = {
  remote: '不能用网上的图片',
  format: '只能用 PNG 或 JPEG 图片',
  damaged: '不完整、太大，或者不是 PNG、JPEG',
  place: '图片要单独成段，不能放在这里',
  typed: '写法认不出，按原文印出；要写成 ![说明](文件名 "图题")，括号和引号用半角的',
  code: '二维码没有写内容，或者内容太长（汉字最多约 770 个）',
}
const enPictures = {
  remote: 'pictures from the web are not fetched',
  format: 'only PNG and JPEG pictures can be used',
  damaged: 'it is incomplete, too large, or neither PNG nor JPEG',
  place: 'a picture needs a paragraph of its own',
  typed:
    'it is printed as typed; write ![words](file "caption") with half-width brackets and quotes',
  code: 'the code holds no text, or more than about 2,300 bytes',
}
export const marksArea = area('正文里的标记', 'parse', {
  'markdown/unknown-container': card<{ name: string; nearest: string }>({
    severity: 'error',
    zh: ({ name, nearest }) => [
      `没有“::: ${name}”这种块，里面的内容按正文印出`,
      perhaps(nearest, '可用的有 title、byline、signature、attachment、quote 等。'),
    ],
    en: ({ name, nearest }) => [
      `there is no block "::: ${name}"; its text is printed as body`,
      maybe(nearest, 'Known: title, byline, signature, attachment, quote …'),
    ],
    fires: [
      {
        paper: '⟦::: titel⟧\n甲\n:::\n文。',
        says: '没有“::: titel”这种块，里面的内容按正文印出',
      },
    ],
  }),
  'markdown/unclosed-container': card<{ name: string }>({
    severity: 'error',
    zh: ({ name }) => [`“::: ${name}”没有收尾，一直算到文末`, '在这一块的最后加一行“:::”。'],
    en: ({ name }) => [
      `"::: ${name}" is never closed and runs to the end`,
      'Add a line ":::" behind the block.',
    ],
    fires: [
      {
        paper: '文。\n⟦::: quote⟧\n甲。',
        says: '“::: quote”没有收尾，一直算到文末',
      },
    ],
  }),
  'markdown/stray-container-end': card<None>({
    severity: 'error',
    zh: () => ['这里有一行多余的“:::”', '删掉它，或者补上前面的“::: 名字”。'],
    en: () => ['a stray ":::"', 'Delete it, or open the block before it.'],
    fires: [
      {
        paper: '文。\n⟦:::⟧\n',
        says: '这里有一行多余的“:::”',
      },
    ],
  }),
  'markdown/unknown-attribute': card<{ attribute: string; name: string }>({
    severity: 'warning',
    zh: ({ attribute, name }) => [
      `“${name}”用不上“${attribute}”，没有理会`,
      '检查写法，或者删掉。',
    ],
    en: ({ attribute, name }) => [
      `"${name}" takes no "${attribute}"; it was ignored`,
      'Correct or delete it.',
    ],
    fires: [
      {
        paper: '⟦::: quote {色=红}⟧\n甲。\n:::\n文。',
        says: '“quote”用不上“色”，没有理会',
      },
    ],
  }),
  'markdown/table-rule': card<None>({
    severity: 'error',
    zh: () => [
      '像是表格，但表头下面没有“|---|---|”这一行，按文字印出',
      '在表头下面加一行“|---|---|”，有几列写几段。',
    ],
    en: () => [
      'this looks like a table without its line "|---|---|"; it is printed as text',
      'Add the line under the header.',
    ],
    fires: [
      {
        paper: '⟦| 县区 | 数 |⟧\n| 甲 | 3 |',
        says: '像是表格，但表头下面没有“|---|---|”这一行，按文字印出',
      },
    ],
  }),
  'markdown/table-size': card<{ what: 'columns' | 'cells'; limit: number }>({
    severity: 'error',
    zh: ({ what, limit }) => [
      what === 'columns' ? `表超过 ${limit} 列，Word 打不开这样的表` : `表超过 ${limit} 格，太大了`,
      '拆成几张表，只印要看的列和行。',
    ],
    en: ({ what, limit }) => [
      what === 'columns'
        ? `the table has more than ${limit} columns; Word opens no such table`
        : `the table has more than ${limit} cells`,
      'Split it; print only the columns and rows that are to be seen.',
    ],
    sample: { what: 'columns', limit: 63 },
  }),
  'markdown/table-cells': card<{ cells: number; columns: number }>({
    severity: 'error',
    zh: ({ cells, columns }) => [
      `这一行有 ${cells} 格，表头是 ${columns} 格`,
      '格里要印“|”就写成“\\|”。',
    ],
    en: ({ cells, columns }) => [
      `this row has ${cells} cells, the header ${columns}`,
      'Write "\\|" for a bar inside a cell.',
    ],
    fires: [
      {
        paper: '| 县区 | 数 |\n|---|---|\n⟦| 甲 | 3 | 4 |⟧',
        says: '这一行有 3 格，表头是 2 格',
      },
    ],
  }),
  'markdown/unknown-note': card<{ name: string }>({
    severity: 'error',
    zh: ({ name }) => [`没有“[^${name}]: …”这条注`, '补上注的内容。'],
    en: ({ name }) => [`there is no note "[^${name}]: …"`, 'Add its text.'],
    fires: [
      {
        paper: '有依据⟦[^一]⟧。',
        says: '没有“[^一]: …”这条注',
      },
    ],
  }),
  'markdown/unknown-token': card<{ token: string }>({
    severity: 'error',
    zh: ({ token }) => [
      `这种写法（${token}）还不会排，按原文印出`,
      '换一种写法；这是程序的疏漏，请告诉我们。',
    ],
    en: ({ token }) => [
      `this mark-up (${token}) cannot be set yet and is printed as typed`,
      'Write it another way; this is our fault, please tell us.',
    ],
    sample: { token: 'definition_list' },
  }),
  'markdown/unused-note': card<{ name: string }>({
    severity: 'warning',
    zh: ({ name }) => [`注“${name}”没有被引用，没有印`, `在正文里写 [^${name}]。`],
    en: ({ name }) => [
      `note "${name}" is never referred to and is not printed`,
      `Write [^${name}] in the text.`,
    ],
    fires: [
      {
        paper: '文。\n\n[^一]: ⟦依据。⟧',
        says: '注“一”没有被引用，没有印',
      },
    ],
  }),
  'markdown/unknown-reference': card<{ name: string }>({
    severity: 'error',
    zh: ({ name }) => [`找不到“${name}”，文中印成【缺：…】`, '引号里要和表题、图题完全一样。'],
    en: ({ name }) => [
      `"${name}" is not found; 【缺：…】 is printed`,
      'The text must equal the caption.',
    ],
    fires: [
      {
        paper: '见⟦{{表 "各县区"}}⟧。',
        says: '找不到“表：各县区”，文中印成【缺：…】',
      },
    ],
  }),
  'markdown/link-refused': card<{ target: string }>({
    severity: 'warning',
    zh: ({ target }) => [
      `“${target}”不能作链接，按原文印出`,
      '链接只能是 http(s)、mailto 或工作文件夹里的文件。',
    ],
    en: ({ target }) => [
      `"${target}" cannot be a link and is printed as typed`,
      'Links may be http(s), mailto or files of the workspace.',
    ],
    fires: [
      {
        paper: '见⟦[这里](javascript:x)⟧。',
        says: '“javascript:x”不能作链接，按原文印出',
      },
    ],
  }),
  'markdown/picture': card<{ file: string; problem: string }>({
    severity: 'error',
    zh: ({ file, problem }) => [
      `图片“${file}”没有放进去：${look(zhPictures, problem)}`,
      '把图片存成 PNG 或 JPEG，放在稿件的文件夹里。',
    ],
    en: ({ file, problem }) => [
      `picture "${file}" was left out: ${look(enPictures, problem)}`,
      'Save it as PNG or JPEG in the folder of the paper.',
    ],
    fires: [
      {
        paper: '⟦![图](http://x.cn/a.png)⟧',
        says: '图片“http://x.cn/a.png”没有放进去：不能用网上的图片',
      },
    ],
  }),
})
