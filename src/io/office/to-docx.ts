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
const patience = 90_000
/** Largest answer that is taken, bytes. */
const answerLimit = 400 * 1024 * 1024
const folderName = 'wengao-office'

/** The program is looked for when it is first needed. */
export function officeConverter(): ToDocx {
  let office: ReturnType<typeof findOffice> | undefined
  return async (bytes, ending) => {
    office ??= findOffice()
    return office ? convert(office.path, bytes, ending) : { fault: 'missing' }
  }
}

async function convert(program: string, bytes: Uint8Array, ending: string): Promise<OfficeAnswer> {
  takeOldAway(tmpdir(), folderName)
  const folder = mkdtempSync(join(tmpdir(), leftoverName(folderName, '')))
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const forget = leftover(removeFolder)
  try {
    return await convertIn(folder, program, bytes, ending)
  } finally {
    forget()
    removeFolder()
  }
}

async function convertIn(
  folder: string,
  program: string,
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
  const ended = await run(program, folder, [
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
function run(program: string, folder: string, args: readonly string[]): Promise<'ended' | 'slow'> {
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
