/** What a run keeps of a paper that it has read: with it the next run need not read a paper of which nothing has changed. */
import type { RunFacts } from '../check/run-facts.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Origin } from '../origin.ts'
import { digestOf, textDigest } from './digest.ts'
import { areTexts, type Fields, isFields, isFinding, isListOf, parsed } from './plain-data.ts'

/** A file that was read for a paper, as it was asked for. */
export interface RecordedRead {
  /** The paper that names it: a volume, or a paper in it. */
  readonly paper: string
  /** As it is named, relative to that paper's folder. */
  readonly path: string
  /** Its name inside the workspace. */
  readonly file: string
  readonly digest: string
}
/** Everything that a run needs of a paper which it does not build. */
export interface PaperRecord {
  readonly file: string
  /** Output path without ending, used where it names none itself. */
  readonly base: string
  /** SHA-256 of the paper. */
  readonly digest: string
  /** In the order in which they were asked for: each follows from those before it. */
  readonly reads: readonly RecordedRead[]
  readonly theme: string
  /** Theme, its faces and the browser that prints it, in a word. */
  readonly look: string
  /** What was said while it was read. */
  readonly reading: readonly Diagnostic[]
  /** What was said while it was planned. */
  readonly planning: readonly Diagnostic[]
  /** Where it names its outputs. */
  readonly place: Origin
  /** Of all rows of its table; empty without one. */
  readonly rows: string
  /** Its outputs without ending, each with the digest of what it is made of. */
  readonly outputs: readonly { readonly name: string; readonly digest: string }[]
  readonly facts: RunFacts
}

/** What all papers of a run are read with: a record of another ground tells nothing. */
export const groundOf = (tool: string, ...alike: readonly unknown[]): string =>
  digestOf(tool, JSON.stringify(alike))

/** A line: what it says with its SHA-256 ahead, so that damage shows. */
export function recordLine(ground: string, record: PaperRecord): string {
  const text = `${ground} ${JSON.stringify(record)}`
  return `${textDigest(text)} ${text}\n`
}

/** The file of the paper that a line is of; null for what is no line. */
export const fileOfLine = (line: string): string | null =>
  /^\{"file":("(?:[^"\\]|\\.)*")/.exec(line.slice(2 * width, 2 * width + longestName))?.[1] ?? null

/** Letters in which the name of a file ends. */
const longestName = 5000

/** A digest and a space. */
const width = 65

/** The records of one ground by the files of their papers; the last of a paper counts, and what is damaged none. */
export function readRecords(text: string, ground: string): ReadonlyMap<string, PaperRecord> {
  const records = new Map<string, PaperRecord>()
  for (const line of text.split('\n')) {
    if (!line.startsWith(`${ground} `, width)) continue
    if (textDigest(line.slice(width)) !== line.slice(0, width - 1)) continue
    const record = parsed(line.slice(2 * width))
    if (isRecord(record)) records.set(record.file, record)
  }
  return records
}

function isRecord(value: unknown): value is PaperRecord {
  if (!isFields(value)) return false
  const { file, base, digest, theme, look, rows } = value
  const { reads, reading, planning, place, outputs, facts } = value
  return (
    areTexts([file, base, digest, theme, look, rows]) &&
    isListOf(reads, ({ paper, path, file: name, digest: known }) =>
      areTexts([paper, path, name, known]),
    ) &&
    isListOf(reading, isFinding) &&
    isListOf(planning, isFinding) &&
    isPlace(place) &&
    isListOf(outputs, ({ name, digest: known }) => areTexts([name, known])) &&
    isFields(facts) &&
    areFacts(facts)
  )
}

const isPlace = (value: unknown): boolean =>
  isFields(value) && areTexts([value['file']]) && isStretch(value)
const isStretch = ({ start, end }: Fields): boolean =>
  Number.isSafeInteger(start) && Number.isSafeInteger(end)
/** What Big takes for a number. */
const isAmount = (value: unknown): boolean =>
  typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)

function areFacts({ file, unit, period, figures, statements, sentences }: Fields): boolean {
  return (
    areTexts([file, unit, period]) &&
    isListOf(figures, isFigure) &&
    isListOf(statements, isStatement) &&
    isListOf(
      sentences,
      (sentence) =>
        areTexts([sentence['letters'], sentence['opening']]) &&
        isStretch(sentence) &&
        Number.isSafeInteger(sentence['line']),
    )
  )
}

const isFigure = (figure: Fields): boolean =>
  areTexts(['subject', 'indicator', 'period', 'told', 'unit', 'shown', 'cell'].map(of(figure))) &&
  isAmount(figure['amount']) &&
  (figure['place'] === null || isPlace(figure['place']))
const isStatement = (statement: Fields): boolean =>
  areTexts(['name', 'unit', 'time', 'section', 'shown'].map(of(statement))) &&
  isAmount(statement['amount']) &&
  isStretch(statement) &&
  (statement['cells'] === null ||
    (Array.isArray(statement['cells']) && areTexts(statement['cells'])))
const of =
  (fields: Fields) =>
  (name: string): unknown =>
    fields[name]
