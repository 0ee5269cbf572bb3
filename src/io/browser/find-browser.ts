/** Browsers that may print, in the order in which they are tried: named by the user, installed, or the embedded one. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { UserError } from '../../error.ts'
import { embeddedBrowser } from './embedded-browser.ts'
import type { FoundBrowser } from './found-browser.ts'

const shells = ['chrome-headless-shell', 'headless_shell', 'chromium-headless-shell']
const full = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
}
const installed = (path: string): FoundBrowser => ({
  name: path,
  path: async () => path,
  args: [],
  shell: /headless[-_]shell/i.test(path),
})

/**
 * The browsers of this machine; on Linux the embedded one stands between the shells, which are as
 * fast, and the full ones, which print four to eight times slower.
 * @param wanted path from the option or WENGAO_CHROMIUM: it is tried first
 * @throws UserError when there is nothing at that path
 */
export function findBrowsers(wanted: string | undefined): FoundBrowser[] {
  const named = wanted ?? process.env['WENGAO_CHROMIUM']
  if (named && !existsSync(named))
    throw new UserError(`找不到浏览器：${named}`, '检查 --chromium 或 WENGAO_CHROMIUM 写的路径。', [
      `no browser at ${named}`,
      'Check the path in --chromium or WENGAO_CHROMIUM.',
    ])
  const embedded = embeddedBrowser()
  return [
    ...(named ? [installed(named)] : []),
    ...onPath(shells).map(installed),
    ...(embedded ? [embedded] : []),
    ...[...onPath(full), ...(places[process.platform] ?? []).filter(existsSync)].map(installed),
  ]
}

/** Programs that PATH finds by their names, in its order. */
export function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const ending = process.platform === 'win32' ? '.exe' : ''
  return names
    .flatMap((name) => folders.map((folder) => join(folder, `${name}${ending}`)))
    .filter((path) => existsSync(path))
}

/** Which browsers would be tried, in a word that changes with them: none is started for it. */
export const browsersStamp = (wanted: string | undefined): string =>
  findBrowsers(wanted)
    .map(({ name }) => (existsSync(name) ? `${name} ${fileStamp(name)}` : name))
    .join('\n')

function fileStamp(path: string): string {
  const { size, mtimeMs } = statSync(realpathSync(path))
  return `${size} ${mtimeMs}`
}
