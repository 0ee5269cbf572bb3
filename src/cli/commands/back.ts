/** `wengao back`: what edited copies of a paper changed; with --apply edits of text are written into the paper. */
import { join, resolve } from 'node:path'
import { filterFindings, reportFilters } from '../../check/filters.ts'
import { isPlaced } from '../../compare/change.ts'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { reasonOf, UserError } from '../../error.ts'
import { readRegular } from '../../io/files/regular-file.ts'
import { rewritePaper } from '../../io/files/rewrite-paper.ts'
import { nameIn } from '../../io/files/workspace.ts'
import { type OpenedIo, openIo } from '../../io/open-io.ts'
import type { Lang } from '../../messages/index.ts'
import { namesOfPlaces } from '../../origin.ts'
import { enReason, zhReason } from '../../rules/words.ts'
import { type Applied, applyBack, isApplicable } from '../../run/apply-back.ts'
import { type BroughtBack, bringBack, type CopyFile } from '../../run/bring-back.ts'
import { openWorkspace } from '../open-workspace.ts'
import { shownFrom } from '../say-faults.ts'
import { shownFindings } from '../shown-findings.ts'
import { backText } from './back-text.ts'

interface BackArguments {
  readonly copies: readonly string[]
  /** Write what can be written into the papers. */
  readonly apply: boolean
  /** The paper that the copies are of, where nothing is kept of it. */
  readonly paper: string | undefined
  readonly lang: Lang
  readonly json: boolean
  readonly workspace: string | undefined
  readonly config: boolean
}

interface Settled extends BroughtBack {
  /** Whether the files were written; null where it was not asked for. */
  readonly written: boolean | null
}

/** Gives the exit code: 0, or 1 where something was not placed, contradicts something else, or could not be read or written. */
export async function backCommand(args: BackArguments): Promise<number> {
  const copies = await Promise.all(args.copies.map(readCopy))
  const named = args.paper === undefined ? null : resolve(args.paper)
  const { root, settings, texts, diagnostics } = openWorkspace(args)
  const io = openIo({ workspace: root, settings, bases: true })
  for (const [file, text] of texts) io.texts.set(file, text)
  try {
    const paper = named === null ? null : nameIn({ root }, named)
    const brought = await bringBack(copies, paper, io)
    const found: Diagnostic[] = [...diagnostics, ...brought.diagnostics]
    const settled: Settled[] = []
    let written = 0
    for (const each of brought.value) {
      const applied = args.apply ? await applyBack(each, io) : null
      const failed = applied ? await writeFiles(applied, root) : []
      for (const fault of failed) found.push(fault)
      if (applied && failed.length === 0) written += applied.count
      settled.push({
        ...each,
        changes: applied?.changes ?? each.changes,
        written: applied && failed.length === 0,
      })
    }
    return report(settled, found, written, args, io)
  } finally {
    await io.close()
  }
}

/** @throws UserError for a file that cannot be read: nothing could be said of it */
async function readCopy(file: string): Promise<CopyFile> {
  try {
    return { file, bytes: await readRegular(resolve(file)) }
  } catch (error) {
    const reason = reasonOf(error)
    throw new UserError(`读不了“${file}”：${zhReason(reason)}`, '核对文件名。', [
      `"${file}" cannot be read: ${enReason(reason)}`,
      'Check the name of the file.',
    ])
  }
}

async function writeFiles({ files }: Applied, root: string): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = []
  for (const { file, original, bytes } of files) {
    const answer = await rewritePaper(join(root, file), original, bytes)
    if (answer !== 'written')
      faults.push(diagnose('back/not-written', null, { file, reason: answer }))
  }
  return faults
}

function report(
  brought: readonly Settled[],
  findings: readonly Diagnostic[],
  written: number,
  args: BackArguments,
  io: OpenedIo,
): number {
  const { lang } = args
  const showFile = shownFrom(io.root)
  const filtered = filterFindings(
    findings,
    reportFilters(io.texts, io.settings.settled, io.settings.checks),
  )
  const { found, text } = shownFindings(filtered, io.texts, lang, showFile)
  if (args.json)
    process.stdout.write(`${JSON.stringify(asJson(brought, written, found), null, 2)}\n`)
  else {
    for (const each of brought) process.stdout.write(backText({ ...each, lang, showFile }))
    process.stderr.write(text())
    if (args.apply)
      process.stderr.write(
        lang === 'en' ? `${written} edit(s) written\n` : `写进稿件 ${written} 处\n`,
      )
  }
  const changes = brought.flatMap((each) => each.changes)
  const open = changes.some((change) => !isPlaced(change) || change.against !== null)
  const failed = found.some(({ severity }) => severity === 'error')
  return open || failed || brought.length === 0 ? 1 : 0
}

function asJson(
  brought: readonly Settled[],
  written: number,
  diagnostics: readonly object[],
): object {
  const papers = brought.map(({ base, copies, changes, comments, written: isWritten }) => ({
    paper: base?.paper ?? null,
    title: base?.title ?? null,
    copies: copies.map(({ file, found }) => ({ file, by: found?.by ?? 'none' })),
    placed: changes.filter(isPlaced).length,
    total: changes.length,
    changes: changes.map((change) => ({
      ...change,
      ...(isWritten === null ? {} : { written: isWritten && isApplicable(change) }),
      data: change.data && { ...change.data, cells: namesOfPlaces(change.data.cells) },
    })),
    comments: comments.map(({ copy, comment }) => ({ copy, ...comment })),
  }))
  return { papers, written, diagnostics }
}
