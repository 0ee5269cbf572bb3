/** LibreOffice on this machine: not needed for papers, wanted by those who lay a DOCX out with it. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { onPath } from '../browser/find-browser.ts'

const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.com'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
}
/** Longest time for its version, milliseconds. */
const patience = 20_000

export function findOffice(): { path: string; version: string } | null {
  const [path] = [
    ...onPath(['soffice', 'libreoffice']),
    ...(places[process.platform] ?? []).filter(existsSync),
  ]
  if (path === undefined) return null
  const { stdout } = spawnSync(path, ['--version'], { timeout: patience, encoding: 'utf8' })
  return { path, version: /^\D*([\d.]+)/.exec(stdout ?? '')?.[1] ?? '' }
}
