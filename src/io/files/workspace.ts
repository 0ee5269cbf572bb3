/** Files of a workspace: read only inside it, written whole or not at all. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type Diagnostic, diagnose, type Result } from '../../diagnostic.ts'
import type { Origin } from '../../origin.ts'

/** Largest file that is read at all, in bytes. */
const fileLimit = 100 * 1024 * 1024

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
    const real = await realpath(target)
    // a link may lead out of the folder
    if (!isInside(await realpath(workspace.root), real)) return outside()
    const file = await stat(real)
    if (!file.isFile())
      return fail(diagnose('source/unreadable', place, { file: path, reason: 'EISDIR' }))
    const { size } = file
    if (size > fileLimit) return fail(tooLarge(size, place))
    return {
      value: { bytes: new Uint8Array(await readFile(real)), file: nameIn(workspace, target) },
      diagnostics: [],
    }
  } catch (error) {
    return fail(diagnose('source/unreadable', place, { file: path, reason: reasonOf(error) }))
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
  const fail = (fault: Diagnostic): Result<null> => ({ value: null, diagnostics: [fault] })
  try {
    const path = resolve(root, file)
    const { size } = await stat(path)
    if (size > fileLimit) return fail(tooLarge(size, place))
    return { value: new Uint8Array(await readFile(path)), diagnostics: [] }
  } catch (error) {
    return fail(diagnose('source/unreadable', place, { file, reason: reasonOf(error) }))
  }
}

const tooLarge = (size: number, place: Origin | null): Diagnostic =>
  diagnose('source/too-large', place, {
    megabytes: Math.ceil(size / 1048576),
    limit: fileLimit / 1048576,
  })

/** Whether a path stands below a folder; both absolute, links resolved by the caller. */
export const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}
/** The system's short code (ENOENT, EACCES …), or the message. */
export const reasonOf = (error: unknown): string =>
  (error as { code?: string }).code ?? (error instanceof Error ? error.message : String(error))

/** Writes a file whole: beside its place first, then moved there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = join(dirname(path), `.wengao-${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(beside, bytes)
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}
