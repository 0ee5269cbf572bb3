/** The outside, opened for one workspace: everything that the phases ask for, in one place. */
import { dirname, join, resolve } from 'node:path'
import { lettersOf } from '../chinese/unparted.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Io, Texts } from '../outside/outside.ts'
import type { Theme } from '../theme/theme.ts'
import { noSettings, type WorkspaceSettings } from '../workspace/settings.ts'
import { createPrintService, type Press, type PrintService } from './browser/print-service.ts'
import { basesIn } from './files/bases.ts'
import { type House, openHouse } from './files/house.ts'
import { findBeside } from './files/inputs.ts'
import { readPicture } from './files/picture-size.ts'
import { sha256 } from './files/sha256.ts'
import { openLists } from './files/word-lists.ts'
import { nameIn, readInside, readNamed } from './files/workspace.ts'
import { createWriter } from './files/write-output.ts'
import { createFontEmbedder } from './fonts/embed-fonts.ts'
import { fontSets } from './fonts/font-sets.ts'

export interface IoOptions {
  /** Folder that papers, data and pictures must stand in; default the current one. */
  readonly workspace?: string
  /** Path of a browser; default the first that is found. */
  readonly chromium?: string | undefined
  /** PDF with outline and tags; default true. */
  readonly tagged?: boolean
  /** What wengao.yml says; default nothing. */
  readonly settings?: WorkspaceSettings
  /** Prints for several runs; left open by `close`. Default one of its own. */
  readonly printing?: PrintService
  /** Prints in place of a browser of its own. */
  readonly press?: (theme: Theme) => Press
  /** Keep what is built in the workspace, for edited copies that come back; default false. */
  readonly bases?: boolean
}
export interface OpenedIo extends Io {
  /** Absolute path of the workspace. */
  readonly root: string
  readonly house: House
  /** Partials, terms and word lists of the workspace that may not or cannot be read. */
  readonly diagnostics: readonly Diagnostic[]
  /** Absolute paths that were asked for, by the file that names them; a paper names itself. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>
  /** Notes that a file names an absolute path, where it is known already what stands there. */
  readonly ask: (file: string, path: string) => void
  /** SHA-256 of every file that was asked for, by its name inside the workspace; empty for one that could not be had. */
  readonly digests: Map<string, string>
  /** Takes a file for an input that others have read: it is not written over. */
  readonly keep: (file: string) => void
  readonly printing: PrintService
  /** Ends the browser, if one was started. */
  readonly close: () => Promise<void>
}

/** Opens the outside; the browser starts when something is printed, and ends with `close`. */
export function openIo(options: IoOptions = {}): OpenedIo {
  const { workspace = '.', chromium, tagged = true, settings = noSettings } = options
  const root = resolve(workspace)
  const texts: Texts = new Map()
  const house = openHouse(root, texts)
  const fontsOf = fontSets(root)
  const press = options.press ? { press: options.press } : {}
  const printing = options.printing ?? createPrintService(fontsOf, { chromium, tagged, ...press })
  const asked = new Map<string, Set<string>>()
  const ask = (file: string, path: string): void => {
    const paths = asked.get(file) ?? new Set()
    asked.set(file, paths.add(path))
  }
  const read = new Set<string>()
  const digests = new Map<string, string>()
  const note = (file: string, bytes: Uint8Array | undefined): void => {
    if (bytes) read.add(join(root, file))
    digests.set(file, bytes ? sha256(bytes) : '')
  }
  const { kind, theme, partials, terms } = house
  const lists = openLists(root, settings, texts)
  const diagnostics = [...house.diagnostics, ...lists.diagnostics]
  return {
    root,
    house,
    diagnostics,
    asked,
    ask,
    digests,
    keep: (file) => void read.add(join(root, file)),
    printing,
    texts,
    settings,
    kind,
    theme,
    partials,
    lists: lists.value,
    terms: [...terms, ...(settings.people ?? []).map(lettersOf)],
    paper: async (file) => {
      ask(file, join(root, file))
      const loaded = await readNamed({ root }, file)
      note(file, loaded.value ?? undefined)
      return loaded
    },
    read: async (paper, path, place) => {
      ask(paper, resolve(dirname(join(root, paper)), path))
      const loaded = await readInside({ root }, dirname(join(root, paper)), path, place)
      const named = nameIn({ root }, resolve(dirname(join(root, paper)), path))
      note(loaded.value?.file ?? named, loaded.value?.bytes)
      return loaded
    },
    find: (paper, pattern) => findBeside(root, dirname(join(root, paper)), pattern),
    write: createWriter(read),
    picture: readPicture,
    faces: printing.faces,
    advances: printing.advances,
    print: printing.print,
    expectPrint: printing.expect,
    embedFonts: createFontEmbedder(fontsOf),
    ...(options.bases ? { bases: basesIn(root) } : {}),
    close: options.printing ? async () => undefined : printing.close,
  }
}
