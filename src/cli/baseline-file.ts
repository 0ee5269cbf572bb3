/** The file of a baseline: read with --baseline, written with --update-baseline. */
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import {
  type Accepted,
  acceptedFrom,
  type BaselineFacts,
  mayBeAccepted,
  withoutAccepted,
} from '../check/baseline.ts'
import type { Filter } from '../check/rule.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { reasonOf, UserError } from '../error.ts'
import { readRegular } from '../io/files/regular-file.ts'
import { sha256 } from '../io/files/sha256.ts'
import { writeWhole } from '../io/files/workspace.ts'
import type { OpenedIo } from '../io/open-io.ts'

export interface BaselineArguments {
  /** A file. */
  readonly baseline: string | undefined
  /** Accept what is found now. */
  readonly updateBaseline: boolean
}
export interface Baseline {
  /** Leaves out what is accepted; nothing while the baseline is written anew. */
  readonly filters: readonly Filter[]
  /** Writes the file where that was asked for; how many entries it has now, null where it was not. */
  readonly update: (findings: readonly Diagnostic[]) => Promise<number | null>
  /** Of what is found while it is written: what it cannot take in. */
  readonly isLeft: (finding: Diagnostic) => boolean
}

/** The file's own version: another one is not guessed at. */
const version = 1

/** @throws UserError for a file that cannot be read, and for --update-baseline without one */
export async function openBaseline(
  { baseline, updateBaseline }: BaselineArguments,
  { io, root }: { readonly io: Pick<OpenedIo, 'texts' | 'digests'>; readonly root: string },
): Promise<Baseline> {
  if (baseline === undefined || baseline === '') {
    if (updateBaseline || baseline === '') throw missing()
    return { filters: [], update: async () => null, isLeft }
  }
  const path = resolve(baseline)
  const name = relative(process.cwd(), path)
  const old = await readBaseline(path, name, updateBaseline)
  const facts: BaselineFacts = {
    name,
    texts: io.texts,
    hash: sha256,
    isRead: (file) => file === '' || io.texts.has(file) || io.digests.has(bookOf(file)),
    isThere: (file) => existsSync(join(root, bookOf(file))),
  }
  if (!updateBaseline)
    return { filters: [withoutAccepted(old, facts)], update: async () => null, isLeft }
  return {
    filters: [],
    update: async (findings) => {
      const accepted = acceptedFrom(findings, old, facts)
      const bytes = new TextEncoder().encode(`${JSON.stringify({ version, accepted }, null, 2)}\n`)
      await writeWhole(path, bytes)
      return accepted.length
    },
    isLeft,
  }
}

/** The file of a cell. */
const bookOf = (file: string): string => file.split('#')[0] ?? ''

const isLeft = (finding: Diagnostic): boolean => !mayBeAccepted(finding)

/** Entries as they were written; a file that is not there yet is empty where it is to be written. */
async function readBaseline(path: string, name: string, mayLack: boolean): Promise<Accepted[]> {
  let text = ''
  try {
    text = new TextDecoder().decode(await readRegular(path))
  } catch (error) {
    const reason = reasonOf(error)
    if (mayLack && reason === 'ENOENT') return []
    throw new UserError(`读不到基线：${name}`, '第一次先加 --update-baseline 写一份。', [
      `the baseline cannot be read: ${name}`,
      'Write one with --update-baseline first.',
    ])
  }
  const entries = entriesIn(text)
  if (entries) return entries
  throw new UserError(`“${name}”不是基线`, '基线由 --update-baseline 写出来；换一个文件名。', [
    `${name} is no baseline`,
    'A baseline is written by --update-baseline; give another file.',
  ])
}

function entriesIn(text: string): Accepted[] | null {
  try {
    const read: unknown = JSON.parse(text)
    if (!isRecord(read) || read['version'] !== version || !Array.isArray(read['accepted']))
      return null
    const entries: unknown[] = read['accepted']
    return entries.every(isEntry) ? entries : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isEntry = (value: unknown): value is Accepted =>
  isRecord(value) &&
  ['file', 'rule', 'sentence', 'hash'].every((key) => typeof value[key] === 'string') &&
  Number.isSafeInteger(value['count'])

const missing = (): UserError =>
  new UserError('没有说基线是哪个文件', '写成 --baseline 基线.json --update-baseline。', [
    'no file is given for the baseline',
    'Write --baseline baseline.json --update-baseline.',
  ])
