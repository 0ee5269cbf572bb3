/** LibreOffice turns a file into DOCX: in a profile of its own, without macros, links or network, within a time limit. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OfficeAnswer, ToDocx } from '../../import/office.ts'
import { findOffice } from '../checkup/find-office.ts'
import { leftover, leftoverName, takeOldAway } from '../leftovers.ts'
import { safeProfile } from './safe-profile.ts'

/** Longest time for one file, milliseconds. */
const longest = 90_000
/** Largest answer that is taken, bytes. */
const answerLimit = 400 * 1024 * 1024
const folderName = 'wengao-office'

export interface OfficeOptions {
  /** Path of the program; default the one that is found when it is first needed. */
  readonly program?: string
  /** Longest time for one file, milliseconds; default a minute and a half. */
  readonly patience?: number
}

/** One file at a time: several would only wait for one another. */
export function officeConverter({ program, patience = longest }: OfficeOptions = {}): ToDocx {
  let path: string | null | undefined = program
  let before: Promise<unknown> = Promise.resolve()
  return (bytes, ending) => {
    const answer = before.then((): OfficeAnswer | Promise<OfficeAnswer> => {
      path ??= findOffice()?.path ?? null
      return path === null
        ? { fault: 'missing' }
        : convert({ program: path, patience }, bytes, ending)
    })
    before = answer.catch(() => undefined)
    return answer
  }
}

async function convert(
  office: Required<OfficeOptions>,
  bytes: Uint8Array,
  ending: string,
): Promise<OfficeAnswer> {
  takeOldAway(tmpdir(), folderName)
  const folder = mkdtempSync(join(tmpdir(), leftoverName(folderName, '')))
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const forget = leftover(removeFolder)
  try {
    return await convertIn(folder, office, bytes, ending)
  } finally {
    forget()
    removeFolder()
  }
}

async function convertIn(
  folder: string,
  { program, patience }: Required<OfficeOptions>,
  bytes: Uint8Array,
  ending: string,
): Promise<OfficeAnswer> {
  const profile = join(folder, 'profile')
  const out = join(folder, 'out')
  mkdirSync(join(profile, 'user'), { recursive: true })
  mkdirSync(out)
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), safeProfile)
  const source = join(folder, `draft.${ending}`)
  writeFileSync(source, bytes)
  const ended = await run(program, patience, folder, [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...['--headless', '--norestore', '--nologo', '--nodefault', '--convert-to', 'docx'],
    ...['--outdir', out, source],
  ])
  if (ended === 'slow') return { fault: 'slow' }
  try {
    const answer = new Uint8Array(readFileSync(join(out, 'draft.docx')))
    return answer.length > answerLimit ? { fault: 'failed' } : { bytes: answer, fault: null }
  } catch {
    return { fault: 'failed' }
  }
}

/** Its children go with it: it stands in a group of processes of its own. */
function run(
  program: string,
  patience: number,
  folder: string,
  args: readonly string[],
): Promise<'ended' | 'slow'> {
  return new Promise((resolve) => {
    const grouped = process.platform !== 'win32'
    // what a text might reach for stands behind a proxy that is none
    const nowhere = 'http://127.0.0.1:9'
    const child = spawn(program, args, {
      cwd: folder,
      detached: grouped,
      stdio: 'ignore',
      env: { ...process.env, http_proxy: nowhere, https_proxy: nowhere, ftp_proxy: nowhere },
    })
    const kill = (): void => {
      try {
        if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // it has ended by itself
      }
    }
    const forget = leftover(kill)
    let answer: 'ended' | 'slow' = 'ended'
    const timer = setTimeout(() => {
      answer = 'slow'
      kill()
    }, patience)
    const end = (): void => {
      clearTimeout(timer)
      forget()
      resolve(answer)
    }
    child.once('error', end)
    child.once('exit', end)
  })
}
