/** The outside, as the pipeline sees it: files, kinds, themes and the printer are handed in. */
import type { Result } from '../diagnostic.ts'
import type { Kind } from '../kind/kind.ts'
import type { WordLists } from '../lists/word-lists.ts'
import type { EmbeddedFont, Picture } from '../model/assets.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import type { Origin } from '../origin.ts'
import type { Source } from '../paper/source.ts'
import type { FaceAdvances, FaceCharacters } from '../theme/face-advances.ts'
import type { Families } from '../theme/families.ts'
import type { FontRole, Theme } from '../theme/theme.ts'
import type { WorkspaceSettings } from '../workspace/settings.ts'

export interface Io {
  /** Decoded texts by file name: what messages count lines in. */
  readonly texts: Texts
  /** What wengao.yml of the workspace says. */
  readonly settings: WorkspaceSettings
  /** Bytes of a paper of the run by its name inside the workspace. */
  readonly paper: (file: string) => Promise<Result<Uint8Array | null>>
  /** Reads a file that a paper names, relative to the paper's folder and never outside the workspace. */
  readonly read: (
    paper: string,
    path: string,
    place: Origin | null,
  ) => Promise<Result<{ bytes: Uint8Array; file: string } | null>>
  /** Files beside a paper that a pattern finds, relative to the paper's folder, in natural order. */
  readonly find: (paper: string, pattern: string) => Promise<readonly string[]>
  /** Writes an output whole; refuses to write over what was read, and over papers. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<WriteAnswer>
  readonly kind: (name: string) => Result<Kind | null>
  readonly theme: (name: string) => Result<Theme | null>
  readonly partials: Source['partials']
  /** Words that titles keep whole: templates/terms.txt of the workspace. */
  readonly terms: readonly string[]
  /** What the checks know of words: the house's lists and those of the workspace. */
  readonly lists: WordLists
  readonly picture: (bytes: Uint8Array) => Picture | null
  /** Faces for the DOCX with the characters that are used of each; diagnostics tell which there are and which are left out. */
  readonly embedFonts: (
    theme: Theme,
    used: ReadonlyMap<FontRole, ReadonlySet<string>>,
  ) => Promise<Result<readonly EmbeddedFont[]>>
  /** The faces with which HTML is printed in a theme. */
  readonly faces: (theme: Theme) => PrintFaces
  /** How wide the faces draw characters that print in a theme. */
  readonly advances: (theme: Theme, used: FaceCharacters) => FaceAdvances
  /** Prints HTML to PDF; diagnostics tell of substituted faces and missing glyphs. */
  readonly print: (job: PrintJob) => Promise<Result<Printed | null>>
  /** Says that a print in a theme is to come: what takes long to start may start. Left out where nothing does. */
  readonly expectPrint?: (theme: Theme) => void
  /** Left out where nothing is kept of what is built. */
  readonly bases?: Bases
}
/** What was built, kept in the workspace by its hash. */
export interface Bases {
  /** Half of a SHA-256 tells all papers of the world apart. */
  readonly hashOf: (text: string) => string
  /** Null when it is kept; else why it is not, by the system's code. */
  readonly keep: (hash: string, text: string) => Promise<string | null>
  readonly find: (hash: string) => Promise<string | null>
  /** Hashes, of what was built last first. */
  readonly list: () => Promise<readonly string[]>
}
/** Where an output went, from the current folder; or why it was not written. */
export type WriteAnswer =
  | { readonly path: string; readonly refused: null }
  | { readonly path: string; readonly refused: 'input' }
  | { readonly path: string; readonly refused: 'failed'; readonly reason: string }
export interface PrintFaces {
  readonly families: Families
  /** `@font-face` rules, where the browser cannot be given the files another way; else empty. */
  readonly css: string
}
export interface PrintJob {
  readonly html: string
  /** Its faces print, its page says where the type area ends. */
  readonly theme: Theme
  /** Properties of the PDF; null for a print that only measures. */
  readonly meta: Document['meta'] | null
  /** Everything that is printed, for the search for missing glyphs. */
  readonly text: string
}
/** A printed PDF and what its pages say. */
export interface Printed {
  readonly pdf: Uint8Array
  readonly facts: PageFacts
  /** How many of the pages carry a page number. */
  readonly numbered: number
}
/** Decoded texts by file name: what messages count lines in. */
export type Texts = Map<string, string>
