/** The manifest of a folder of outputs: what each paper was made of, what came out and what was said, a line each. */
import type { Diagnostic } from '../diagnostic.ts'
import { bareRecord } from '../model/values.ts'
import { formats } from '../paper/formats.ts'
import { nameProblem } from '../paper/output-name.ts'
import type { PlannedPaper } from './input-digest.ts'
import { areTexts, type Fields, isFields, isFinding, isListOf, parsed } from './plain-data.ts'

export interface ManifestOutput {
  /** Path relative to the output folder. */
  readonly name: string
  readonly digest: string
  readonly pages: number | null
}
export interface ManifestEntry {
  /** Output path without ending: the paper is known by it. */
  readonly name: string
  /** The file of the paper, in its workspace. */
  readonly file: string
  /** The workspace, from the output folder: several may write to one folder. */
  readonly root: string
  /** Of all that the paper was made of. */
  readonly digest: string
  /** Of all rows of its table, where it looked at more than its own; else empty. */
  readonly rows: string
  /** SHA-256 of files that were read while it was built, and of data that its findings name; empty for one that was not there. */
  readonly files: Readonly<Record<string, string>>
  readonly outputs: readonly ManifestOutput[]
  readonly findings: readonly Diagnostic[]
}

/** A line of the manifest. */
export const entryLine = (entry: ManifestEntry): string => `${JSON.stringify(entry)}\n`

/** The entries of a manifest; what a kill has cut short and what is no entry is passed over. */
export function readEntries(text: string): ManifestEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = line === '' ? null : parsed(line)
    return entry && isEntry(entry) ? [entry] : []
  })
}

/** Endings that outputs have behind the name of their paper: 核对稿 and the filled body among them. */
const endings = [...formats.flatMap((format) => [`.${format}`, `.核对稿.${format}`]), '.filled.md']

const isOutputOf = (paper: unknown, { name, digest, pages }: Fields): boolean =>
  typeof name === 'string' &&
  endings.some((ending) => name === `${paper}${ending}`) &&
  [null, 'long'].includes(nameProblem(name)) &&
  typeof digest === 'string' &&
  (pages === null || typeof pages === 'number')
function isEntry(value: unknown): value is ManifestEntry {
  if (!isFields(value)) return false
  const { name, file, root, digest, rows, files, outputs, findings } = value
  return (
    areTexts([name, file, root, digest, rows]) &&
    isFields(files) &&
    areTexts(Object.values(files)) &&
    isListOf(outputs, (output) => isOutputOf(name, output)) &&
    isListOf(findings, isFinding)
  )
}

/** Every entry by the name of its paper; of one paper several may stand, from several parts and runs. */
export function entriesByName(
  entries: readonly ManifestEntry[],
): ReadonlyMap<string, readonly ManifestEntry[]> {
  const byName = new Map<string, ManifestEntry[]>()
  for (const entry of entries) {
    const known = byName.get(entry.name)
    if (known) known.push(entry)
    else byName.set(entry.name, [entry])
  }
  return byName
}

/** What the files of now are. */
export interface FilesNow {
  /** SHA-256 of a file of the workspace; empty when there is none. */
  readonly input: (file: string) => string
  /** The same of a file of the output folder. */
  readonly output: (name: string) => string
}

/** The entry of a paper that need not be built: it is made of the same, and its outputs are those that came of it. */
export function standingEntry(
  paper: PlannedPaper,
  entries: readonly ManifestEntry[],
  now: FilesNow,
): ManifestEntry | null {
  const standing = entries.findLast(
    ({ digest, rows, files, outputs }) =>
      digest === paper.digest &&
      (rows === '' || rows === paper.rows) &&
      Object.entries(files).every(([file, known]) => now.input(file) === known) &&
      outputs.every(({ name, digest: known }) => now.output(name) === known),
  )
  return standing ?? null
}

/** Data files that findings name: should one change, the places that they tell may be others. */
export function namedFiles(
  findings: readonly Diagnostic[],
  data: readonly (readonly [file: string, digest: string])[],
): Record<string, string> {
  if (findings.length === 0) return bareRecord()
  const said = JSON.stringify(findings)
  return bareRecord(data.filter(([file]) => said.includes(JSON.stringify(file).slice(1, -1))))
}

/**
 * Outputs of papers that this run would no longer make: of rows that went, or of papers that went. What comes from another workspace
 * is none of its business.
 * @param planned names of all papers of the run, of every part
 */
export function orphans(
  entries: readonly ManifestEntry[],
  planned: ReadonlySet<string>,
  { read, root, isGone }: OrphanFacts,
): ManifestOutput[] {
  const isOrphan = (entry: ManifestEntry): boolean =>
    !planned.has(entry.name) && entry.root === root && (read.has(entry.file) || isGone(entry.file))
  const outputsOf = (some: readonly ManifestEntry[]) =>
    new Map(some.flatMap(({ outputs }) => outputs).map((output) => [output.name, output]))
  const others = outputsOf(entries.filter((entry) => !isOrphan(entry)))
  const gone = outputsOf(entries.filter(isOrphan))
  return [...gone.values()].filter(({ name }) => !others.has(name))
}

export interface OrphanFacts {
  /** Files of the papers of the run. */
  readonly read: ReadonlySet<string>
  /** Its workspace, from the output folder. */
  readonly root: string
  /** Whether the file of a paper is no more. */
  readonly isGone: (file: string) => boolean
}
