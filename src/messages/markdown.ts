/** Messages about the text of a paper. */
import { type Catalogue, look, maybe, perhaps } from './catalogue.ts'

const zhPictures = {
  remote: '不能用网上的图片',
  format: '只能用 PNG 或 JPEG 图片',
  damaged: '不完整、太大，或者不是 PNG、JPEG',
  place: '图片要单独成段，不能放在这里',
}
const enPictures = {
  remote: 'pictures from the web are not fetched',
  format: 'only PNG and JPEG pictures can be used',
  damaged: 'it is incomplete, too large, or neither PNG nor JPEG',
  place: 'a picture needs a paragraph of its own',
}
const levels = ['一、', '（一）', '1.', '（1）']

export const markdownMessages: Catalogue<'markdown'> = {
  'markdown/broken-line': {
    zh: ({ tail }) => [
      `疑似断行：这一行到“${tail}”没有标点就换行了`,
      '如果是一段话，就和下一行接起来。',
    ],
    en: ({ tail }) => [
      `perhaps a broken line: it ends in "${tail}" without a mark`,
      'Join it with the next line if they are one paragraph.',
    ],
  },
  'markdown/level-mismatch': {
    zh: ({ typed, level, written }) => [
      `${'#'.repeat(typed)} 是第 ${typed} 级，但“${written}”是第 ${level} 级，按“${written}”算`,
      `要改级别就改序号；第 ${typed} 级的序号是“${levels[typed - 1] ?? ''}”。`,
    ],
    en: ({ typed, level, written }) => [
      `${'#'.repeat(typed)} is level ${typed}, but "${written}" is level ${level}; the number decides`,
      'Change the number to change the level.',
    ],
  },
  'markdown/leads-found': {
    zh: ({ count, first }) => [
      `没有标 ** 的主题句认出 ${count} 处，第一处是“${first}”`,
      '认得不对就自己用 **…** 标出主题句，或者在开头写“主题句: 否”。',
    ],
    en: ({ count, first }) => [
      `${count} unmarked leads were found, the first is "${first}"`,
      'If they are wrong, mark the leads with **…**, or write "leads: no".',
    ],
  },
  'markdown/title-dropped': {
    zh: ({ text }) => [`正文里又写了一遍标题“${text}”，只印一次`, ''],
    en: ({ text }) => [`the title "${text}" stands in the text again and is printed once`, ''],
  },
  'markdown/unknown-container': {
    zh: ({ name, nearest }) => [
      `没有“::: ${name}”这种块，里面的内容按正文印出`,
      perhaps(nearest, '可用的有 title、byline、signature、attachment、quote 等。'),
    ],
    en: ({ name, nearest }) => [
      `there is no block "::: ${name}"; its text is printed as body`,
      maybe(nearest, 'Known: title, byline, signature, attachment, quote …'),
    ],
  },
  'markdown/unclosed-container': {
    zh: ({ name }) => [`“::: ${name}”没有收尾，一直算到文末`, '在这一块的最后加一行“:::”。'],
    en: ({ name }) => [
      `"::: ${name}" is never closed and runs to the end`,
      'Add a line ":::" behind the block.',
    ],
  },
  'markdown/stray-container-end': {
    zh: () => ['这里有一行多余的“:::”', '删掉它，或者补上前面的“::: 名字”。'],
    en: () => ['a stray ":::"', 'Delete it, or open the block before it.'],
  },
  'markdown/unknown-attribute': {
    zh: ({ attribute, name }) => [
      `“${name}”用不上“${attribute}”，没有理会`,
      '检查写法，或者删掉。',
    ],
    en: ({ attribute, name }) => [
      `"${name}" takes no "${attribute}"; it was ignored`,
      'Correct or delete it.',
    ],
  },
  'markdown/run-in-without-text': {
    zh: ({ text }) => [
      `“${text}”后面要接正文，但下面没有段落`,
      '把正文写在同一行或下一段；标题单独成行就去掉句末的“。”。',
    ],
    en: ({ text }) => [
      `"${text}" must be followed by text, but there is no paragraph`,
      'Write the text behind it, or drop the final 。',
    ],
  },
  'markdown/bullet-list': {
    zh: () => ['公文不用圆点列表，这一条按普通段落印出', '改成“一是…”或“1. …”。'],
    en: () => ['official papers have no bullets; printed as a paragraph', 'Use 一是… or 1. …'],
  },
  'markdown/list-number': {
    zh: ({ written, printed }) => [
      `列表里写的是“${written}”，印成“${printed}”`,
      '列表由程序编号；不想编号就去掉点后面的空格。',
    ],
    en: ({ written, printed }) => [
      `the list says "${written}", printed is "${printed}"`,
      'Lists are counted; drop the space behind the dot to keep the number.',
    ],
  },
  'markdown/mask-strong': {
    zh: ({ text }) => [`“${text}”读成了加粗，如果星号是隐去的名字，请核对`, '隐去的名字改用 ××。'],
    en: ({ text }) => [
      `"${text}" was read as bold; check it if the stars hide a name`,
      'Use ×× for hidden names.',
    ],
  },
  'markdown/table-rule': {
    zh: () => [
      '像是表格，但表头下面没有“|---|---|”这一行，按文字印出',
      '在表头下面加一行“|---|---|”，有几列写几段。',
    ],
    en: () => [
      'this looks like a table without its line "|---|---|"; it is printed as text',
      'Add the line under the header.',
    ],
  },
  'markdown/table-cells': {
    zh: ({ cells, columns }) => [
      `这一行有 ${cells} 格，表头是 ${columns} 格`,
      '格里要印“|”就写成“\\|”。',
    ],
    en: ({ cells, columns }) => [
      `this row has ${cells} cells, the header ${columns}`,
      'Write "\\|" for a bar inside a cell.',
    ],
  },
  'markdown/unknown-note': {
    zh: ({ name }) => [`没有“[^${name}]: …”这条注`, '补上注的内容。'],
    en: ({ name }) => [`there is no note "[^${name}]: …"`, 'Add its text.'],
  },
  'markdown/unknown-token': {
    zh: ({ token }) => [
      `这种写法（${token}）还不会排，按原文印出`,
      '换一种写法；这是程序的疏漏，请告诉我们。',
    ],
    en: ({ token }) => [
      `this mark-up (${token}) cannot be set yet and is printed as typed`,
      'Write it another way; this is our fault, please tell us.',
    ],
  },
  'markdown/unused-note': {
    zh: ({ name }) => [`注“${name}”没有被引用，没有印`, `在正文里写 [^${name}]。`],
    en: ({ name }) => [
      `note "${name}" is never referred to and is not printed`,
      `Write [^${name}] in the text.`,
    ],
  },
  'markdown/unknown-reference': {
    zh: ({ name }) => [`找不到“${name}”，文中印成【缺：…】`, '引号里要和表题、图题完全一样。'],
    en: ({ name }) => [
      `"${name}" is not found; 【缺：…】 is printed`,
      'The text must equal the caption.',
    ],
  },
  'markdown/link-refused': {
    zh: ({ target }) => [
      `“${target}”不能作链接，按原文印出`,
      '链接只能是 http(s)、mailto 或工作文件夹里的文件。',
    ],
    en: ({ target }) => [
      `"${target}" cannot be a link and is printed as typed`,
      'Links may be http(s), mailto or files of the workspace.',
    ],
  },
  'markdown/picture': {
    zh: ({ file, problem }) => [
      `图片“${file}”没有放进去：${look(zhPictures, problem)}`,
      '把图片存成 PNG 或 JPEG，放在稿件的文件夹里。',
    ],
    en: ({ file, problem }) => [
      `picture "${file}" was left out: ${look(enPictures, problem)}`,
      'Save it as PNG or JPEG in the folder of the paper.',
    ],
  },
}
