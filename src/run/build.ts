/**
 * The way through the house, once:
 * read* → shape → expand → fill → parse → resolve → check(text) → assets* → layout → render* → print* → page facts* → check(pages)
 * `*` touches the outside through an Io handed in; everything else is a pure function.
 */

import { checkPages, checkPapers, checkText } from '../check/check.ts'
import type { CheckFacts } from '../check/rule.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { kindLabel } from '../kind/kind.ts'
import { layoutDocument } from '../layout/layout.ts'
import { turnWideTables } from '../layout/wide-tables.ts'
import { writeDialect } from '../markdown/write.ts'
import type { Assets, EmbeddedFont, Picture } from '../model/assets.ts'
import { blockLines } from '../model/block-lines.ts'
import type { Block, Chart, Document, Figure, TableBlock } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { inlinesText } from '../model/plain-text.ts'
import { resolve } from '../model/resolve.ts'
import { bareRecord } from '../model/values.ts'
import { eachBlock, mapBlocks } from '../model/walk.ts'
import type { Io } from '../outside/outside.ts'
import type { Job, Source } from '../paper/source.ts'
import type { Format } from '../render/formats.ts'
import type { Theme } from '../theme/theme.ts'
import { chartSize } from '../typeset/chart-look.ts'
import { type Composed, compose } from './compose.ts'
import { checkOutputs, expand } from './plan.ts'
import { type Paged, pageDocument } from './settle-pages.ts'

export interface BuildOptions {
  readonly formats: readonly Format[]
  /** Overrides the kind's and the paper's theme. */
  readonly theme: string | null
  /** Also give the filled body, values as ⟦36⟧. */
  readonly emitFilled: boolean
  /** Also give a 核对稿 as DOCX and HTML that says where every figure comes from; default false. */
  readonly proof?: boolean
  /** Put the faces into the DOCX; default false. */
  readonly embedFonts?: boolean
}
export interface Output {
  /** Path relative to the output folder. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Printed pages, null for formats without pages of their own. */
  readonly pages: number | null
}
/** All jobs of a run; a paper whose output names are wrong gives none. */
export function planJobs(
  sources: readonly { readonly source: Source; readonly base: string }[],
  only: readonly string[] = [],
): Result<Job[]> {
  const expanded = sources.map(({ source, base }) => expand(source, base, only))
  const jobs = expanded.flatMap((one) => one.value)
  const faults = [...checkOutputs(jobs), ...uselessOnly(sources, only)]
  const stopped = new Set(faults.map((one) => one.origin?.file))
  return {
    value: jobs.filter((job) => !stopped.has(job.source.file)),
    diagnostics: [...expanded.flatMap((one) => one.diagnostics), ...faults],
  }
}

/** `--only` chooses rows: without a paper that goes by rows it would be ignored. */
function uselessOnly(
  sources: readonly { readonly source: Source }[],
  only: readonly string[],
): Diagnostic[] {
  const [first] = sources
  if (
    only.length === 0 ||
    !first ||
    sources.some(({ source }) => source.fields.values['each'] !== undefined)
  )
    return []
  return [diagnose('each/none', { file: first.source.file, start: 0, end: 0 }, { names: only })]
}

/** What the papers of a run say against each other. */
export const checkRun = (sources: readonly Source[]): Diagnostic[] =>
  checkPapers(
    sources.map(({ data, fields }) => ({
      data,
      unit: String(fields.values['unit'] ?? ''),
      places: bareRecord(
        Object.keys(data).map((name) => [name, fields.places[`@data.${name}`] ?? null] as const),
      ),
    })),
  )

