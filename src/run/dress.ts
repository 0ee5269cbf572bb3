/** A document with all that its pages need: the theme, wide tables turned, pictures read, charts drawn. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { turnWideTables } from '../layout/wide-tables.ts'
import type { Assets, Picture } from '../model/assets.ts'
import type { Chart, Document, Figure, TableBlock } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { bareRecord } from '../model/values.ts'
import { eachBlock } from '../model/walk.ts'
import type { Io } from '../outside/outside.ts'
import type { Job } from '../paper/source.ts'
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
  const { document, turned } = turnWideTables(upright, theme.value)
  const pictures = await readPictures(document, source.file, io)
  const charts = await drawCharts(document, theme.value)
  return {
    value: {
      document,
      theme: theme.value,
      assets: { pictures: pictures.value, charts },
      terms: io.terms,
    },
    diagnostics: [...faults, ...turned.map(noteTurned), ...pictures.diagnostics],
  }
}

/** The theme asked for, the paper's own, the workspace's, or that of its kind. */
export function wantedTheme(
  { source }: Job,
  asked: string | null,
  settings: WorkspaceSettings,
): string {
  const own = source.fields.values['theme']
  return settle({
    flag: asked,
    frontMatter: typeof own === 'string' ? own : null,
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
  paper: string,
  io: Pick<Io, 'read' | 'picture'>,
): Promise<Result<Assets['pictures']>> {
  const pictures = bareRecord<Picture>()
  const diagnostics: Diagnostic[] = []
  for (const block of eachBlock(document.blocks)) {
    if (block.type !== 'figure' || pictures[block.file] || !mayBePicture(block)) continue
    const { file, origin } = block
    const loaded = await io.read(paper, file, origin)
    const picture = loaded.value && io.picture(loaded.value.bytes)
    for (const each of loaded.diagnostics) diagnostics.push(each)
    if (picture) pictures[file] = picture
    else if (loaded.value)
      diagnostics.push(diagnose('markdown/picture', origin, { file, problem: 'damaged' }))
  }
  return { value: pictures, diagnostics }
}

/** What is no picture by its name was said where it stands. */
const mayBePicture = ({ file }: Figure): boolean =>
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
