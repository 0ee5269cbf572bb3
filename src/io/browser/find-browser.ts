/** Finds a browser that prints: named by the user, installed, or the one that comes as an optional dependency. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { UserError } from '../../error.ts'

export interface FoundBrowser {
  readonly path: string
  readonly args: readonly string[]
  /** A headless shell prints several times faster than full Chrome. */
  readonly shell: boolean
}
/** Faster ones first. */
const names = [
  'chrome-headless-shell',
  'headless_shell',
  'chromium-headless-shell',
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
const isShell = (path: string): boolean => /headless[-_]shell/i.test(path)

/**
 * @param wanted path from the option or WENGAO_CHROMIUM
 * @throws UserError when there is none, with what to do
 */
export async function findBrowser(wanted: string | undefined): Promise<FoundBrowser> {
  const named = wanted ?? process.env['WENGAO_CHROMIUM']
  if (named) {
    if (existsSync(named)) return { path: named, args: [], shell: isShell(named) }
    throw new UserError(`找不到浏览器：${named}`, '检查 --chromium 或 WENGAO_CHROMIUM 写的路径。', [
      `no browser at ${named}`,
      'Check the path in --chromium or WENGAO_CHROMIUM.',
    ])
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) =>
    folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
  )
  const installed = [...onPath, ...(places[process.platform] ?? [])].find((path) =>
    existsSync(path),
  )
  if (installed) return { path: installed, args: [], shell: isShell(installed) }
  return embedded()
}

async function embedded(): Promise<FoundBrowser> {
  const hint =
    '安装 Chrome、Edge 或 Chromium，或运行 npm install @sparticuz/chromium；也可以先用 -f docx 只出 DOCX。'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return { path: await chromium.executablePath(), args: chromium.args, shell: true }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new UserError('出 PDF 要有浏览器，这台机器上没有找到。', `${hint}（${reason}）`, [
      'a PDF takes a browser, and this machine has none',
      `Install Chrome, Edge or Chromium, or run npm install @sparticuz/chromium; -f docx gives the DOCX alone. (${reason})`,
    ])
  }
}
