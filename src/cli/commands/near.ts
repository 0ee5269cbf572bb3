/** A file as the reader would look for it. */
import { relative } from 'node:path'

/** A file below the current folder by its way there, any other whole. */
export const near = (file: string): string => {
  const way = relative(process.cwd(), file)
  return way.startsWith('..') ? file : way
}
