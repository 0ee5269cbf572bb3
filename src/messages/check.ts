/** Messages of the checks and of printing. */
import type { Catalogue } from './catalogue.ts'

export const numberingMessages: Catalogue<'numbering'> = {
  'numbering/sequence': {
    zh: ({ written, expected }) => [
      `写的是“${written}”，按顺序应当是“${expected}”，已印成“${expected}”`,
      '核对是序号重复、跳号，还是丢了一节。',
    ],
    en: ({ written, expected }) => [
      `typed "${written}", in order it is "${expected}", which is printed`,
      'A number is repeated or skipped, or a section is lost.',
    ],
  },
}
export const seriesMessages: Catalogue<'series'> = {
  'series/broken': {
    zh: ({ found, expected }) => [
      `这里是“${found}”，前面接下来应当是“${expected}”`,
      '核对是写错了，还是丢了一条；正文里的序词按原文印出。',
    ],
    en: ({ found, expected }) => [
      `"${found}" stands where "${expected}" should`,
      'A point is misnumbered or lost; it is printed as typed.',
    ],
  },
}
export const countMessages: Catalogue<'count'> = {
  'count/announced': {
    zh: ({ announced, actual, of }) => [
      `文中说“${announced}”，实际${of === 'sections' ? `有 ${actual} 个大标题` : `列了 ${actual} 条`}`,
      of === 'sections' ? '改数字，或者写成 {{条数}} 由程序数。' : '改数字，或者补齐、删减条目。',
    ],
    en: ({ announced, actual, of }) => [
      `the text announces "${announced}", but there ${of === 'sections' ? `are ${actual} sections` : `are ${actual} points`}`,
      'Correct the number, or write {{条数}} to have it counted.',
    ],
  },
}
export const blankMessages: Catalogue<'blank'> = {
  'blank/left': {
    zh: ({ written }) => [
      `有空缺没有填：“${written}”`,
      '填上内容；有意隐去就写“脱密: 是”，或在“保留”里列出。',
    ],
    en: ({ written }) => [
      `a blank is left: "${written}"`,
      'Fill it in; set "脱密: 是" or list it under "保留" if it is meant.',
    ],
  },
  'blank/unit': {
    zh: ({ written }) => [`“${written}”前面像是丢了数字`, '补上数字，或者绑定数据。'],
    en: ({ written }) => [
      `a number seems to be missing before "${written}"`,
      'Supply it, or bind it to data.',
    ],
  },
}
const attachmentZh: Readonly<Record<string, (found: string, expected: string) => string>> = {
  absent: (number, name) => `附件说明列了第 ${number} 个“${name}”，后面没有这个附件`,
  number: (found, expected) => `这个附件的序号是“${found}”，按顺序应当是“${expected}”`,
  unlisted: (number, title) => `附件${number}${title === '' ? '' : `“${title}”`}没有列在附件说明里`,
  untitled: (number, name) => `附件${number}没有标题，附件说明里叫“${name}”`,
  title: (found, expected) => `附件的标题是“${found}”，附件说明里写的是“${expected}”`,
}
const attachmentEn: Readonly<Record<string, (found: string, expected: string) => string>> = {
  absent: (number, name) => `the note lists attachment ${number} "${name}", which is not there`,
  number: (found, expected) =>
    `this attachment bears number "${found}", in order it is "${expected}"`,
  unlisted: (number, title) => `attachment ${number} "${title}" is not in the note`,
  untitled: (number, name) => `attachment ${number} has no title; the note calls it "${name}"`,
  title: (found, expected) => `the attachment is called "${found}", the note says "${expected}"`,
}
export const attachmentMessages: Catalogue<'attachment'> = {
  'attachment/differs': {
    zh: ({ problem, found, expected }) => [
      attachmentZh[problem]?.(found, expected) ?? problem,
      '名称、序号、先后要和附件说明一样；标题写在附件的第一行，和附件说明一字不差，或者用 ::: title。',
    ],
    en: ({ problem, found, expected }) => [
      attachmentEn[problem]?.(found, expected) ?? problem,
      'Number, order and title are those of the note; the first line of an attachment that equals its name is its title.',
    ],
  },
  'attachment/apart': {
    zh: ({ count }) => [
      `附件说明列了 ${count} 个附件，稿件里没有附件的正文`,
      '附件单独成件就不用管；要一起印，写成 ::: attachment … :::。',
    ],
    en: ({ count }) => [
      `the note lists ${count} attachments, the paper holds none`,
      'Fine if they are bound apart; else write ::: attachment … :::.',
    ],
  },
}
export const textMessages: Catalogue<'text'> = {
  'text/part': {
    zh: ({ whole, part }) => [`“其中”的${part}比总数${whole}还大`, '核对两个数，改错的那个。'],
    en: ({ whole, part }) => [
      `a part (${part}) is larger than the whole (${whole})`,
      'Check both.',
    ],
  },
  'text/two-values': {
    zh: ({ name, first, second }) => [
      `“${name}”前后写了两个数：${first}，${second}`,
      '核对哪一个对，改掉另一个；说的不是一回事，就写明时间、地方或者口径。',
    ],
    en: ({ name, first, second }) => [
      `"${name}" is given two values: ${first}, ${second}`,
      'Find out which is right, or say what tells them apart.',
    ],
  },
  'text/growth': {
    zh: ({ text, said, expected }) => [
      `“${text}”：写的是 ${said}，按前后两个数算是 ${expected}`,
      '核对三个数，改错的那个。',
    ],
    en: ({ text, said, expected }) => [
      `"${text}": ${said} is given, the two values make it ${expected}`,
      'Check the three figures.',
    ],
  },
  'text/points': {
    zh: ({ text }) => [
      `“${text}”：两个百分比相差要说“个百分点”`,
      '把最后的 % 改成“个百分点”，数也要核对。',
    ],
    en: ({ text }) => [
      `"${text}": the difference of two shares is told in points`,
      'Write 个百分点.',
    ],
  },
  'text/title-mark': {
    zh: ({ title, mark }) => [`标题的末尾有“${mark}”：${title}`, '标题末尾不加标点，去掉它。'],
    en: ({ title, mark }) => [
      `the title ends with "${mark}": ${title}`,
      'A title ends without a mark.',
    ],
  },
  'text/closing-dates': {
    zh: ({ dates }) => [
      `文中数据截至的日子不一样：${dates}`,
      '核对是不是同一批数据；确实不同的，分别说明。',
    ],
    en: ({ dates }) => [
      `figures of different closing dates in one paper: ${dates}`,
      'Check that they are meant.',
    ],
  },
}
export const partMessages: Catalogue<'part'> = {
  'part/missing': {
    zh: ({ part, kind }) => [`${kind}没有${part}`, `补上${part}。`],
    en: ({ part, kind }) => [`the ${kind} has no ${part}`, `Add ${part}.`],
  },
}
export const outlineMessages: Catalogue<'outline'> = {
  'outline/sheet-differs': {
    zh: ({ text }) => [`提纲里的“${text}”在正文里没有`, '核对提纲和正文的标题。'],
    en: ({ text }) => [
      `"${text}" of the outline sheet is not in the text`,
      'Compare the sheet with the headings.',
    ],
  },
}
const zhNotEmbedded = {
  outlines: 'Word 只能嵌入 TrueType 轮廓的字体',
  licence: '这款字体的许可不让嵌入',
  name: '它自己的名字不同，又不能改名，Word 不会用它',
  damaged: '这个字体文件已损坏',
}
const enNotEmbedded = {
  outlines: 'Word embeds TrueType outlines only',
  licence: 'its licence does not allow it',
  name: 'its own name is another and must stay, so Word would not use it',
  damaged: 'its file is damaged',
}
export const fontMessages: Catalogue<'font'> = {
  'font/substituted': {
    zh: ({ faces }) => [
      `这台机器没有这些字体，PDF 用随附字体代替：${faces}；DOCX 里写的仍是原来的字体名`,
      '要用自己的字体，就放到工作文件夹的 fonts/ 里。',
    ],
    en: ({ faces }) => [
      `this machine lacks these faces; the PDF uses stand-ins: ${faces}; the DOCX still names the real ones`,
      'Put your own fonts into fonts/ of the workspace.',
    ],
  },
  'font/missing-glyph': {
    zh: ({ characters }) => [
      `PDF 的字体里没有这些字，会印成方框：${characters}`,
      '把有这些字的字体放到工作文件夹的 fonts/ 里。',
    ],
    en: ({ characters }) => [
      `the PDF fonts lack these characters: ${characters}`,
      'Put a font that has them into fonts/ of the workspace.',
    ],
  },
  'font/embedded': {
    zh: ({ faces, kilobytes }) => [
      `DOCX 里嵌入了这些字体，共 ${kilobytes} KB：${faces}`,
      '只嵌入了文中用到的字；对方机器上有同名字体时，可能用他自己的。',
    ],
    en: ({ faces, kilobytes }) => [
      `the DOCX embeds these faces, ${kilobytes} KB in all: ${faces}`,
      "Only the paper's characters are in them; a reader who has a face of that name may see his own.",
    ],
  },
  'font/not-embedded': {
    zh: ({ name, family, reason }) => [
      `没有嵌入“${name}”（${family}）：${zhNotEmbedded[reason]}`,
      reason === 'name'
        ? '在版式里把 name 改成这款字体自己的名字，或者放一款同名的字体到 fonts/ 里。'
        : '换一款能嵌入的字体，放到工作文件夹的 fonts/ 里。',
    ],
    en: ({ name, family, reason }) => [
      `"${name}" (${family}) was not embedded: ${enNotEmbedded[reason]}`,
      reason === 'name'
        ? "Give the theme the face's own name, or put a face of this name into fonts/ of the workspace."
        : 'Put a face that may be embedded into fonts/ of the workspace.',
    ],
  },
  'font/unreadable': {
    zh: ({ files }) => [
      `这些字体文件读不了或者已损坏，没有用：${files}`,
      '文件不完整，或者不是 TTF、OTF、TTC 字体；换一份完好的，或者删掉。',
    ],
    en: ({ files }) => [
      `these font files are damaged or cannot be read, and were not used: ${files}`,
      'They are not whole, or no TTF, OTF or TTC fonts: replace or delete them.',
    ],
  },
}
export const pagesMessages: Catalogue<'pages'> = {
  'pages/estimated': {
    zh: () => [
      '没有浏览器，没有排出页面：目录里的页码是估算的',
      '装上 Chrome、Edge 或 Chromium 再生成一次，页码就准了。',
    ],
    en: () => [
      'there is no browser to print with: page numbers in the contents are estimates',
      'Install Chrome, Edge or Chromium and build again.',
    ],
  },
  'pages/unsettled': {
    zh: ({ count }) => [
      `目录里有 ${count} 个页码和印出来的不一致`,
      '请核对目录；这是程序没有算准，请把稿件反馈。',
    ],
    en: ({ count }) => [
      `${count} page number(s) in the contents differ from the printed pages`,
      'Check the contents; please report it with the paper.',
    ],
  },
  'pages/pitch': {
    zh: ({ points, lines }) => [
      `落款会单独在一页，行距调成 ${points} 磅（每页 ${lines} 行），让它和正文在一页`,
      '想用标准行距，就增减几行正文。',
    ],
    en: ({ points, lines }) => [
      `the signature would stand on a page of its own: the line pitch is ${points} pt (${lines} lines a page)`,
      'Add or drop a few lines of text to keep the standard pitch.',
    ],
  },
  'pages/signature-alone': {
    zh: () => [
      '落款（或者附注、附件说明）单独在一页，没有正文',
      '增减几行正文，或者调整表格的位置。',
    ],
    en: () => ['the signature stands on a page without text', 'Add or drop a few lines of text.'],
  },
  'pages/lone-character': {
    zh: ({ text, page }) => [
      `PDF 第 ${page} 页：这一段最后一行只有“${text}”`,
      '删改一两个字，让它回到上一行。',
    ],
    en: ({ text, page }) => [
      `PDF page ${page}: the last line of this paragraph is only "${text}"`,
      'Change a word or two, so that it moves up.',
    ],
  },
}
export const pdfMessages: Catalogue<'pdf'> = {
  'pdf/failed': {
    zh: ({ reason }) => [
      `PDF 没有出来：${reason}`,
      '其他格式不受影响。再试一次；还不行就用 --chromium 换一个浏览器。',
    ],
    en: ({ reason }) => [
      `the PDF failed: ${reason}`,
      'Other formats are not affected. Try again, or name another browser with --chromium.',
    ],
  },
}
export const internalMessages: Catalogue<'internal'> = {
  'internal/failed': {
    zh: ({ reason }) => [
      `程序出错，这一份没有出来：${reason}`,
      '这是程序的问题，请把稿件和这句话一起反馈。',
    ],
    en: ({ reason }) => [
      `internal error, this paper was not made: ${reason}`,
      'Please report it with the paper.',
    ],
  },
}

