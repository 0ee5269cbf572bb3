/**
 * The way of one job through the house:
 * compose → check text → dress → settle pages → check pages → embed → render.
 * Whatever touches the outside does so through the Io handed in; the rest are pure functions.
 */
import { checkPages } from '../check/check.ts'
import { asInBuild } from '../check/gentle.ts'
import type { Diagnostic, Result } from '../diagnostic.ts'
import type { EmbeddedFont } from '../model/assets.ts'
import type { Io } from '../outside/outside.ts'
import type { Format } from '../paper/formats.ts'
import type { Job } from '../paper/source.ts'
import { breath } from './breath.ts'
import { checkPaper } from './check-paper.ts'
import { compose } from './compose.ts'
import { type Dressed, dress } from './dress.ts'
import { keepBase } from './keep-base.ts'
import { areSet, type Output, type Rendering, renderOutput, renderProofs } from './render-output.ts'
import { layOut, type Settled, settlePages } from './settle-pages.ts'

export interface BuildOptions {
  readonly formats: readonly Format[]
  /** Overrides the paper's and the kind's theme; default none. */
  readonly theme?: string | null
  /** Also give the filled body, values as ⟦36⟧; default false. */
  readonly emitFilled?: boolean
  /** Also give a 核对稿 as DOCX and HTML that says where every figure comes from; default false. */
  readonly proof?: boolean
  /** Put the faces into the DOCX; default false. */
  readonly embedFonts?: boolean
  /** A program whose layout the DOCX is made for in place of Word's and WPS's; default none. */
  readonly docxFor?: 'libreoffice' | null
  /** What the rules of marks, numbers and words call an error is one here too; default as wengao.yml has it, else a warning. */
  readonly strict?: boolean
}

/** One job to its outputs; a format that fails is left out and said, the others come out. */
export async function buildJob(job: Job, options: BuildOptions, io: Io): Promise<Result<Output[]>> {
  const composed = compose(job)
  if (!composed.value) return { value: [], diagnostics: composed.diagnostics }
  await breath()
  const said = checkPaper(job, composed.value)
  const isStrict = options.strict ?? io.settings.strictness === 'strict'
  const checked = isStrict ? said : asInBuild(said)
  const dressed = await dress(composed.value.document, job, options.theme ?? null, io)
  const found = [...composed.diagnostics, ...checked, ...dressed.diagnostics]
  if (!dressed.value) return { value: [], diagnostics: found }

  const { document } = dressed.value
  const set = options.proof || areSet(options.formats)
  const setting = set ? await setInType(dressed.value, job, options, io) : null
  const outputs: Output[] = []
  for (const format of options.formats) {
    await breath()
    const rendered = await renderOutput(format, document, setting?.value ?? null)
    if (rendered) outputs.push({ name: `${job.output}.${format}`, ...rendered })
  }
  if (options.proof && setting)
    for (const each of await renderProofs(job.output, setting.value)) outputs.push(each)
  if (options.emitFilled) outputs.push(filledBody(job, composed.value.filled))
  const onPages = (setting?.diagnostics ?? []).map((finding) => inPaper(finding, job))
  return { value: outputs, diagnostics: [...found, ...onPages] }
}

/** What is said of pages as a whole stands at the top of their paper: a run may have many. */
const inPaper = (finding: Diagnostic, { source }: Job): Diagnostic =>
  finding.origin || !finding.rule.startsWith('pages/')
    ? finding
    : { ...finding, origin: { file: source.file, start: 0, end: 0 } }

/** Typesets a document, its pages settled and checked where a format has pages, its faces fetched. */
async function setInType(
  dressed: Dressed,
  job: Job,
  options: BuildOptions,
  io: Io,
): Promise<Result<Rendering>> {
  const wants = (format: Format): boolean => options.formats.includes(format)
  if (wants('pdf')) io.expectPrint?.(dressed.theme)
  const settled =
    wants('docx') || wants('pdf')
      ? await settlePages(dressed, wants('pdf'), io)
      : { value: layOut(dressed), diagnostics: [] }
  await breath()
  const { facts } = settled.value
  const onPages = facts ? checkPages(dressed.document, facts) : []
  const fonts = await embedFonts(settled.value, options, io)
  const kept =
    wants('docx') || options.proof
      ? await keepBase(settled.value.paper, job, io)
      : { value: null, diagnostics: [] }
  const { docxFor = null } = options
  return {
    value: { settled: settled.value, fonts: fonts.value, docxFor, base: kept.value },
    diagnostics: [...settled.diagnostics, ...onPages, ...fonts.diagnostics, ...kept.diagnostics],
  }
}

const filledBody = ({ output }: Job, filled: string): Output => ({
  name: `${output}.filled.md`,
  bytes: new TextEncoder().encode(filled),
  pages: null,
})

/** Fetches the faces that go into the DOCX, if they are asked for. */
async function embedFonts(
  { paper: { typeset, theme } }: Settled,
  options: BuildOptions,
  io: Pick<Io, 'embedFonts'>,
): Promise<Result<readonly EmbeddedFont[]>> {
  if (!options.embedFonts || !options.formats.includes('docx'))
    return { value: [], diagnostics: [] }
  const { charactersByRole } = await import('../typeset/characters.ts')
  return io.embedFonts(theme, charactersByRole(typeset, theme))
}
