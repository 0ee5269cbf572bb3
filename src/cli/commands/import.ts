/** `wengao import`: drafts of others become papers; what was changed, unsure or unread is said. */
import { existsSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { reasonOf, UserError } from '../../error.ts'
import type { DraftPaper } from '../../import/import-draft.ts'
import type { DraftHelpers } from '../../import/office.ts'
import { draftEndings } from '../../import/read-draft.ts'
import { changesEnding, changesText } from '../../import/result/changes-text.ts'
import { fileName } from '../../import/result/file-name.ts'
import { volumeOf } from '../../import/result/volume.ts'
import {
  type Correction,
  givenFor,
  isOfFile,
  type Memories,
  remember,
  roleNames,
} from '../../import/structure/corrections.ts'
import { findDrafts } from '../../io/files/find-drafts.ts'
import { sha256 } from '../../io/files/sha256.ts'
import { readNamed, writeWhole } from '../../io/files/workspace.ts'
import { officeConverter } from '../../io/office/to-docx.ts'
import { type OpenedIo, openIo } from '../../io/open-io.ts'
import { readTextPages } from '../../io/pdf/read-text-pages.ts'
import type { Kind } from '../../kind/kind.ts'
import { type Lang, wordDiagnostic } from '../../messages/index.ts'
import { importText, type SuggestedPaper, suggestionText } from '../../report/import-text.ts'
import { figureCells, readPaperList, suggestionsIn } from '../../run/import-lists.ts'
import { type ImportedFile, importFile, picturesOf } from '../../run/import-paper.ts'
import { correctionsOf } from '../import-corrections.ts'
import { keepMemories, openMemories } from '../import-memories.ts'
import { openWorkspace } from '../open-workspace.ts'
import { openProgress } from '../progress.ts'
import { shownFindings } from '../shown-findings.ts'

interface ImportArguments {
  readonly drafts: readonly string[]
  /** Folder of the papers; default the current one. */
  readonly out: string | undefined
  readonly kind: string | undefined
  /** Roles of lines: 12=heading2. */
  readonly set: string | undefined
  /** A file of such roles. */
  readonly decisions: string | undefined
  readonly overwrite: boolean
  /** List of the papers of a volume. */
  readonly volume: string | undefined
  /** Data whose figures are looked for in the texts. */
  readonly suggest: string | undefined
  readonly lang: Lang
  readonly json: boolean
  readonly workspace: string | undefined
  readonly config: boolean
}
/** A paper that was written, or that stands there already. */
interface WrittenPaper {
  readonly paper: DraftPaper
  /** From the current folder. */
  readonly path: string
}
interface Importing extends DraftHelpers {
  readonly io: OpenedIo
  readonly args: ImportArguments
  readonly folder: string
  readonly kind: Kind | null
  readonly corrections: readonly Correction[]
  memories: Memories
  readonly mayRemember: boolean
  /** Corrections whose line a draft has. */
  readonly met: Set<Correction>
  /** Absolute paths of what is read: never written over. */
  readonly inputs: Set<string>
  /** Names of papers and of pictures that are given already. */
  readonly names: Set<string>
  readonly bases: Set<string>
  readonly diagnostics: Diagnostic[]
}
export interface FileReport extends ImportedFile {
  readonly written: readonly WrittenPaper[]
  /** The file that lists what was changed; empty for none. */
  readonly changesFile: string
}

/** Gives the exit code: 0, or 1 when a draft gave no paper or a paper could not be written. */
export async function importCommand(args: ImportArguments): Promise<number> {
  const work = await openImport(args)
  const found = findDrafts(args.drafts, draftEndings)
  const drafts = found.filter(({ isLock, isLeft }) => !isLock && !isLeft)
  for (const { path } of found.filter(({ isLeft }) => isLeft))
    work.diagnostics.push(diagnose('import/not-followed', null, { file: shown(path) }))
  for (const { path } of found) work.inputs.add(path)
  for (const { path } of found.filter(({ isLock, isLeft }) => isLock && !isLeft))
    work.diagnostics.push(diagnose('import/lock-file', null, { file: shown(path) }))
  if (drafts.length === 0)
    throw new UserError(
      '没有找到可以导入的稿件。',
      '能导入的有 DOCX、DOC、WPS、RTF、ODT、TXT、MD、HTML、PDF。',
      ['no drafts found', 'DOCX, DOC, WPS, RTF, ODT, TXT, MD, HTML and PDF can be imported.'],
    )
  const progress = openProgress('read', drafts.length, { lang: args.lang, quiet: args.json })
  const reports: FileReport[] = []
  for (const [index, { path }] of drafts.entries()) {
    progress.step(index)
    reports.push(await importOne(path, work))
  }
  progress.end()
  if (reports.some(({ draft }) => draft !== null)) sayUnmet(work)
  await keepCorrections(work)
  if (args.volume !== undefined) await writeVolume(args.volume, reports, work)
  const suggested = await suggestions(args.suggest, reports, work)
  return report(reports, suggested, work)
}

const shown = (path: string): string => relative(process.cwd(), path) || path

async function openImport(args: ImportArguments): Promise<Importing> {
  const { root, settings, diagnostics } = openWorkspace(args)
  const io = openIo({ workspace: root, settings })
  const corrections = await correctionsOf(args)
  const { memories, fault } = await openMemories(root)
  return {
    io,
    args,
    inputs: new Set(),
    folder: args.out ?? '.',
    kind: args.kind === undefined ? null : kindNamed(args.kind, io, args.lang),
    corrections,
    memories,
    mayRemember: fault === null,
    met: new Set(),
    names: new Set(),
    bases: new Set(),
    toDocx: officeConverter(),
    readPdf: readTextPages,
    diagnostics: [...diagnostics, ...io.diagnostics, ...(fault ? [fault] : [])],
  }
}

function kindNamed(name: string, io: OpenedIo, lang: Lang): Kind {
  const { value, diagnostics } = io.kind(name)
  if (value) return value
  const fault = diagnostics.at(-1)
  const [message = '', hint = ''] = fault ? wordDiagnostic(fault, lang) : []
  throw new UserError(message, hint)
}

/** A correction of this run is remembered, unless what is there already could not be read. */
async function keepCorrections(work: Importing): Promise<void> {
  const { io, memories, mayRemember, corrections, diagnostics } = work
  if (!mayRemember || corrections.length === 0 || memories.size === 0) return
  const fault = await keepMemories(io.root, memories)
  if (fault) diagnostics.push(fault)
}

async function importOne(path: string, work: Importing): Promise<FileReport> {
  const file = shown(path)
  const none = { file, draft: null, papers: [], collection: null, decisions: [], changes: [] }
  const unwritten = { written: [], changesFile: '' }
  try {
    const loaded = await readNamed({ root: process.cwd() }, path)
    if (!loaded.value) return { ...none, ...unwritten, diagnostics: loaded.diagnostics }
    const base = fileName(basename(path).replace(/\.[^.]+$/, ''), '', work.bases)
    const imported = await importFile(loaded.value, file, work.io, {
      kind: work.kind,
      given: givenFor(work.corrections, file),
      memoriesOf: (unit) => work.memories.get(unit) ?? [],
      titleless: base,
      original: `${basename(path)} sha256:${sha256(loaded.value)}`,
      pictures: `图片/${base}`,
      toDocx: work.toDocx,
      readPdf: work.readPdf,
    })
    noteMet(imported, work)
    rememberCorrections(imported, work)
    return await writePapers(imported, base, work)
  } catch (error) {
    // one file that nobody foresaw must not keep the others
    const reason = error instanceof Error ? error.message : String(error)
    const fault = diagnose('internal/failed', { file, start: 0, end: 0 }, { reason })
    return { ...none, ...unwritten, diagnostics: [fault] }
  }
}

/** Notes which corrections speak of a line that the draft has. */
function noteMet({ file, papers, decisions }: ImportedFile, { corrections, met }: Importing): void {
  const judged = [...decisions, ...papers.flatMap((paper) => paper.decisions)]
  const lines = new Set(judged.map(({ line }) => line))
  for (const one of corrections) if (isOfFile(one, file) && lines.has(one.line)) met.add(one)
}

/** Corrections of lines that no draft has would be lost without a word. */
function sayUnmet({ corrections, met, diagnostics }: Importing): void {
  for (const one of corrections.filter((each) => !met.has(each))) {
    const { file, line } = one
    diagnostics.push(diagnose('import/no-line', null, { file, line, role: roleNames[one.role] }))
  }
}

function rememberCorrections({ file, papers }: ImportedFile, work: Importing): void {
  const given = givenFor(work.corrections, file)
  for (const { unit, decisions } of papers) {
    const own = decisions.filter(({ line, role }) => given.get(line) === role)
    const more = own.flatMap(({ line, text, form }) => {
      const role = given.get(line)
      return role === undefined ? [] : [{ text: text.trim(), form, role }]
    })
    if (more.length > 0) work.memories = remember(work.memories, unit, more)
  }
}

async function writePapers(
  imported: ImportedFile,
  base: string,
  work: Importing,
): Promise<FileReport> {
  const { draft, papers, changes } = imported
  const diagnostics = [...imported.diagnostics]
  const written: WrittenPaper[] = []
  for (const paper of papers) {
    const path = join(work.folder, `${fileName(paper.title, paper.unit, work.names)}.md`)
    if (
      await put(path, new TextEncoder().encode(`${paper.head}\n${paper.body}`), work, diagnostics)
    )
      written.push({ paper, path: shown(path) })
  }
  if (!draft || written.length === 0) return { ...imported, written, changesFile: '', diagnostics }
  const used = new Set(papers.flatMap(({ pictures }) => pictures))
  for (const { name, bytes } of picturesOf(draft, `图片/${base}`).values())
    if (used.has(name)) await put(join(work.folder, name), bytes, work, diagnostics)
  const text = changesText(draft, changes, work.args.lang)
  const path = join(work.folder, `${base}${changesEnding}`)
  const kept = text !== '' && (await put(path, new TextEncoder().encode(text), work, diagnostics))
  return { ...imported, written, changesFile: kept ? shown(path) : '', diagnostics }
}

/** The bytes of a list or of data that an option names. */
async function readBeside(path: string, work: Importing): Promise<Uint8Array | null> {
  work.inputs.add(resolve(path))
  const { value, diagnostics } = await readNamed({ root: process.cwd() }, path)
  for (const each of diagnostics) work.diagnostics.push(each)
  return value
}

/** The compilation of all papers of the run, in the order of the list. */
async function writeVolume(
  list: string,
  reports: readonly FileReport[],
  work: Importing,
): Promise<void> {
  const bytes = await readBeside(list, work)
  if (!bytes) return
  const listed = readPaperList(bytes, list)
  const papers = reports.flatMap(({ file, written }) =>
    written.map(({ paper, path }) => ({ ...paper, name: basename(path), file })),
  )
  const titles = reports.flatMap(({ collection }) => collection?.title || [])
  const { text, diagnostics } = volumeOf(titles[0] ?? '交流材料汇编', listed.value, papers)
  for (const each of [...listed.diagnostics, ...diagnostics]) work.diagnostics.push(each)
  const path = join(work.folder, '汇编.md')
  if (await put(path, new TextEncoder().encode(text), work, work.diagnostics))
    process.stderr.write(`${shown(path)}\n`)
}

/** Figures of each paper that equal a cell, by the path of the paper. */
async function suggestions(
  data: string | undefined,
  reports: readonly FileReport[],
  work: Importing,
): Promise<readonly SuggestedPaper[]> {
  const bytes = data === undefined ? null : await readBeside(data, work)
  if (data === undefined || !bytes) return []
  const cells = figureCells(bytes, data)
  for (const each of cells.diagnostics) work.diagnostics.push(each)
  return reports.flatMap(({ written }) =>
    written.map(({ paper, path }) => ({ path, figures: suggestionsIn(paper.body, cells) })),
  )
}

/** Writes a file that is not there yet, or may be written over; whether it did, else why not is said. */
async function put(
  path: string,
  bytes: Uint8Array,
  { args, inputs }: Importing,
  diagnostics: Diagnostic[],
): Promise<boolean> {
  const name = shown(path)
  if (inputs.has(resolve(path))) {
    diagnostics.push(diagnose('output/is-input', null, { name }))
    return false
  }
  if (existsSync(path) && !args.overwrite) {
    diagnostics.push(diagnose('import/exists', null, { file: name }))
    return false
  }
  try {
    await writeWhole(path, bytes)
    return true
  } catch (error) {
    diagnostics.push(diagnose('output/unwritable', null, { name, reason: reasonOf(error) }))
    return false
  }
}

function report(
  reports: readonly FileReport[],
  suggested: readonly SuggestedPaper[],
  { io, args, diagnostics }: Importing,
): number {
  const all = [...diagnostics, ...reports.flatMap((one) => one.diagnostics)]
  const findings = shownFindings(all, io.texts, args.lang, (file) => file)
  const failed = reports.some(
    ({ written, papers }) => written.length === 0 || written.length < papers.length,
  )
  const errors = findings.found.some(({ severity }) => severity === 'error')
  if (args.json) {
    const files = reports.map(({ draft, diagnostics: own, ...rest }) => rest)
    process.stdout.write(
      `${JSON.stringify({ files, suggested, diagnostics: findings.found }, null, 2)}\n`,
    )
  } else {
    process.stdout.write(reports.map((one) => importText(one, args.lang)).join(''))
    process.stdout.write(suggestionText(suggested, args.lang))
    process.stderr.write(findings.text())
  }
  return failed || errors ? 1 : 0
}
