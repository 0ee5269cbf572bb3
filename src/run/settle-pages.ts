/** Settles the pages of a paper by counting its lines; a print confirms them, and is followed where it has others. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { layoutDocument } from '../layout/layout.ts'
import { charactersByFace } from '../layout/lines/faces.ts'
import { knownLines } from '../layout/lines/known-lines.ts'
import { setPages } from '../layout/lines/set-pages.ts'
import { uncertainParts } from '../layout/lines/uncertain.ts'
import { type UnlikeLine, unlikeLine } from '../layout/lines/unlike-line.ts'
import {
  contentsTargets,
  firstPageHasText,
  lastParagraphs,
  longColophon,
  pageNumbers,
  probesOf,
  standsOnFirst,
} from '../layout/pages.ts'
import { rowProbes } from '../layout/table-parts.ts'
import { documentText } from '../model/block-lines.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { bareRecord } from '../model/values.ts'
import type { Io, Printed } from '../outside/outside.ts'
import { pitchedTheme } from '../theme/pitched.ts'
import { areaHeight, type Theme } from '../theme/theme.ts'
import type { Adjustments } from '../typeset/adjustments.ts'
import type { TypesetPaper } from '../typeset/typeset-paper.ts'
import type { Dressed } from './dress.ts'
import { printPaper, typesetPaper } from './print-paper.ts'
import { type Measure, type Moved, settleMoves } from './settle-moves.ts'

export interface Settled {
  /** As its pages were settled: the line pitch of its theme may be another than it was dressed with. */
  readonly paper: TypesetPaper
  /** What it was typeset with. */
  readonly adjustments: Adjustments
  /** What its pages say; null for a paper that was settled without a look at them. */
  readonly facts: PageFacts | null
  /** Null when no PDF was wanted, or none came out. */
  readonly printed: Printed | null
}
type Outside = Pick<Io, 'faces' | 'print' | 'advances'>

/** A paper as it is without a look at its pages: for outputs that have none. */
export function layOut(dressed: Dressed): Settled {
  const { document, theme, terms } = dressed
  const adjustments = layoutDocument(document, theme, terms)
  const paper = typesetPaper(dressed, theme, adjustments)
  return { paper, adjustments, facts: null, printed: null }
}

/**
 * Settles the pages of a paper. Its lines are counted from the widths of the faces, so that a DOCX alone needs no browser.
 * @param pdf whether the PDF is wanted: it confirms what was counted
 */
export async function settlePages(
  dressed: Dressed,
  pdf: boolean,
  io: Outside,
): Promise<Result<Settled>> {
  const count = (paper: TypesetPaper): PageFacts => {
    const advances = io.advances(paper.theme, charactersByFace(paper.typeset, paper.theme))
    // another pitch moves no line's end
    return setPages(paper, advances, knownLines(advances, dressed.theme))
  }
  const counted = await settlePitch(dressed, async (paper) => count(paper))
  if (!counted.value) throw new Error('lines were not counted')
  const { paper, adjustments, final } = counted.value
  const facts = final ? counted.value.facts : count(paper)
  const settled = { paper, adjustments, facts, printed: null }
  if (!pdf) return { value: settled, diagnostics: [...counted.diagnostics, ...uncertain(dressed)] }
  const print = await printPaper(paper, documentText(dressed.document), [], io)
  if (!print.value)
    return { value: settled, diagnostics: [...counted.diagnostics, ...print.diagnostics] }
  const unlike = unlikeLine(facts, print.value.facts, hasDrawings(paper))
  if (unlike) return settleByPrints(dressed, unlike, io)
  const printed = { ...print.value, facts: { ...print.value.facts, ...placesOf(facts) } }
  const value = { ...settled, facts: printed.facts, printed }
  const wrong = wrongNumbers(dressed.document, adjustments, facts)
  return { value, diagnostics: [...counted.diagnostics, ...print.diagnostics, ...wrong] }
}

/** Where blocks stand is not measured again: the lines are the same. */
const placesOf = ({ anchors, firstNumbered }: PageFacts) => ({ anchors, firstNumbered })
const hasDrawings = ({ assets }: TypesetPaper): boolean =>
  Object.keys(assets.charts ?? {}).length > 0

/** Page numbers that nobody has printed, of lines that may be counted wrongly. */
function uncertain({ document }: Dressed): Diagnostic[] {
  if (probesOf(document).length === 0) return []
  const characters = uncertainParts(documentText(document)).join(' ')
  return characters === '' ? [] : [diagnose('pages/uncertain', null, { characters })]
}

