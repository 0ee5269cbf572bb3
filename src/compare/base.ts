/** What is kept of a paper when it is built: every printed letter with where it is written, so that an edited copy can be told from it. */
import type { DataPlace } from '../origin.ts'
import type { StyleRole } from '../theme/theme.ts'

export interface Base {
  readonly version: 1
  /** The paper's file, from the workspace. */
  readonly paper: string
  /** Output path without ending: tells the papers of one file for several rows apart. */
  readonly output: string
  readonly title: string
  /** Name of the theme that it was set in. */
  readonly theme: string
  /** What stands above the headings in the outline: 0 in a paper by itself. */
  readonly depth: number
  /** Texts of the author's files as they were: of the paper, and of the papers of a volume. */
  readonly files: Readonly<Record<string, AuthorFile>>
  /** In the order of the pages; their places in it are the numbers of the bookmarks. */
  readonly units: readonly BaseUnit[]
}
export interface AuthorFile {
  readonly text: string
  /** Where the text behind the head starts. */
  readonly bodyStart: number
}
export type BaseUnit = BaseParagraph | BaseTable
export interface BaseParagraph {
  readonly type: 'paragraph'
  readonly style: StyleRole
  readonly pieces: readonly Piece[]
}
/** Rows of cells of paragraphs. */
export interface BaseTable {
  readonly type: 'table'
  readonly rows: readonly (readonly (readonly BaseParagraph[])[])[]
}

/** A stretch of printed text that comes from one place. */
export type Piece = AuthorPiece | DataPiece | TemplatePiece | MadePiece
/** The author's own letters, one by one from an offset of his file. */
export interface AuthorPiece {
  readonly from: 'author'
  readonly text: string
  readonly file: string
  readonly start: number
}
/** A value of data. */
export interface DataPiece {
  readonly from: 'data'
  readonly text: string
  /** The value before formatting. */
  readonly raw: string
  readonly unit: string
  readonly cells: readonly DataPlace[]
  /** How it was computed, in words; empty for one taken as it stands. */
  readonly formula: string
  /** Where the author's file asks for it; null where a template does. */
  readonly place: FilePlace | null
  /** Where a value that stands in no cell is typed; null for data. */
  readonly typed: FilePlace | null
}
/** Text of a template. */
export interface TemplatePiece {
  readonly from: 'template'
  readonly text: string
  readonly file: string
  /** From 1; 0 where it is not known. */
  readonly line: number
}
/** What the program adds: numbers of headings, labels, references, the contents. */
export interface MadePiece {
  readonly from: 'made'
  readonly text: string
  /** The expression or the heading of the author's file that it follows from; absent for what follows from no words of his. */
  readonly place?: FilePlace
}
/** A stretch of an author's file. */
export interface FilePlace {
  readonly file: string
  readonly start: number
  readonly end: number
}
