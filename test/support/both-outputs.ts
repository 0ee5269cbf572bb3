/** Papers printed, and their DOCX laid out by LibreOffice: the pages of both side by side. */
import { chartLine } from './chart-words.ts'
import { openDocx } from './docx.ts'
import { layOutAll, libreOfficeOrReason, standardFontconfig } from './libreoffice.ts'
import type { Files } from './paper.ts'
import { letters, type Pdf, readPdf } from './pdf.ts'
import { type PrintedPaper, printPaper } from './print.ts'
import { comparePages, type PageDifferences } from './same-pages.ts'

export interface BothOutputs {
  readonly printed: Omit<PrintedPaper, 'name'>
  readonly pdf: Pdf
  /** The DOCX as LibreOffice sets it, and what differs from the PDF; null without that program. */
  readonly theirs: {
    readonly bytes: Uint8Array
    readonly pdf: Pdf
    readonly differences: PageDifferences
  } | null
}

/** Papers by name; what they show lies among their files. */
export async function bothOutputs<Name extends string>(
  papers: Readonly<Record<Name, string>>,
  files: Files = {},
): Promise<ReadonlyMap<string, BothOutputs>> {
  const names = Object.keys(papers) as Name[]
  const printed: Omit<PrintedPaper, 'name'>[] = []
  for (const name of names) printed.push(await printPaper(papers[name], files))
  const missing = libreOfficeOrReason(`pages of the DOCX: ${names.join(', ')}`)
  const copies =
    missing === ''
      ? layOutAll(
          printed.map(({ docx }) => docx),
          standardFontconfig(),
        )
      : []
  const outputs = printed.map(async (paper, index): Promise<[string, BothOutputs]> => {
    const pdf = await readPdf(paper.pdf)
    const copy = copies[index]
    if (!copy) return [names[index] ?? '', { printed: paper, pdf, theirs: null }]
    const read = await readPdf(copy)
    const differences = comparePages(pdf, read, chartLine(openDocx(paper.docx)))
    return [
      names[index] ?? '',
      { printed: paper, pdf, theirs: { bytes: copy, pdf: read, differences } },
    ]
  })
  return new Map(await Promise.all(outputs))
}

/** The words of every page, without white space. */
export const pageWords = ({ pages }: Pick<Pdf, 'pages'>): string[] =>
  pages.map((lines) => letters(lines.map(({ text }) => text).join('')))