/** How many lines more or fewer a page gets: the signature comes up to its text, or text goes down to it. */
const otherLines = [1, 2, -1, -2, -3, -4]

/**
 * Where the signature would stand on a page without text and the last paragraph cannot go along, the lines of the last paragraphs
 * are set a little closer or wider, as the standard asks (GB/T 9704-2012 7.3.5.5); text never leaves the first page for it (7.3.3).
 */
async function settlePitch(dressed: Dressed, measure: Measure): Promise<Result<Moved | null>> {
  const { value, diagnostics } = await settleSignature(dressed, measure)
  const bare = value !== null && !firstPageHasText(dressed.document, value.facts)
  const long = value && longColophon(dressed.document, dressed.theme, value.facts)
  const said = [
    ...(bare ? [diagnose('pages/first-page', null, {})] : []),
    ...(long ? [diagnose('pages/colophon-long', null, long)] : []),
  ]
  return { value, diagnostics: [...diagnostics, ...said] }
}

async function settleSignature(dressed: Dressed, measure: Measure): Promise<Result<Moved | null>> {
  const { theme } = dressed
  const first = await settleMoves(dressed, theme, measure)
  if (!first?.alone) return { value: first, diagnostics: [] }
  const last = lastParagraphs(dressed.document, first.facts)
  // a paper of one page and its signature has few paragraphs: all of its lines are set so, its white by lines too
  const ways = standsOnFirst(dressed.document, first.facts)
    ? (['last', 'all'] as const)
    : (['last'] as const)
  for (const what of ways)
    for (const { lines, pitch } of otherPitches(theme)) {
      const own = what === 'last' ? bareRecord(last.map((id) => [id, pitch] as const)) : {}
      const set = what === 'last' ? theme : pitchedTheme(theme, pitch)
      const again = await settleMoves(dressed, set, measure, own)
      const note = diagnose('pages/pitch', null, { points: pitch / 20, lines, what })
      if (again && !again.alone) return { value: again, diagnostics: [note] }
    }
  return { value: first, diagnostics: [diagnose('pages/signature-alone', null, {})] }
}

function otherPitches(theme: Theme): { lines: number; pitch: number }[] {
  const usual = Math.floor(areaHeight(theme) / theme.grid.pitch)
  return otherLines.map((more) => ({
    lines: usual + more,
    pitch: Math.floor(areaHeight(theme) / (usual + more)),
  }))
}

/** The paper settled by what prints say: its lines are not those that were counted. */
async function settleByPrints(
  dressed: Dressed,
  unlike: UnlikeLine,
  io: Outside,
): Promise<Result<Settled>> {
  const { document } = dressed
  const text = documentText(document)
  const diagnostics: Diagnostic[] = [diagnose('pages/lines-differ', null, { ...unlike })]
  const print = async (paper: TypesetPaper, probes: readonly string[]): Promise<Printed | null> => {
    const made = await printPaper(paper, text, probes, io)
    for (const each of made.diagnostics) diagnostics.push(each)
    return made.value
  }
  // a print without probes is the paper's own
  const probes = ['main', ...probesOf(document), ...rowProbes(document, dressed.theme)]
  const moved = await settlePitch(
    dressed,
    async (paper) => (await print(paper, probes))?.facts ?? null,
  )
  for (const each of moved.diagnostics) diagnostics.push(each)
  if (!moved.value) return { value: layOut(dressed), diagnostics }
  const { paper, adjustments, facts } = moved.value
  const last = await print(paper, [])
  // nothing links to the first numbered page in the paper itself: it was measured
  const firstNumbered = facts.firstNumbered + (adjustments.blankAfterFront ? 1 : 0)
  const printed = last && { ...last, facts: { ...last.facts, firstNumbered } }
  if (printed) {
    for (const each of wrongNumbers(document, adjustments, printed.facts)) diagnostics.push(each)
  }
  return { value: { paper, adjustments, facts: printed?.facts ?? facts, printed }, diagnostics }
}

/** The numbers that were printed against those of the pages as they came out. */
function wrongNumbers(
  document: Document,
  { pageNumbers: said }: Adjustments,
  facts: PageFacts,
): Diagnostic[] {
  const numbers = pageNumbers(document, facts)
  const wrong = contentsTargets(document).filter((id) => said[id] !== numbers[id])
  return wrong.length === 0 ? [] : [diagnose('pages/unsettled', null, { count: wrong.length })]
}
