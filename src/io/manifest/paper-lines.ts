/** What runs have kept of the papers that they read: lines in the manifest's folder, a file a part, written under the part's lock and read without. */
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf } from '../../error.ts'
import { writeWhole } from '../files/workspace.ts'
import { append, hasManifest, manifestFolder, textOf } from './manifest-folder.ts'

const ending = '.papers.jsonl'
/** What lines of earlier runs may come to beside as much as the others, in letters. */
const slack = 1_000_000

/** The texts of all parts; empty where nothing is kept, or it cannot be read. */
export function paperTexts(out: string): string[] {
  if (!hasManifest(out)) return []
  const folder = join(out, manifestFolder)
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(ending))
    return names.sort().map((name) => textOf(join(folder, name)))
  } catch {
    return []
  }
}

/**
 * Adds lines to a part; one that is mostly of earlier runs, or too long to be read, is written anew.
 * @param keyOf what a line is of: the last one of each stays
 * @returns why it could not be, else null
 */
export async function addPaperLines(
  out: string,
  part: string,
  lines: readonly string[],
  keyOf: (line: string) => string | null,
): Promise<string | null> {
  if (lines.length === 0) return null
  const file = join(out, manifestFolder, part + ending)
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false })
    const text = textOf(file)
    const old = text.split('\n').flatMap((line) => (line === '' ? [] : `${line}\n`))
    const isUnread = old.length === 0 && (stats?.size ?? 0) > 0
    const last = new Map([...old, ...lines].map((line) => [keyOf(line.trimEnd()), line] as const))
    last.delete(null)
    const kept = [...last.values()].join('')
    const added = lines.join('')
    if (isUnread || text.length + added.length > 2 * kept.length + slack)
      await writeWhole(file, new TextEncoder().encode(kept))
    else append(file, added)
    return null
  } catch (error) {
    return reasonOf(error)
  }
}
