/** What the commands share: opening the outside and reading the papers that were named. */
import { dirname, join, resolve } from 'node:path'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { UserError } from '../error.ts'
import { findInputs, workspaceRoot } from '../io/files/inputs.ts'
import { nameIn } from '../io/files/workspace.ts'
import { type OpenedIo, openIo } from '../io/open-io.ts'
import type { Lang } from '../messages/index.ts'
import { type PaperFile, type ReadySource, readPapers } from '../run/read-papers.ts'
import type { Session } from './build-session.ts'
import { openWorkspace, type WorkspaceOptions } from './open-workspace.ts'
import { openProgress, type Progress } from './progress.ts'
import { shownFrom } from './say-faults.ts'

export interface RunOptions extends WorkspaceOptions, Session {
  readonly chromium?: string | undefined
  readonly untagged?: boolean
  readonly lang?: Lang
  /** No word of how far it is. */
  readonly quiet?: boolean
  /** Keep what is built, unless wengao.yml says otherwise; default false. */
  readonly bases?: boolean
}
export interface OpenedPapers {
  readonly io: OpenedIo
  readonly papers: readonly PaperFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** The workspace, absolute. */
  readonly root: string
  /** A file of the workspace as the reader would type it. */
  readonly showFile: (file: string) => string
  /** The output folder that wengao.yml names, absolute; null when it names none. */
  readonly out: string | null
}
export interface Opened extends OpenedPapers {
  readonly sources: readonly ReadySource[]
}

/** Opens the workspace and reads every paper; what cannot be read is said, the rest goes on. */
export async function openRun(args: readonly string[], options: RunOptions): Promise<Opened> {
  const opened = await openPapers(args, options)
  const progress = readProgress(opened, options)
  const read = await readPapers(opened.papers, opened.io, progress.step)
  progress.end()
  return {
    ...opened,
    sources: read.value,
    diagnostics: [...opened.diagnostics, ...read.diagnostics],
  }
}

/** Tells how far the reading is. */
export const readProgress = (
  { papers }: OpenedPapers,
  { lang = 'zh', quiet = false }: RunOptions,
): Progress => openProgress('read', papers.length, { lang, quiet })

/** Opens the workspace and finds the papers; none is read. */
export async function openPapers(
  args: readonly string[],
  options: RunOptions,
): Promise<OpenedPapers> {
  const folder = process.cwd()
  const inputs = await findInputs(args, folder)
  const start = inputs.length === 0 ? folder : workspaceRoot(inputs, folder)
  const { root, settings, texts, diagnostics } = openWorkspace(options, {
    folder: start,
    papers: inputs.map(({ path }) => dirname(path)),
  })
  if (inputs.length === 0)
    throw new UserError('没有找到稿件。', '稿件是 .md 文件；检查文件夹的名字。', [
      'no papers found',
      'Papers are .md files; check the name of the folder.',
    ])
  const { chromium, untagged = false } = options
  const bases = options.bases === true && settings.bases !== false
  const printing = options.printing
    ? { printing: options.printing(root, { chromium, tagged: !untagged }) }
    : {}
  const io = openIo({ workspace: root, chromium, tagged: !untagged, settings, bases, ...printing })
  for (const [file, text] of texts) io.texts.set(file, text)
  const outside = inputs.filter((input) => input.outside)
  const refused = outside.map(({ path }) => {
    const file = nameIn({ root }, path)
    return diagnose('source/outside-workspace', { file, start: 0, end: 0 }, { path: file })
  })
  const { wanted } = options
  const within = inputs.filter(
    (input) => !input.outside && (wanted === undefined || wanted.has(input.path)),
  )
  const papers = within.map(({ path, base, named }) => ({
    file: nameIn({ root }, path),
    base,
    named,
  }))
  return {
    io,
    root,
    papers,
    diagnostics: [...diagnostics, ...io.diagnostics, ...refused],
    showFile: shownFrom(root),
    out: settings.out === null ? null : resolve(join(root, settings.out)),
  }
}
