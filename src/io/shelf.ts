/** A folder of templates: the house's, or that of a workspace. */
import { existsSync, readFileSync } from 'node:fs'

export interface Shelf {
  readonly folder: string
  /** How files of this shelf are named in messages. */
  readonly prefix: string
}

/** A text file with its line ends as \n; null when there is none. */
export const readText = (path: string): string | null =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n')
    : null
