/**
 * The way back of edited copies: read → find base → compare → settle copies → move on to the files as they are now.
 * What can be written into the author's files is written by apply-back.
 */
import type { Base } from '../compare/base.ts'
import { keyOf } from '../compare/change.ts'
import { type Comparison, compare, type EditedCopy } from '../compare/compare.ts'
import { lookChanges } from '../compare/looks.ts'
import { movedOn } from '../compare/moved-on.ts'
import { type CopyChange, settleCopies } from '../compare/settle-copies.ts'
import { withoutBase } from '../compare/without-base.ts'
import { type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostic.ts'
import { readDocx } from '../import/docx/read-docx.ts'
import type { DraftComment } from '../import/draft.ts'
import { isCompoundFile } from '../ooxml/compound-directory.ts'
import { readStamp, type Stamp } from '../ooxml/stamp.ts'
import type { Io } from '../outside/outside.ts'
import { decodeText } from '../text/decode.ts'
import { type AsBuilt, asBuilt, type PaperNow, paperNow } from './base-now.ts'
import { type FoundBase, findBase } from './find-base.ts'

export interface CopyFile {
  /** As the reader named it. */
  readonly file: string
  readonly bytes: Uint8Array
}
/** A copy that was read, with what it was told from. */
export interface ReadCopy extends EditedCopy {
  readonly file: string
  readonly stamp: Stamp | null
  readonly found: FoundBase | null
}
/** Copies of one paper, with what they changed. */
export interface BroughtBack {
  /** Null when nothing is kept of the paper. */
  readonly base: Base | null
  readonly copies: readonly ReadCopy[]
  readonly changes: readonly CopyChange[]
  readonly comments: readonly { readonly copy: number; readonly comment: DraftComment }[]
  /** The paper as it would be built now; null when it is gone or broken. */
  readonly now: PaperNow | null
  /** Texts of the author's files as they are. */
  readonly texts: ReadonlyMap<string, string | null>
}

/**
 * @param paper the paper that the reader named; null to go by the hash, or by what is kept
 * @returns one for each paper that the copies are of, in the order in which they first come
 */
export async function bringBack(
  files: readonly CopyFile[],
  paper: string | null,
  io: Io,
): Promise<Result<BroughtBack[]>> {
  const diagnostics: Diagnostic[] = []
  const groups = new Map<string, ReadCopy[]>()
  for (const file of files) {
    const read = await readCopy(file, paper, io)
    for (const each of read.diagnostics) diagnostics.push(each)
    if (!read.value) continue
    const key = read.value.found?.key ?? `none ${file.file}`
    groups.set(key, [...(groups.get(key) ?? []), read.value])
  }
  const value: BroughtBack[] = []
  for (const copies of groups.values()) {
    const brought = await broughtBack(copies, io)
    value.push(brought.value)
    for (const each of brought.diagnostics) diagnostics.push(each)
  }
  return { value, diagnostics }
}

async function readCopy(
  { file, bytes }: CopyFile,
  paper: string | null,
  io: Io,
): Promise<Result<ReadCopy | null>> {
  if (!isPackage(bytes))
    return { value: null, diagnostics: [diagnose('back/no-docx', null, { file })] }
  const accepted = readDocx(bytes, { file, changes: 'accepted' })
  const kept = readDocx(bytes, { file, changes: 'kept' })
  if (!accepted.value || !kept.value || hasErrors(accepted.diagnostics))
    return { value: null, diagnostics: accepted.diagnostics }
  const copy = { accepted: accepted.value, kept: kept.value }
  const stamp = readStamp(bytes)
  const found = await findBase(copy, stamp, paper, io)
  // tracked changes are what this is about
  const said = accepted.diagnostics
    .filter(({ rule }) => rule !== 'import/tracked-changes')
    .map((each) => asNotCompared(each, file))
  const value = { ...copy, file, stamp, found }
  return { value, diagnostics: [...said, ...noteBase(value), ...noteNotes(value)] }
}

/** Whether a file is zipped, as every DOCX is; what holds an encrypted one is told by its reader. */
const isPackage = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || isCompoundFile(bytes)

/** A chart is not wanted for a draft here: what matters is that changes in it are not seen. */
function asNotCompared(found: Diagnostic, file: string): Diagnostic {
  const { what, count } = found.data
  if (found.rule !== 'import/not-read' || what !== 'chart' || typeof count !== 'number')
    return found
  return diagnose('back/charts-not-compared', null, { file, count })
}

/** Notes of the word processor's own: ours stand in the text. */
function noteNotes({ file, accepted }: ReadCopy): Diagnostic[] {
  const count = accepted.notes.length
  return count === 0 ? [] : [diagnose('back/not-compared', null, { file, what: 'notes', count })]
}

function noteBase({ file, stamp, found }: ReadCopy): Diagnostic[] {
  if (!found) return [diagnose('back/no-base', null, { file })]
  const { base, by, sure } = found
  if (!sure) {
    const ids = stamp === null ? 'lost' : 'gone'
    const { title, paper } = base
    return [diagnose('back/unsure-base', null, { file, title, paper, ids })]
  }
  if (by === 'paper') return [diagnose('back/paper-as-base', null, { file, paper: base.paper })]
  if (by === 'likeness') return [diagnose('back/by-likeness', null, { file, title: base.title })]
  return []
}

async function broughtBack(copies: readonly ReadCopy[], io: Io): Promise<Result<BroughtBack>> {
  const base = copies[0]?.found?.base ?? null
  const plain = copies.flatMap(({ accepted }, copy) =>
    accepted.comments.map((comment) => ({ copy, comment })),
  )
  const comments = plain.filter(({ comment }) => comment.author !== 'wengao')
  if (!base) {
    const changes = copies.map((copy) => withoutBase(copy, copy.stamp?.blocks ?? []))
    const value = {
      base,
      copies,
      comments,
      changes: settleCopies(changes),
      now: null,
      texts: new Map(),
    }
    return { value, diagnostics: [] }
  }
  const compared = copies.map((copy) => compare(base, copy))
  const now = await paperNow(base, io)
  const built = await builtAs(base, now, io)
  const changes = compared.map(({ changes: own, aligned }) => [
    ...own,
    ...(built ? lookChanges(built.units, aligned) : []),
  ])
  const texts = await textsNow(base, io)
  const before = new Map(
    Object.entries(base.files).map(([file, { text }]) => [file, text] as const),
  )
  return {
    value: {
      base,
      copies,
      comments,
      changes: movedOn(settleCopies(changes), before, texts, stillLeft(copies, now)).map(
        asSureAs(copies),
      ),
      now,
      texts,
    },
    diagnostics: [
      ...copies.flatMap((copy, index) => noteFound(copy, compared[index])),
      ...[...texts].flatMap(([file, text]) => noteAuthor(file, text, base)),
      ...copies.flatMap((copy) => notePictures(copy, built)),
      ...(built ? [] : [diagnose('back/looks-not-compared', null, { paper: base.paper })]),
    ],
  }
}

/** Whether a change is one that the paper as it is now has not made. */
function stillLeft(
  copies: readonly ReadCopy[],
  now: PaperNow | null,
): (change: CopyChange) => boolean {
  const known = new Map<number, ReadonlySet<string>>()
  return (change) => {
    const [at = -1] = change.copies
    const copy = copies[at]
    if (!now || !copy) return true
    const left = known.get(at) ?? new Set(compare(now.base, copy).changes.map(keyOf))
    known.set(at, left)
    return left.has(keyOf(change))
  }
}

/** What was told from a paper that is merely like a copy is not written into it. */
const asSureAs =
  (copies: readonly ReadCopy[]) =>
  (change: CopyChange): CopyChange => {
    const isSure = change.copies.every((copy) => copies[copy]?.found?.sure)
    if (isSure || change.class !== 'text' || change.trouble !== null) return change
    return { ...change, trouble: 'unsure-base' }
  }

/** Looks are those of the DOCX as it would be built now: null where the paper no longer says the same. */
async function builtAs(base: Base, now: PaperNow | null, io: Io): Promise<AsBuilt | null> {
  const same = now && JSON.stringify(now.base.units) === JSON.stringify(base.units)
  return now && same ? asBuilt(now, io) : null
}

function notePictures({ file, accepted }: ReadCopy, built: AsBuilt | null): Diagnostic[] {
  const count = accepted.pictures.length
  if (!built || count === built.pictures) return []
  return [diagnose('back/not-compared', null, { file, what: 'pictures', count })]
}

async function textsNow(base: Base, io: Io): Promise<Map<string, string | null>> {
  const texts = new Map<string, string | null>()
  for (const file of Object.keys(base.files)) {
    const { value } = await io.paper(file)
    texts.set(file, value ? decodeText(value, file).value : null)
  }
  return texts
}

function noteFound({ file, stamp }: ReadCopy, comparison: Comparison | undefined): Diagnostic[] {
  const { byMark = 0, byContent = 0 } = comparison?.found ?? {}
  const unmarked = stamp !== null && byMark === 0 && byContent > 0
  return unmarked ? [diagnose('back/no-marks', null, { file, count: byContent })] : []
}

function noteAuthor(file: string, text: string | null, base: Base): Diagnostic[] {
  const place = { file, start: 0, end: 0 }
  if (text === null) return [diagnose('back/author-gone', null, { file })]
  return text === base.files[file]?.text ? [] : [diagnose('back/author-changed', place, { file })]
}
