/** The outside, opened for one workspace: everything that the phases ask for, in one place. */
import { dirname, join, resolve } from 'node:path'
import { lettersOf } from '../chinese/unparted.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Io, Texts } from '../outside/outside.ts'
import { noSettings, type WorkspaceSettings } from '../workspace/settings.ts'
import { createPrintService, type PrintService } from './browser/print-service.ts'
import { type House, openHouse } from './files/house.ts'
import { findBeside } from './files/inputs.ts'
import { readPicture } from './files/picture-size.ts'
import { openLists } from './files/word-lists.ts'
import { readInside, readNamed } from './files/workspace.ts'
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
}
export interface OpenedIo extends Io {
  /** Absolute path of the workspace. */
  readonly root: string
  readonly house: House
  /** Partials, terms and word lists of the workspace that may not or cannot be read. */
  readonly diagnostics: readonly Diagnostic[]
  /** Absolute paths that were asked for, by the file that names them; a paper names itself. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>
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
  const printing = options.printing ?? createPrintService(fontsOf, { chromium, tagged })
  const asked = new Map<string, Set<string>>()
  const ask = (file: string, path: string): void => {
    const paths = asked.get(file) ?? new Set()
    asked.set(file, paths.add(path))
  }
  const read = new Set<string>()
  const { kind, theme, partials, terms } = house
  const lists = openLists(root, settings, texts)
  const diagnostics = [...house.diagnostics, ...lists.diagnostics]
  return {
    root,
    house,
    diagnostics,
    asked,
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
      if (loaded.value) read.add(join(root, file))
      return loaded
    },
    read: async (paper, path, place) => {
      ask(paper, resolve(dirname(join(root, paper)), path))
      const loaded = await readInside({ root }, dirname(join(root, paper)), path, place)
      if (loaded.value) read.add(join(root, loaded.value.file))
      return loaded
    },
    find: (paper, pattern) => findBeside(root, dirname(join(root, paper)), pattern),
    write: createWriter(read),
    picture: readPicture,
    faces: printing.faces,
    advances: printing.advances,
    print: printing.print,
    embedFonts: createFontEmbedder(fontsOf),
    close: options.printing ? async () => undefined : printing.close,
  }
}
