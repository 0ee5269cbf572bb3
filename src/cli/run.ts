/** What the commands share: opening the house and reading the papers that were named. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { UserError } from '../error.ts'
import { createPrintService, type PrintService } from '../io/browser/print-service.ts'
import { openHouse } from '../io/files/house.ts'
import { findBeside, findInputs, workspaceRoot } from '../io/files/inputs.ts'
import { readPicture } from '../io/files/picture-size.ts'
import { nameIn, readInside, reasonOf } from '../io/files/workspace.ts'
import { createFontEmbedder } from '../io/fonts/embed-fonts.ts'
import type { Io, Texts } from '../outside/outside.ts'
import type { Source } from '../paper/source.ts'
import { isNoPaper, readSource } from '../run/read-paper.ts'
import { shownFrom } from './say-faults.ts'

export interface RunOptions {
  readonly workspace: string | undefined
  readonly chromium: string | undefined
  readonly untagged: boolean
}
export interface Opened {
  /** The workspace's folder. */
  readonly root: string
  readonly io: Io
  readonly printing: PrintService
  readonly sources: readonly { readonly source: Source; readonly base: string }[]
  readonly diagnostics: readonly Diagnostic[]
  readonly texts: Texts
  /** Absolute paths of every file that was read: none of them may be written. */
  readonly inputs: ReadonlySet<string>
  /** A file of the workspace as the reader would type it. */
  readonly showFile: (file: string) => string
}

/** Opens the workspace and reads every paper; what cannot be read is said, the rest goes on. */
export async function openRun(args: readonly string[], options: RunOptions): Promise<Opened> {
  const folder = process.cwd()
  const inputs = await findInputs(args, folder)
  const root = options.workspace
    ? resolve(folder, options.workspace)
    : workspaceRoot(inputs, folder)
  if (!existsSync(root))
    throw new UserError(`没有这个工作文件夹：${root}`, '检查 --workspace。', [
      `no such workspace folder: ${root}`,
      'Check --workspace.',
    ])
  if (inputs.length === 0)
    throw new UserError('没有找到稿件。', '稿件是 .md 文件；检查文件夹的名字。', [
      'no papers found',
      'Papers are .md files; check the name of the folder.',
    ])
  const used = new Set(inputs.map(({ path }) => path))
  const texts: Texts = new Map()
  const house = openHouse(root, texts)
  const printing = createPrintService(root, {
    chromium: options.chromium,
    tagged: !options.untagged,
  })
  const io: Io = {
    ...house,
    read: async (paper, path, place) => {
      const loaded = await readInside({ root }, dirname(join(root, paper)), path, place)
      if (loaded.value) used.add(join(root, loaded.value.file))
      return loaded
    },
    find: (paper, pattern) => findBeside(root, dirname(join(root, paper)), pattern),
    picture: readPicture,
    faces: printing.faces,
    print: printing.print,
    embedFonts: createFontEmbedder(root),
  }
  const diagnostics: Diagnostic[] = [...house.diagnostics]
  const sources: { source: Source; base: string }[] = []
  for (const { path, base, named } of inputs) {
    const file = nameIn({ root }, path)
    try {
      const read = await readSource(file, new Uint8Array(await readFile(path)), io, texts)
      const notPaper = !named && isNoPaper(read)
      diagnostics.push(
        ...(notPaper
          ? [diagnose('source/skipped', { file, start: 0, end: 0 }, {})]
          : read.diagnostics),
      )
      if (read.value) sources.push({ source: read.value, base })
    } catch (error) {
      const code = (error as { code?: string }).code
      const fault = code
        ? diagnose(
            'source/unreadable',
            { file, start: 0, end: 0 },
            { file, reason: reasonOf(error) },
          )
        : diagnose('internal/failed', { file, start: 0, end: 0 }, { reason: reasonOf(error) })
      diagnostics.push(fault)
    }
  }
  return {
    root,
    io,
    printing,
    sources,
    diagnostics,
    texts,
    inputs: used,
    showFile: shownFrom(root),
  }
}
