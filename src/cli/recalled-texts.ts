/** The texts that messages count lines in, of papers that were not read, too: each is read when somebody asks for it. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../io/files/sha256.ts'
import type { OpenedIo } from '../io/open-io.ts'
import type { KnownPaper } from '../runner/read-run.ts'
import { decodeText } from '../text/decode.ts'
import type { TextOf } from '../text/lines.ts'

/** A text that has changed since its digest was taken is none. */
export function recalledTexts(
  papers: readonly KnownPaper[],
  { root, house, texts, digests }: Pick<OpenedIo, 'root' | 'house' | 'texts' | 'digests'>,
): TextOf {
  const records = papers.flatMap(({ record }) => record ?? [])
  if (records.length === 0) return texts
  const recalled = new Set(
    records.flatMap(({ file, reads }) => [file, ...reads.map((read) => read.file)]),
  )
  const templates = new Map([
    ...house.kinds.value.map((kind) => [kind.templateFile, kind.template] as const),
    ...Object.values(house.partials).map(({ file, text }) => [file, text] as const),
  ])
  const textOf = (file: string): string | undefined => {
    if (!recalled.has(file)) return templates.get(file)
    const bytes = bytesOf(join(root, file))
    if (!bytes || sha256(bytes) !== digests.get(file)) return undefined
    return decodeText(bytes, file).value ?? undefined
  }
  return {
    get: (file) => {
      const text = texts.get(file) ?? textOf(file)
      if (text !== undefined) texts.set(file, text)
      return text
    },
  }
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return statSync(path).isFile() ? new Uint8Array(readFileSync(path)) : null
  } catch {
    return null
  }
}
