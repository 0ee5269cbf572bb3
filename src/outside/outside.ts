/** The outside, as the pipeline sees it: files, kinds, themes and the printer are handed in. */
import type { Result } from '../diagnostic.ts'
import type { Kind } from '../kind/kind.ts'
import type { Assets, EmbeddedFont, Picture } from '../model/assets.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import type { Origin } from '../origin.ts'
import type { Source } from '../paper/source.ts'
import type { FontRole, Theme } from '../theme/theme.ts'
import type { Adjustments } from '../typeset/adjustments.ts'

export interface Io {
  /** Reads a file that a paper names, relative to the paper's folder and never outside the workspace. */
  readonly read: (
    paper: string,
    path: string,
    place: Origin | null,
  ) => Promise<Result<{ bytes: Uint8Array; file: string } | null>>
  /** Files beside a paper that a pattern finds, relative to the paper's folder, in natural order. */
  readonly find: (paper: string, pattern: string) => Promise<readonly string[]>
  readonly kind: (name: string) => Result<Kind | null>
  readonly theme: (name: string) => Result<Theme | null>
  readonly partials: Source['partials']
  /** Words that titles keep whole: templates/terms.txt of the workspace. */
  readonly terms: readonly string[]
  readonly picture: (bytes: Uint8Array) => Picture | null
  /** Faces for the DOCX with the characters that are used of each; diagnostics tell which there are and which are left out. */
  readonly embedFonts: (
    theme: Theme,
    used: ReadonlyMap<FontRole, ReadonlySet<string>>,
  ) => Promise<Result<readonly EmbeddedFont[]>>
  /** Prints a document to PDF; diagnostics tell of substituted faces and missing glyphs. */
  readonly print: (job: PrintJob) => Promise<Result<Printed | null>>
}
export interface PrintJob {
  readonly document: Document
  readonly theme: Theme
  readonly assets: Assets
  readonly adjustments: Adjustments
  /** Blocks whose places are wanted; a PDF with probes is for measuring only. */
  readonly probes: readonly string[]
  /** Everything that is printed, for the search for missing glyphs. */
  readonly text: string
}
/** A printed PDF and what its pages say. */
export interface Printed {
  readonly pdf: Uint8Array
  readonly facts: PageFacts
}
/** Decoded texts by file name: what messages count lines in. */
export type Texts = Map<string, string>
