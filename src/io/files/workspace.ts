/** Files of a workspace: read only inside it, written whole or not at all. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { nearestName } from '../../chinese/nearest-name.ts'
import { type Diagnostic, diagnose, type Result } from '../../diagnostic.ts'
import { reasonOf } from '../../error.ts'
import type { Origin } from '../../origin.ts'
import { leftover, leftoverName, takeOldAway } from '../leftovers.ts'
import { FileFault, fileLimit, readRegular, refusesFiles } from './regular-file.ts'

export interface Workspace {
  /** Absolute path of the folder that papers and data must stand in. */
  readonly root: string
}
export interface LoadedFile {
  readonly bytes: Uint8Array
  /** Name inside the workspace, with `/`. */
  readonly file: string
}

/** The name of a path inside the workspace, with `/`. */
export const nameIn = ({ root }: Workspace, path: string): string =>
  relative(root, path).split(sep).join('/')

/**
 * Reads a file of the workspace.
 * @param path absolute, or relative to `folder`
 * @param place where the name stands, for messages
 */
export async function readInside(
  workspace: Workspace,
  folder: string,
  path: string,
  place: Origin | null,
): Promise<Result<LoadedFile | null>> {
  const fail = (one: Diagnostic): Result<null> => ({ value: null, diagnostics: [one] })
  const target = resolve(folder, path)
  const outside = (): Result<null> => fail(diagnose('source/outside-workspace', place, { path }))
  if (isAbsolute(path) || !isInside(workspace.root, target)) return outside()
  try {
    const real = realpathSync.native(target)
    // a link may lead out of the folder
    if (!isInside(realpathSync.native(workspace.root), real)) return outside()
    return {
      value: { bytes: await readRegular(real), file: nameIn(workspace, target) },
      diagnostics: [],
    }
  } catch (error) {
    const near = nearName(error, target, path, place)
    return { value: null, diagnostics: [unreadable(error, path, place), ...near] }
  }
}

/**
 * Reads a paper that the user named, or that stands in a folder that the user named.
 * @param file its name from the workspace's folder
 */
export async function readNamed(
  { root }: Workspace,
  file: string,
): Promise<Result<Uint8Array | null>> {
  const place = { file, start: 0, end: 0 }
  try {
    return { value: await readRegular(resolve(root, file)), diagnostics: [] }
  } catch (error) {
    const near = nearName(error, resolve(root, file), file, place)
    return { value: null, diagnostics: [unreadable(error, file, place, 'command'), ...near] }
  }
}

/** Most names that are looked through for a near one. */
const mostNames = 5000

/** A file beside the one that is not there, with nearly its name. */
function nearName(
  error: unknown,
  target: string,
  file: string,
  place: Origin | null,
): Diagnostic[] {
  const near = reasonOf(error) === 'ENOENT' ? nearBeside(target) : ''
  if (near === '') return []
  const nearest = join(dirname(file), near).split(sep).join('/')
  return [diagnose('source/near-name', place, { file, nearest })]
}

/** The name of a file beside one that is not there; empty for none. */
export function nearBeside(target: string): string {
  try {
    return nearFile(basename(target), readdirSync(dirname(target)).slice(0, mostNames))
  } catch {
    return ''
  }
}

/** The file that has nearly a name, its ending in other letters too; else one of the same name with another ending. */
function nearFile(wanted: string, names: readonly string[]): string {
  const ending = (name: string): string => extname(name).toLowerCase()
  const stem = (name: string): string => basename(name, extname(name)).normalize()
  const alike = names.filter((name) => ending(name) === ending(wanted))
  const near = nearestName(stem(wanted), alike.map(stem))
  if (near !== '') return alike.find((name) => stem(name) === near) ?? ''
  const namesake = names.find((name) => stem(name) === stem(wanted) && ending(name) !== '')
  return namesake ?? ''
}

/** Why a file cannot be had, as a message. */
function unreadable(
  error: unknown,
  file: string,
  place: Origin | null,
  from?: 'command',
): Diagnostic {
  if (error instanceof FileFault && error.code === 'EFBIG')
    return diagnose('source/too-large', place, {
      megabytes: Math.ceil(error.size / 1048576),
      limit: fileLimit / 1048576,
    })
  const data = { file, reason: reasonOf(error), ...(from ? { from } : {}) }
  return diagnose('source/unreadable', place, data)
}

/** Whether a path stands below a folder; both absolute, links resolved by the caller. */
export const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}
/** Whether a path is a folder or stands below it. */
export const isWithin = (root: string, path: string): boolean =>
  relative(root, path) === '' || isInside(root, path)

/** A file up to this is written at once: to have it written beside other work takes longer; bytes. */
const small = 256 * 1024

/** Writes a file whole: beside its place first, then moved there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  if (refusesFiles(dirname(path))) throw new FileFault('SYSTEM')
  mkdirSync(dirname(path), { recursive: true })
  takeOldAway(dirname(path), '.wengao')
  const beside = join(dirname(path), leftoverName('.wengao', randomBytes(6).toString('hex')))
  const forget = leftover(() => rmSync(beside, { force: true }))
  try {
    if (bytes.length <= small) writeFileSync(beside, bytes)
    else await writeFile(beside, bytes)
    // at once: a signal meets a file that is there and known to be, or none
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  } finally {
    forget()
  }
}