/** One job to its outputs; a format that fails is left out and said, the others come out. */
export async function build(job: Job, options: BuildOptions, io: Io): Promise<Result<Output[]>> {
  const { source } = job
  const composed = compose(job)
  if (!composed.value) return { value: [], diagnostics: composed.diagnostics }
  const { document: upright, filled } = composed.value
  const diagnostics: Diagnostic[] = [...composed.diagnostics, ...checkComposed(job, composed.value)]

  const theme = io.theme(wantedTheme(job, options.theme))
  diagnostics.push(
    ...theme.diagnostics.map((one) => ({
      ...one,
      origin: one.origin ?? source.fields.places['theme'] ?? null,
    })),
  )
  if (!theme.value) return { value: [], diagnostics }
  const { document, turned } = turnWideTables(upright, theme.value)
  diagnostics.push(...turned.map(noteTurned))
  const assets = await readAssets(document, source, theme.value, io)
  const fonts = await readFonts(document, theme.value, options, io)
  diagnostics.push(...assets.diagnostics, ...fonts.diagnostics)

  const wants = (format: Format): boolean => options.formats.includes(format)
  const text = [...eachBlock(document.blocks)].flatMap(blockLines).join('')
  const work = {
    document,
    theme: theme.value,
    assets: { ...assets.value, fonts: fonts.value },
    terms: io.terms,
  }
  const paged =
    wants('docx') || wants('pdf') ? await pageDocument({ ...work, text }, wants('pdf'), io) : null
  diagnostics.push(...(paged?.diagnostics ?? []))
  if (paged?.value.printed) diagnostics.push(...checkPages(document, paged.value.printed.facts))
  const outputs: Output[] = []
  for (const format of options.formats) {
    const made = await render(
      format,
      { ...work, theme: paged?.value.theme ?? work.theme },
      paged?.value ?? null,
    )
    if (made) outputs.push({ name: `${job.output}.${format}`, ...made })
  }
  if (options.proof)
    outputs.push(
      ...(await proofs(
        job.output,
        { ...work, theme: paged?.value.theme ?? work.theme },
        paged?.value ?? null,
      )),
    )
  if (options.emitFilled)
    outputs.push({
      name: `${job.output}.filled.md`,
      bytes: new TextEncoder().encode(filled),
      pages: null,
    })
  return { value: outputs, diagnostics }
}

const noteTurned = ({ header, caption, origin }: TableBlock): Diagnostic =>
  diagnose('table/turned', origin, {
    head: inlinesText(caption ?? header[0]?.children ?? []),
    columns: header.length,
  })

/** The pages of a paper as they would be printed; null on a machine that cannot print. */
export async function printedPages(
  job: Job,
  upright: Document,
  theme: string | null,
  io: Io,
): Promise<Result<PageFacts | null>> {
  const chosen = io.theme(wantedTheme(job, theme))
  if (!chosen.value) return { value: null, diagnostics: chosen.diagnostics }
  const { document } = turnWideTables(upright, chosen.value)
  const assets = await readAssets(document, job.source, chosen.value, io)
  const text = [...eachBlock(document.blocks)].flatMap(blockLines).join('')
  const work = { document, assets: assets.value, text }
  const paged = await pageDocument({ ...work, theme: chosen.value }, true, io)
  const { theme: settled, adjustments, printed } = paged.value
  // once more, to learn on which page every block begins
  const probes = [...eachBlock(document.blocks)].map((block) => block.id)
  const probed = printed && (await io.print({ ...work, theme: settled, adjustments, probes })).value
  return {
    value: printed && { ...printed.facts, anchors: probed?.facts.anchors ?? printed.facts.anchors },
    diagnostics: [...chosen.diagnostics, ...assets.diagnostics, ...paged.diagnostics],
  }
}

/** A document that is no paper, such as a trace, as DOCX in the theme of a paper. */
export async function renderDocument(
  document: Document,
  job: Job,
  theme: string | null,
  io: Io,
): Promise<Uint8Array | null> {
  const chosen = io.theme(wantedTheme(job, theme)).value
  if (!chosen) return null
  const { renderDocx } = await import('../render/docx/render-docx.ts')
  const resolved = turnWideTables(resolve(document).value, chosen).document
  return renderDocx(resolved, chosen, { pictures: {} }, layoutDocument(resolved, chosen, io.terms))
}

/** The theme asked for, the paper's own, or that of its kind. */
export function wantedTheme({ source }: Job, asked: string | null): string {
  const own = source.fields.values['theme']
  return asked ?? (typeof own === 'string' ? own : source.kind.theme)
}

interface Work {
  readonly document: Document
  readonly theme: Theme
  readonly assets: Assets
  readonly terms: readonly string[]
}

async function render(
  format: Format,
  work: Work,
  paged: Paged | null,
): Promise<Omit<Output, 'name'> | null> {
  const { document, theme, assets } = work
  const adjustments = paged?.adjustments ?? layoutDocument(document, theme, work.terms)
  const plain = (bytes: Uint8Array): Omit<Output, 'name'> => ({ bytes, pages: null })
  const bytes = (text: string): Omit<Output, 'name'> => plain(new TextEncoder().encode(text))
  switch (format) {
    case 'docx': {
      const { renderDocx } = await import('../render/docx/render-docx.ts')
      return plain(await renderDocx(document, theme, assets, adjustments))
    }
    case 'pdf':
      return paged?.printed
        ? { bytes: paged.printed.pdf, pages: paged.printed.facts.pages.length }
        : null
    case 'html': {
      const [{ renderHtml }, { readingFamilies }] = await Promise.all([
        import('../render/html/render-html.ts'),
        import('../render/html/families.ts'),
      ])
      return bytes(renderHtml(document, theme, assets, adjustments, readingFamilies(theme)))
    }
    case 'md':
      return bytes(writeDialect(document))
    case 'json':
      return bytes(`${JSON.stringify(document, null, 2)}\n`)
  }
}

