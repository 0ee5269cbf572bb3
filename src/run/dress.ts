/** A document with all that its pages need: the theme, wide tables turned, pictures read, charts drawn. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { withDividers } from '../layout/theme-dividers.ts'
import { turnWideTables } from '../layout/wide-tables.ts'
import type { Assets, Picture } from '../model/assets.ts'
import type { Block, Chart, Document, TableBlock } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { codedText } from '../model/qrcode.ts'
import { sealFiles } from '../model/seals.ts'
import { bareRecord } from '../model/values.ts'
import { eachBlock, eachInline, inlineRuns } from '../model/walk.ts'
import type { Io } from '../outside/outside.ts'
import type { Job, Source } from '../paper/source.ts'
import type { Theme } from '../theme/theme.ts'
import { chartSize } from '../typeset/chart-look.ts'
import { settle } from '../workspace/precedence.ts'
import type { WorkspaceSettings } from '../workspace/settings.ts'

export interface Dressed {
  readonly document: Document
  readonly theme: Theme
  readonly assets: Assets
  /** Words that titles keep whole. */
  readonly terms: readonly string[]
}

/**
 * Dresses a document.
 * @param asked a theme that overrides the paper's own and the kind's
 * @returns null when there is no such theme
 */
export async function dress(
  upright: Document,
  job: Job,
  asked: string | null,
  io: Pick<Io, 'theme' | 'settings' | 'read' | 'picture' | 'terms'>,
): Promise<Result<Dressed | null>> {
  const { source } = job
  const theme = io.theme(wantedTheme(job, asked, io.settings))
  const place = source.fields.places['theme'] ?? null
  const faults = theme.diagnostics.map((fault) => ({ ...fault, origin: fault.origin ?? place }))
  if (!theme.value) return { value: null, diagnostics: faults }
  const { document, turned } = turnWideTables(withDividers(upright, theme.value), theme.value)
  const pictures = await readPictures(document, source, io)
  const charts = await drawCharts(document, theme.value)
  return {
    value: {
      document,
      theme: withLeads(theme.value, document),
      assets: { pictures: pictures.value, charts },
      terms: io.terms,
    },
    diagnostics: [...faults, ...turned.map(noteTurned), ...pictures.diagnostics],
  }
}

/** The theme with the faces of leads on two levels, where a paper has both. */
function withLeads(theme: Theme, { blocks }: Document): Theme {
  const levels = [...eachBlock(blocks)]
    .flatMap(inlineRuns)
    .flatMap((run) => [...eachInline(run)])
    .flatMap((inline) => (inline.type === 'lead' ? [inline.level] : []))
  const two = levels.includes(1) && levels.includes(2)
  return two ? { ...theme, faces: { ...theme.faces, ...theme.leadsOfTwo } } : theme
}

/** The theme asked for, the paper's own or that of a field with a yes, the workspace's, or that of its kind. */
export function wantedTheme(
  { source }: Job,
  asked: string | null,
  settings: WorkspaceSettings,
): string {
  const { values } = source.fields
  const own = values['theme']
  const byField = Object.entries(source.kind.fields).find(
    ([name, schema]) => schema.theme !== undefined && values[name] === true,
  )
  return settle({
    flag: asked,
    frontMatter: typeof own === 'string' ? own : (byField?.[1].theme ?? null),
    workspace: settings.theme,
    usual: source.kind.theme,
  })
}

const noteTurned = ({ header, caption, origin }: TableBlock): Diagnostic =>
  diagnose('table/turned', origin, {
    head: inlinesText(caption ?? header[0]?.children ?? []),
    columns: header.length,
  })

/** Fetches the pictures that a document names; one that cannot be had is said and shown as a hole. */
async function readPictures(
  document: Document,
  { file: paper, fields }: Source,
  io: Pick<Io, 'read' | 'picture'>,
): Promise<Result<Assets['pictures']>> {
  const pictures = bareRecord<Picture>()
  const diagnostics: Diagnostic[] = []
  const sealPlace = fields.places['@seal-pictures'] ?? null
  for (const block of eachBlock(document.blocks)) {
    const origin = block.type === 'signature' ? (sealPlace ?? block.origin) : block.origin
    for (const file of filesOf(block)) {
      if (pictures[file]) continue
      const coded = codedText(file)
      if (coded !== null) {
        // the library is loaded for papers with codes only
        const { qrPicture } = await import('../render/qrcode/qr-picture.ts')
        const code = qrPicture(coded)
        if (code) pictures[file] = code
        else diagnostics.push(diagnose('markdown/picture', origin, { file, problem: 'code' }))
        continue
      }
      if (!mayBePicture(file)) {
        // a figure's was said where it stands
        if (block.type === 'signature')
          diagnostics.push(diagnose('markdown/picture', origin, { file, problem: 'format' }))
        continue
      }
      const loaded = await io.read(paper, file, origin)
      const picture = loaded.value && io.picture(loaded.value.bytes)
      for (const each of loaded.diagnostics) diagnostics.push(each)
      if (picture) pictures[file] = picture
      else if (loaded.value)
        diagnostics.push(diagnose('markdown/picture', origin, { file, problem: 'damaged' }))
    }
  }
  return { value: pictures, diagnostics }
}

/** The files of the pictures that a block shows. */
const filesOf = (block: Block): string[] =>
  block.type === 'figure' ? [block.file] : sealFiles(block)

const mayBePicture = (file: string): boolean =>
  !/^[a-z][a-z0-9+.-]*:/i.test(file) && /\.(?:png|jpe?g)$/i.test(file)

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