export const tableMessages: Catalogue<'table'> = {
  'table/total': {
    zh: ({ column, total, sum }) => [
      `表里“${column}”一列的合计是 ${total}，各行加起来是 ${sum}`,
      '核对各行和合计；有一行不该加的，就在它的名称前写“其中”。',
    ],
    en: ({ column, total, sum }) => [
      `the total of column "${column}" is ${total}, its rows add up to ${sum}`,
      'Check rows and total; name a row that is part of another "其中…".',
    ],
  },
  'table/turned': {
    zh: ({ head, columns }) => [
      `“${head}”一表有 ${columns} 列，竖排放不下，已改成横排页`,
      '不想横排就减几列，或者拆成两张表。',
    ],
    en: ({ head, columns }) => [
      `the table of "${head}" has ${columns} columns and is set sideways`,
      'Drop columns or split it to keep it upright.',
    ],
  },
  'table/growth': {
    zh: ({ row, said, expected }) => [
      `表里“${row}”的增减写的是 ${said}，按左边两个数算是 ${expected}`,
      '改数，或者用 {{同比 …}}、“写: 同比 …”由程序算。',
    ],
    en: ({ row, said, expected }) => [
      `growth of "${row}" is given as ${said}, the two values make it ${expected}`,
      'Correct it, or have it computed.',
    ],
  },
  'table/shares': {
    zh: ({ column, sum }) => [`表里“${column}”一列加起来是 ${sum}%，不是 100%`, '核对各行。'],
    en: ({ column, sum }) => [
      `column "${column}" adds up to ${sum} %, not 100 %`,
      'Check its rows.',
    ],
  },
}
