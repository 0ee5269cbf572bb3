/** The text layer of a PDF → Draft; a PDF without one is refused. */
import { type Diagnostic, diagnose, type Result } from '../../diagnostic.ts'
import type { Origin } from '../../origin.ts'
import type { Draft, LeftText } from '../draft.ts'
import { type BarePage, withoutFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Refused, TextPage, TextPages } from './text-page.ts'

/** Letters per page below which a page with pictures is taken for a scan. */
const fewestLetters = 10
/** Share of unreadable letters from which the text is not to be trusted, in per cent. */
const mostUnreadable = 1

/**
 * Reads the pages of a PDF.
 * @param file its name, for messages
 * @returns null when it cannot be read, with the reason; `line` of a paragraph is its page
 */
export function readPdfPages(read: TextPages, file: string): Result<Draft | null> {
  const place = { file, start: 0, end: 0 }
  if ('refused' in read) return { value: null, diagnostics: [refusal(read, place)] }
  const { pages, title, author } = read
  const scanned = pages.filter(isScan).length
  if (scanned > 0 && scanned >= pages.length / 2)
    return {
      value: null,
      diagnostics: [diagnose('import/pdf-scanned', place, { pages: pages.length, empty: scanned })],
    }
  const bare = withoutFurniture(pages.map((page) => ({ width: page.width, lines: linesOf(page) })))
  const left = bare.flatMap(({ furniture }, index): LeftText[] => [
    ...furniture.map((each) => ({ ...each, line: index + 1 })),
    ...turnedText(pages[index], index + 1),
  ])
  return {
    value: {
      file,
      format: 'pdf',
      blocks: paragraphsOf(bare),
      notes: [],
      pictures: [],
      comments: [],
      left,
      properties: { title, author },
    },
    diagnostics: [
      ...unreadable(pages, file),
      ...partlyScanned(scanned, pages.length, file),
      ...tables(bare, file),
    ],
  }
}

function refusal(read: Refused, place: Origin): Diagnostic {
  if (read.refused === 'locked') return diagnose('import/pdf-locked', place, {})
  if (read.refused === 'broken') return diagnose('import/pdf-broken', place, {})
  return diagnose('import/pdf-long', place, { pages: read.pages, limit: read.limit })
}

const lettersOf = ({ pieces }: TextPage): number =>
  pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
const isScan = (page: TextPage): boolean => page.pictures && lettersOf(page) < fewestLetters

/** Watermarks and what stands sideways in the margin. */
function turnedText(page: TextPage | undefined, line: number): LeftText[] {
  const text = (page?.pieces ?? [])
    .flatMap((piece) => (piece.turned ? [piece.text] : []))
    .join('')
    .trim()
  return text === '' ? [] : [{ reason: 'watermark', line, text }]
}

/** Letters of private use, and those that stand for none: the PDF does not say what they are. */
const unknown = /[\p{Co}\p{Cc}\ufffd]/gu

function unreadable(pages: readonly TextPage[], file: string): Diagnostic[] {
  const counts = pages.map(
    ({ pieces }) =>
      pieces
        .map(({ text }) => text)
        .join('')
        .match(unknown)?.length ?? 0,
  )
  const all = pages.reduce((sum, page) => sum + lettersOf(page), 0)
  const share = (100 * counts.reduce((sum, count) => sum + count, 0)) / Math.max(1, all)
  if (share < mostUnreadable) return []
  const where = counts.flatMap((count, index) => (count > 0 ? [String(index + 1)] : []))
  const data = { share: Math.round(share), pages: where.slice(0, 10) }
  return [diagnose('import/pdf-letters', { file, start: 0, end: 0 }, data)]
}

function partlyScanned(scanned: number, pages: number, file: string): Diagnostic[] {
  if (scanned === 0) return []
  const place = { file, start: 0, end: 0 }
  return [diagnose('import/pdf-scanned-pages', place, { pages, empty: scanned })]
}

/** What stood in cells comes out as lines with tabs: a PDF does not say what its tables are. */
function tables(pages: readonly BarePage[], file: string): Diagnostic[] {
  const where = pages.flatMap(({ lines }, index) =>
    lines.filter(({ text }) => text.includes('\t')).length > 1 ? [String(index + 1)] : [],
  )
  if (where.length === 0) return []
  const data = { pages: where.slice(0, 20) }
  return [diagnose('import/pdf-tables', { file, start: 0, end: 0 }, data)]
}
