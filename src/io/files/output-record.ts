/** Which Markdown files of a folder are outputs of ours: a record beside them keeps them from being taken for papers. */
import { appendFileSync, existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sha256 } from './sha256.ts'

/** One output a line, `hash  name`, as sha256sum writes them; of a name that stands twice the last line counts. */
const recordFile = '.wengao-outputs'
/** Largest record that is read, bytes. */
const largest = 16 * 1024 * 1024

function readRecord(folder: string): ReadonlyMap<string, string> {
  const path = join(folder, recordFile)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile() || stats.size > largest) return new Map()
  const lines = readFileSync(path, 'utf8').split('\n')
  return new Map(
    lines.flatMap((line): [string, string][] =>
      /^[0-9a-f]{64} {2}./.test(line) ? [[line.slice(66), line.slice(0, 64)]] : [],
    ),
  )
}

/** Whether a file is an output that nobody has changed since; one that was changed is somebody's paper. */
export function isOutput(path: string): boolean {
  if (!/\.md$/i.test(path) || !existsSync(join(dirname(path), recordFile))) return false
  const known = readRecord(dirname(path)).get(basename(path))
  return known !== undefined && known === sha256(readFileSync(path))
}

/** Notes an output that could be taken for a paper; what stands in the record already is not noted again. */
export function noteOutput(path: string, bytes: Uint8Array): void {
  if (!/\.md$/i.test(path)) return
  const [folder, name, hash] = [dirname(path), basename(path), sha256(bytes)]
  if (readRecord(folder).get(name) === hash) return
  const record = join(folder, recordFile)
  const stats = lstatSync(record, { throwIfNoEntry: false })
  if (stats && !stats.isFile()) return
  appendFileSync(record, `${hash}  ${name}\n`)
}
