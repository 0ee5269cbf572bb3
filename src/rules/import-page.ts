/** What the readers of pages and PDFs say. */
import { area, card } from './card.ts'
import { enList, zhList } from './words.ts'

export const importPageArea = area('网页和 PDF 稿件的导入', 'read', {
  'import/pictures-elsewhere': card<{ count: number; names: readonly string[] }>({
    severity: 'warning',
    zh: ({ count, names }) => [
      `网页里的 ${count} 张图不在文件里，没有取：${zhList(names)}${count > names.length ? '等' : ''}`,
      '要用就自己下载，放在稿件旁边，像别的图一样插入。',
    ],
    en: ({ count, names }) => [
      `${count} pictures of the page are not in the file and were not fetched: ${enList(names)}`,
      'Download what you need, put it beside the paper and insert it as any other picture.',
    ],
    sample: { count: 2, names: ['http://example.com/1.png', 'tu/2.jpg'] },
  }),
  'import/pdf-locked': card({
    severity: 'error',
    zh: () => ['这个 PDF 有密码，打不开', '用阅读器输入密码，另存为没有密码的 PDF，再导入。'],
    en: () => [
      'this PDF has a password and cannot be opened',
      'Open it in a reader, save it without the password, then import that.',
    ],
    sample: {},
  }),
  'import/pdf-broken': card({
    severity: 'error',
    zh: () => ['这个 PDF 读不了：文件不完整或者已损坏', '向来文的单位再要一份，或者另存一次。'],
    en: () => [
      'this PDF cannot be read: it is incomplete or damaged',
      'Ask for another copy, or save it anew.',
    ],
    sample: {},
  }),
  'import/pdf-scanned': card<{ pages: number; empty: number }>({
    severity: 'error',
    zh: ({ pages, empty }) => [
      `这个 PDF 共 ${pages} 页，其中 ${empty} 页只有图没有文字，大概是扫描件`,
      '先用识别软件（OCR）转成带文字的 PDF 或 DOCX，再导入。',
    ],
    en: ({ pages, empty }) => [
      `${empty} of the ${pages} pages of this PDF are pictures without text: a scan, it seems`,
      'Recognise its text (OCR) first, as a PDF with text or a DOCX, then import that.',
    ],
    sample: { pages: 6, empty: 6 },
  }),
  'import/pdf-scanned-pages': card<{ pages: number; empty: number }>({
    severity: 'warning',
    zh: ({ pages, empty }) => [
      `这个 PDF 共 ${pages} 页，其中 ${empty} 页只有图没有文字，那几页没有读出来`,
      '先用识别软件（OCR）转成带文字的 PDF 或 DOCX，再导入。',
    ],
    en: ({ pages, empty }) => [
      `${empty} of the ${pages} pages of this PDF are pictures without text and were not read`,
      'Recognise their text (OCR) first, as a PDF with text or a DOCX, then import that.',
    ],
    sample: { pages: 6, empty: 1 },
  }),
  'import/pdf-letters': card<{ share: number; pages: readonly string[] }>({
    severity: 'warning',
    zh: ({ share, pages }) => [
      `这个 PDF 有 ${share}% 的字没有标明是什么字，读出来不可靠（第 ${zhList(pages)} 页）`,
      '对照原件检查，或者请来文的单位给 DOCX。',
    ],
    en: ({ share, pages }) => [
      `${share}% of the letters of this PDF do not say what they are; what was read is not to be trusted (page ${enList(pages)})`,
      'Compare with the original, or ask for the DOCX.',
    ],
    sample: { share: 12, pages: ['1', '3'] },
  }),
  'import/pdf-tables': card<{ pages: readonly string[] }>({
    severity: 'warning',
    zh: ({ pages }) => [
      `第 ${zhList(pages)} 页像是有表格，读成了一行一行的文字，一行里的各格用制表符隔开`,
      '对照原件改成 Markdown 的表，或者导入有这张表的 DOCX、XLSX。',
    ],
    en: ({ pages }) => [
      `there seem to be tables on page ${enList(pages)}; they were read as lines with tabs between the cells`,
      'Make them Markdown tables by the original, or import a DOCX or XLSX that has them.',
    ],
    sample: { pages: ['6', '7'] },
  }),
  'import/pdf-long': card<{ pages: number; limit: number }>({
    severity: 'error',
    zh: ({ pages, limit }) => [
      `这个 PDF 有 ${pages} 页，最多读 ${limit} 页`,
      '拆成几个文件，再分别导入。',
    ],
    en: ({ pages, limit }) => [
      `this PDF has ${pages} pages; at most ${limit} are read`,
      'Split it into several files and import them one by one.',
    ],
    sample: { pages: 3000, limit: 2000 },
  }),
})
