/** Everything that a paper is made of as one digest: what it does not hold changes no output. */
import { checkData } from '../check/check.ts'
import type { Job, PieceSource, Source } from '../paper/source.ts'
import { digestOf, withoutPlaces } from './digest.ts'
import { eachTable, namesRows } from './each-table.ts'

/** What is alike for the papers of a run. */
export interface Surroundings {
  /** Version of the program and its build. */
  readonly tool: string
  /** Options, terms and settings that outputs depend on, as plain data. */
  readonly options: unknown
  /** Theme, its faces and the browser that prints it, in a word. */
  readonly lookOf: (job: Job) => string
  /** SHA-256 of a file that was read, by its name inside the workspace; undefined for one that was not. */
  readonly fileDigest: (file: string) => string | undefined
  /** Names of the files that a paper asked for, itself among them. */
  readonly askedBy: (file: string) => readonly string[]
}

export interface PlannedPaper {
  /** Output path without ending: a paper is known by it. */
  readonly name: string
  /** The file of the paper. */
  readonly file: string
  /** Of all that it is made of but the other rows of its table. */
  readonly digest: string
  /** Of all rows of its table, for a paper that looked at them; empty without one. */
  readonly rows: string
}

/** The digests of planned papers; what papers of one source share is reckoned once. */
export function plannedPapers(
  jobs: readonly Job[],
  surroundings: Surroundings,
  placed: boolean,
): PlannedPaper[] {
  const alike = digestOf(surroundings.tool, JSON.stringify(surroundings.options))
  const objects = new Map<object, string>()
  const objectDigest = (object: object): string => {
    const known = objects.get(object) ?? digestOf(JSON.stringify(object))
    objects.set(object, known)
    return known
  }
  const sources = new Map<Source, { digest: string; rows: string; look: string }>()
  const sharedOf = (job: Job) => {
    const { source } = job
    const known = sources.get(source) ?? {
      digest: digestOf(alike, sourceDigest(source, surroundings, placed, objectDigest)),
      rows: rowsDigest(source),
      look: surroundings.lookOf(job),
    }
    sources.set(source, known)
    return known
  }
  return jobs.map((job) => {
    const { digest, rows, look } = sharedOf(job)
    const row = job.row ? withoutPlaces(job.row) : ''
    return {
      name: job.output,
      file: job.source.file,
      digest: digestOf(digest, look, job.output, row),
      rows,
    }
  })
}

/** @param placed whether outputs say where figures stand: then any byte of the data counts */
function sourceDigest(
  source: Source,
  surroundings: Surroundings,
  placed: boolean,
  objectDigest: (object: object) => string,
): string {
  const { file, text, kind, fields, data, pieces, partials } = source
  const { fileDigest, askedBy } = surroundings
  const table = eachTable(source)
  const files = askedBy(file).map((name) => `${name} ${fileDigest(name)}`)
  const others = Object.entries(data).filter(([, value]) => value !== table)
  const pieceDigest = ({ source: piece, file: name }: PieceSource): string =>
    piece ? sourceDigest(piece, surroundings, true, objectDigest) + rowsDigest(piece) : name
  const frame = table && { ...table, rows: [], byKey: {} }
  // without rows of its own a paper is made anew behind any change of its files: they say all that comes of them
  const fromFiles = table && [
    withoutPlaces([others, frame]),
    JSON.stringify(checkData(source).map(({ rule, data: found }) => [rule, found])),
  ]
  return digestOf(
    file,
    text,
    objectDigest(kind),
    JSON.stringify(fields.values),
    objectDigest(partials),
    fromFiles ? digestOf(...fromFiles) : '',
    table && !placed ? '' : files.join('\n'),
    table && namesRows(source) ? rowsDigest(source) : '',
    pieces.map(pieceDigest).join('\n'),
  )
}

function rowsDigest(source: Source): string {
  const table = eachTable(source)
  return table ? digestOf(withoutPlaces(table.rows)) : ''
}
