/** Papers from memory through the real pipeline; only the outside is replaced. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutIgnored } from '../../src/check/ignore.ts'
import { type Diagnostic, diagnose, type Result } from '../../src/diagnostic.ts'
import { openHouse } from '../../src/io/files/house.ts'
import { readPicture } from '../../src/io/files/picture-size.ts'
import { houseLists, readTexts } from '../../src/io/files/word-lists.ts'
import { advancesOf } from '../../src/io/fonts/advances.ts'
import { createFontEmbedder } from '../../src/io/fonts/embed-fonts.ts'
import { fontSets } from '../../src/io/fonts/font-sets.ts'
import { joinedLists } from '../../src/lists/word-lists.ts'
import type { Document } from '../../src/model/document.ts'
import type { Io } from '../../src/outside/outside.ts'
import { rebasePath } from '../../src/paper/rebase-path.ts'
import { readingFamilies } from '../../src/render/html/families.ts'
import { locate } from '../../src/report/located.ts'
import { type BuildOptions, buildJob } from '../../src/run/build.ts'
import { checkPaper } from '../../src/run/check-paper.ts'
import { compose } from '../../src/run/compose.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import type { Output } from '../../src/run/render-output.ts'
import { readTheme, type ThemeText } from '../../src/theme/read-theme.ts'
import type { Theme } from '../../src/theme/theme.ts'
import { noSettings, readSettings } from '../../src/workspace/settings.ts'
import { filesIn } from './folder.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>
const encoder = new TextEncoder()
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content

/** The house is the same for every paper: it is opened once. */
const houseTexts = new Map<string, string>()
const house = openHouse('/no/such/folder', houseTexts)

/** The shipped faces, read once for each theme. */
const fontsOf = fontSets('/no/such/folder', true)

/** A theme that stands among the files of a paper; null for none there. */
function themeAmong(files: Files, name: string): Result<Theme | null> | null {
  const file = `templates/themes/${name}.yml`
  const text = files[file]
  if (typeof text !== 'string') return null
  const find = (parent: string): ThemeText => {
    const path = join(import.meta.dirname, `../../templates/themes/${parent}.yml`)
    return { file: path, text: readFileSync(path, 'utf8') }
  }
  const { value, diagnostics } = readTheme(name, { file, text }, find)
  return { value: value?.theme ?? null, diagnostics }
}

/** An Io over files in memory, with the house's own kinds and themes, and themes among the files. */
export function memoryIo(files: Files): Io {
  const { kind, partials, terms } = house
  const theme: Io['theme'] = (name) => themeAmong(files, name) ?? house.theme(name)
  const office = files['wengao.yml']
  const settings =
    typeof office === 'string' ? readSettings('wengao.yml', office).value : noSettings
  const listed = readTexts(
    (settings.lists ?? []).map((file) => [file, String(files[file] ?? '')] as const),
  )
  return {
    kind,
    theme,
    partials,
    terms,
    texts: new Map(houseTexts),
    settings,
    lists: joinedLists([houseLists(), listed.value, settings.words ?? {}]),
    paper: async (file) => ({ value: bytesOf(files[file] ?? ''), diagnostics: [] }),
    write: async (path) => ({ path, refused: null }),
    read: async (paper, name, place) => {
      const path = rebasePath(name, paper, 'x')
      const content = Object.hasOwn(files, path) ? files[path] : undefined
      if (content !== undefined)
        return { value: { bytes: bytesOf(content), file: path }, diagnostics: [] }
      return {
        value: null,
        diagnostics: [diagnose('source/unreadable', place, { file: path, reason: 'ENOENT' })],
      }
    },
    find: async (_paper, pattern) => {
      const wanted = new RegExp(`^${pattern.replace(/[.+]/g, '\\$&').replace(/\*/g, '[^/]*')}$`)
      return Object.keys(files).filter((file) => wanted.test(file))
    },
    picture: readPicture,
    advances: (theme, used) => advancesOf(fontsOf(theme), used),
    faces: (theme) => ({ families: readingFamilies(theme), css: '' }),
    print: async () => ({ value: null, diagnostics: [] }),
    embedFonts: createFontEmbedder(fontsOf),
  }
}

export interface Made {
  /** One per job. */
  readonly documents: readonly Document[]
  readonly outputs: readonly string[]
  /** `rule file:line:column`, in the order they were said. */
  readonly found: readonly string[]
  /** The same as people read them, with what to do. */
  readonly words: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly filled: readonly string[]
}

/** Reads, plans, composes and checks a paper called 稿.md. */
export async function makePaper(
  text: string | Uint8Array,
  files: Files = {},
  name = '稿.md',
): Promise<Made> {
  const io = memoryIo(files)
  const read = await readPaper(name, bytesOf(text), io)
  const plan = read.value
    ? planJobs([{ source: read.value, base: '稿' }])
    : { value: [], diagnostics: [] }
  const diagnostics: Diagnostic[] = [...read.diagnostics, ...plan.diagnostics]
  const documents: Document[] = []
  const filled: string[] = []
  for (const job of plan.value) {
    const composed = compose(job)
    diagnostics.push(...composed.diagnostics)
    if (!composed.value) continue
    documents.push(composed.value.document)
    filled.push(composed.value.filled)
    diagnostics.push(...checkPaper(job, composed.value))
  }
  const located = locate(withoutIgnored(io.texts)(diagnostics), io.texts, 'zh', (file) => file)
  return {
    documents,
    outputs: plan.value.map((job) => job.output),
    found: located.map((one) => `${one.rule} ${one.file}:${one.line}:${one.column}`),
    words: located.map((one) => `${one.message} ${one.hint}`),
    diagnostics,
    filled,
  }
}

/** The same for a paper that stands in a folder with all that it needs. */
export async function makeFolder(folder: string, main: string): Promise<Made> {
  return makePaper(readFileSync(join(folder, main)), filesIn(folder), main)
}

/** Builds the outputs of a paper; `pdf` is not printed here. */
export async function buildPaper(
  text: string,
  options: Partial<BuildOptions> = {},
  files: Files = {},
): Promise<{ outputs: readonly Output[]; diagnostics: readonly Diagnostic[] }> {
  const io = memoryIo(files)
  const read = await readPaper('稿.md', bytesOf(text), io)
  if (!read.value) throw new Error(JSON.stringify(read.diagnostics))
  const [job] = planJobs([{ source: read.value, base: '稿' }]).value
  if (!job) throw new Error('no job')
  const made = await buildJob(job, { formats: ['docx'], ...options }, io)
  return { outputs: made.value, diagnostics: [...read.diagnostics, ...made.diagnostics] }
}

/** A speech with a title and nothing else in its head. */
export const speech = (body: string, head = ''): string =>
  `---\n文种: 讲话稿\n标题: 在工作推进会上的讲话\n${head}---\n${body}`