/** 核对稿: the paper with the source of every figure, as comments in the DOCX and on pointing in the HTML. */
async function proofs(
  name: string,
  { document, theme, assets, terms }: Work,
  paged: Paged | null,
): Promise<Output[]> {
  const adjustments = paged?.adjustments ?? layoutDocument(document, theme, terms)
  const [{ renderDocx }, { renderHtml }, { readingFamilies }] = await Promise.all([
    import('../render/docx/render-docx.ts'),
    import('../render/html/render-html.ts'),
    import('../render/html/families.ts'),
  ])
  const docx = await renderDocx(document, theme, assets, adjustments, true)
  const html = renderHtml(
    document,
    theme,
    assets,
    adjustments,
    readingFamilies(theme),
    '',
    [],
    true,
  )
  return [
    { name: `${name}.核对稿.docx`, bytes: docx, pages: null },
    { name: `${name}.核对稿.html`, bytes: new TextEncoder().encode(html), pages: null },
  ]
}

/** The text checks of a paper; a volume's papers are each checked by what they say of themselves. */
export function checkComposed(job: Job, composed: Composed): Diagnostic[] {
  return [
    ...checkText(withoutPieces(composed.document), factsOf(job, composed)),
    ...composed.pieces.flatMap((piece) => checkComposed(piece.job, piece.composed)),
  ]
}

const withoutPieces = (document: Document): Document => ({
  ...document,
  blocks: mapBlocks(
    document.blocks,
    (block): Block => (block.type === 'piece' ? { ...block, blocks: [] } : block),
  ),
})

/** What the checks have to know of a paper beside its document. */
export function factsOf({ source }: Job, { parts }: Composed): CheckFacts {
  const { masked, keep } = source.fields.values
  const words = Array.isArray(keep)
    ? keep.filter((one): one is string => typeof one === 'string')
    : []
  const { data, unshaped, fields, file } = source
  const places = bareRecord(
    Object.keys(data).map((name) => [name, fields.places[`@data.${name}`] ?? null] as const),
  )
  const period = typeof fields.values['period'] === 'string' ? fields.values['period'] : ''
  const paper = {
    masked: masked === true,
    keep: words,
    parts,
    kind: kindLabel(source.kind),
    file,
    period,
  }
  return { ...paper, data, unshaped, dataPlaces: places }
}

/** Fetches the faces that go into the DOCX, if they are asked for. */
async function readFonts(
  document: Document,
  theme: Theme,
  { embedFonts, formats }: BuildOptions,
  io: Io,
): Promise<Result<readonly EmbeddedFont[]>> {
  if (!embedFonts || !formats.includes('docx')) return { value: [], diagnostics: [] }
  const { charactersByRole } = await import('../typeset/characters.ts')
  return io.embedFonts(theme, charactersByRole(document, theme))
}

/** Fetches the pictures that a document names and draws its charts; a picture that cannot be had is said and shown as a hole. */
async function readAssets(
  document: Document,
  source: Source,
  theme: Theme,
  io: Io,
): Promise<Result<Assets>> {
  const figures = [...eachBlock(document.blocks)].filter(
    (block): block is Figure => block.type === 'figure',
  )
  const pictures = bareRecord<Picture>()
  const diagnostics: Diagnostic[] = []
  for (const { file, origin } of figures) {
    // what is no picture by its name was said where it stands
    if (pictures[file] || /^[a-z][a-z0-9+.-]*:/i.test(file) || !/\.(?:png|jpe?g)$/i.test(file))
      continue
    const loaded = await io.read(source.file, file, origin)
    const picture = loaded.value && io.picture(loaded.value.bytes)
    diagnostics.push(...loaded.diagnostics)
    if (picture) pictures[file] = picture
    else if (loaded.value)
      diagnostics.push(diagnose('markdown/picture', origin, { file, problem: 'damaged' }))
  }
  return { value: { pictures, charts: await drawCharts(document, theme) }, diagnostics }
}

/** The library that draws is large: it is loaded for papers with charts only. */
async function drawCharts(document: Document, theme: Theme): Promise<Record<string, string>> {
  const charts = [...eachBlock(document.blocks)].filter(
    (block): block is Chart => block.type === 'chart',
  )
  if (charts.length === 0) return bareRecord()
  const { chartSvg } = await import('../render/html/chart-svg.ts')
  return bareRecord(
    charts.map((chart) => [chart.id, chartSvg(chart, theme, chartSize(chart, theme))]),
  )
}
