/** The same outside with some files in the place of those that are there. */
import type { Io } from '../outside/outside.ts'

/** @param changed bytes by file name; null for a file that is as it was */
export function withFiles(io: Io, changed: (file: string) => Uint8Array | null): Io {
  return {
    ...io,
    paper: async (file) => {
      const bytes = changed(file)
      return bytes ? { value: bytes, diagnostics: [] } : io.paper(file)
    },
    read: async (paper, path, place) => {
      const { value, diagnostics } = await io.read(paper, path, place)
      const bytes = value ? changed(value.file) : null
      return { value: value && bytes ? { ...value, bytes } : value, diagnostics }
    },
  }
}
