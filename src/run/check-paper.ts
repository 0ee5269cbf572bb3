/** The checks of a composed paper, and of the papers of a run against each other. */
import { checkFacts, checkPapers, checkText } from '../check/check.ts'
import type { PaperData } from '../check/paper-data.ts'
import type { CheckFacts } from '../check/rule.ts'
import { factsAlone, type RunFacts, runFacts } from '../check/run-facts.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { kindLabel } from '../kind/kind.ts'
import type { Block, Document } from '../model/document.ts'
import { bareRecord } from '../model/values.ts'
import { mapBlocks } from '../model/walk.ts'
import type { Origin } from '../origin.ts'
import type { Job, Source } from '../paper/source.ts'
import type { Composed } from './compose.ts'

/** The text checks of a paper; a volume's papers are each checked by what they say of themselves. */
export function checkPaper(job: Job, composed: Composed): Diagnostic[] {
  return [
    ...checkText(withoutPieces(composed.document), factsOf(job, composed)),
    ...composed.pieces.flatMap((piece) => checkPaper(piece.job, piece.composed)),
  ]
}

/** What the papers of a run say against each other. */
export const checkRun = (sources: readonly Source[]): Diagnostic[] =>
  checkPapers(sources.map(paperData))

/** The same of what they bring. */
export const checkBrought = (papers: readonly RunFacts[]): Diagnostic[] => checkFacts(papers)

const brought = new WeakMap<Source, RunFacts>()

/** What a paper brings to the checks of any run, as plain data. */
export function brings(source: Source): RunFacts {
  const known = brought.get(source) ?? runFacts(paperData(source))
  brought.set(source, known)
  return known
}

/** The same for a run that has no other paper. */
export const bringsAlone = (source: Source): RunFacts => factsAlone(paperData(source))

const paperData = (source: Source): PaperData => ({
  data: source.data,
  unit: String(source.fields.values['unit'] ?? ''),
  places: dataPlaces(source),
  period: periodOf(source),
  text: {
    file: source.file,
    body: source.text.slice(source.bodyStart),
    start: source.bodyStart,
    headLines: source.text.slice(0, source.bodyStart).split('\n').length - 1,
  },
})

/** The time that a paper is of; a paper for each row is of as many offices as it has rows. */
function periodOf({ fields: { values } }: Source): string {
  if (values['each'] !== undefined) return ''
  return String(values['period'] ?? values['date'] ?? '')
}

const withoutPieces = (document: Document): Document => ({
  ...document,
  blocks: mapBlocks(
    document.blocks,
    (block): Block => (block.type === 'piece' ? { ...block, blocks: [] } : block),
  ),
})

/** What the checks have to know of a paper beside its document. */
export function factsOf({ source }: Job, { parts }: Composed): CheckFacts {
  const { data, unshaped, fields, file, kind, lists } = source
  const { masked, keep, period } = fields.values
  return {
    masked: masked === true,
    keep: Array.isArray(keep) ? keep.filter((word) => typeof word === 'string') : [],
    parts,
    kind: kindLabel(kind),
    declared: kind,
    fields,
    file,
    source: source.text,
    places: fields.places,
    period: typeof period === 'string' ? period : '',
    data,
    unshaped,
    dataPlaces: dataPlaces(source),
    lists,
  }
}

/** Where the head of a paper names each of its tables. */
const dataPlaces = ({ data, fields }: Source): Record<string, Origin | null> =>
  bareRecord(
    Object.keys(data).map((name) => [name, fields.places[`@data.${name}`] ?? null] as const),
  )
