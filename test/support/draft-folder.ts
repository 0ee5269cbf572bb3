/** Made-up drafts in ten numbering styles and many formats, with the traps that drafts of offices hold. */
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { handDocx, p, r } from './hand-docx.ts'

/** Numbers of the first and of the second level; null for a bold line without one. */
type Style = readonly [(n: number) => string, ((n: number) => string) | null]
const han = (n: number): string => '一二三四五'.charAt(n - 1)
const letter =
  (from: string) =>
  (n: number): string =>
    String.fromCodePoint((from.codePointAt(0) ?? 0) + n - 1)

export const styles: readonly Style[] = [
  [(n) => `${han(n)}、`, (n) => `（${han(n)}）`],
  [(n) => `${han(n)}、`, (n) => `(${han(n)})`],
  [(n) => `${han(n)}.`, letter('㈠')],
  [(n) => `${han(n)}、`, (n) => `${n}.`],
  [(n) => `第${han(n)}章 `, (n) => `第${han(n)}节 `],
  [(n) => `${n}、`, (n) => `（${n}）`],
  [(n) => `第${han(n)}部分　`, (n) => `${han(n)}、`],
  [(n) => `（${han(n)}）`, (n) => `${n}、`],
  [(n) => `${han(n)}　`, (n) => `${n}．`],
  [(n) => `${han(n)}、`, null],
]

/** A line of a draft: its text, and whether it stands out. */
export interface DraftLine {
  readonly text: string
  readonly bold?: boolean
}
const places = ['石桥', '青禾', '柳塘', '云岭', '南屏', '北川', '东湖', '西渡', '长岗', '新田']
const things = ['窗口', '班线', '食堂', '水渠', '书屋', '药房', '集市', '路灯', '桥梁', '学堂']

/** A word that stands in this draft alone. */
export const wordOf = (index: number): string =>
  `${places[Math.floor(index / 10) % 10] ?? ''}${things[index % 10] ?? ''}第${index + 100}号`

/** The first level heads of any draft, without numbers. */
export const heads = ['摸清家底', '建强队伍', '守住底线'] as const

/** What stands in the way of a hasty reader. */
const traps: readonly string[] = [
  '2025年全镇办成实事36件，群众到场看过，大家都说办到了心坎上。',
  '2.5公里的村道拓宽了一倍，雨天不再泥泞，孩子们上学走得稳当。',
  '1.5万名群众参加了评议，满意的占九成以上，比去年又多了一些。',
  '会上反复强调“一、三、五巡查”不能断，“二、四”要补记台账。',
]

export function linesOf(index: number): DraftLine[] {
  const [first, second] = styles[index % styles.length] ?? styles[0] ?? [String, String]
  const word = wordOf(index)
  const parts = heads.flatMap((head, at): DraftLine[] => [
    { text: `${first(at + 1)}${head}` },
    ...[1, 2].flatMap((n): DraftLine[] => [
      second
        ? { text: `${second(n)}${n === 1 ? '把账算清' : '把人用好'}` }
        : { text: n === 1 ? '把账算清' : '把人用好', bold: true },
      { text: `${word}的同志挨家走访,${head}一步一步来，记下的事情逐件有着落,办完再回头看。` },
    ]),
    { text: traps[(index + at) % traps.length] ?? '' },
  ])
  return [
    { text: `关于${word}建设情况的汇报` },
    { text: '' },
    { text: `今年以来，${word}紧扣年初定下的目标，一件一件抓落实，现将有关情况汇报如下。` },
    ...parts,
  ]
}
const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export const asText = (lines: readonly DraftLine[]): string =>
  `${lines.map(({ text }) => text).join('\n')}\n`
export const asMarkdown = (lines: readonly DraftLine[]): string =>
  `${lines.map(({ text, bold }) => (bold ? `**${text}**` : text)).join('\n\n')}\n`
export const asHtml = (lines: readonly DraftLine[]): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><style>p{margin:0}</style></head><body>${lines
    .map(({ text, bold }) => `<p>${bold ? `<b>${xml(text)}</b>` : xml(text)}</p>`)
    .join('')}<script>alert(1)</script></body></html>`
export const asHandDocx = (lines: readonly DraftLine[]): Uint8Array =>
  handDocx(lines.map((line) => handParagraph(line)).join(''))
export const handParagraph = ({ text, bold }: DraftLine): string =>
  bold ? `<w:p>${r(xml(text), '<w:b/>')}</w:p>` : p(xml(text))
export const asLibraryDocx = async (lines: readonly DraftLine[]): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: lines.map(
              ({ text, bold }) =>
                new Paragraph({ children: [new TextRun({ text, bold: bold === true })] }),
            ),
          },
        ],
      }),
    ),
  )

/** GB18030 of letters that it has in two bytes; others are an error. */
export function asGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Uint8Array.from(
    [...text].flatMap((one) => {
      const code = one < '\u0080' ? [one.charCodeAt(0)] : codes.get(one)
      if (!code) throw new Error(`no GB18030 for ${one}`)
      return code
    }),
  )
}
export const asUtf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

/** A PDF written by hand: a line of 28 letters at most, letters by their own codes; a page for 22 lines. */
export function asPdf(lines: readonly DraftLine[]): Uint8Array {
  const rows = lines.flatMap(({ text }) =>
    text === '' ? [] : (text.match(/.{1,26}/gu) ?? []).map((row, at) => ({ row, first: at === 0 })),
  )
  const pages = Array.from({ length: Math.ceil(rows.length / 22) }, (_, page) =>
    rows
      .slice(page * 22, page * 22 + 22)
      .map(({ row, first }, at) => {
        const x = first ? 112 : 80
        return `BT /F 16 Tf 1 0 0 1 ${x} ${740 - at * 29} Tm <${hex(row)}> Tj ET`
      })
      .join('\n'),
  )
  const used = [...new Set(rows.flatMap(({ row }) => [...row]))]
  const chunks = Array.from({ length: Math.ceil(used.length / 100) }, (_, at) =>
    used.slice(at * 100, at * 100 + 100),
  )
  const toUnicode = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...chunks.map(
      (chunk) =>
        `${chunk.length} beginbfchar\n${chunk.map((one) => `<${hex(one)}> <${hex(one)}>`).join('\n')}\nendbfchar`,
    ),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
  const stream = (content: string): string =>
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`
  return pdfOf([
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${7 + at * 2} 0 R`).join(' ')}]>>`,
    '<</Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R>>',
    '<</Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /FontDescriptor 5 0 R /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>',
    '<</Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80>>',
    stream(toUnicode),
    ...pages.flatMap((page, at) => [
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F 3 0 R>>>> /Contents ${8 + at * 2} 0 R>>`,
      stream(page),
    ]),
  ])
}
const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** A file of numbered objects with its table. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const tail = `trailer <</Root 1 0 R /Size ${size}>>\nstartxref\n${body.length}\n%%EOF`
  return new TextEncoder().encode(`${body}xref\n0 ${size}\n0000000000 65535 f \n${table}${tail}`)
}

/** The first bytes of a PNG of so many pixels each way, and nothing of its picture. */
export function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  bytes.set([8, 2], 24)
  return bytes
}
