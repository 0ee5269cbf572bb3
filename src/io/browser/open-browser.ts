/** The browser that prints: the first of the machine's that starts, is not too old and sets lines as the faces are wide. */
import type { Browser } from 'puppeteer-core'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { UserError } from '../../error.ts'
import type { MeasuredAdvance, Sandbox } from '../../machine/checkup.ts'
import { enPassedOver, type PassedOver, zhPassedOver } from '../../rules/pages.ts'
import { findBrowsers } from './find-browser.ts'
import type { FoundBrowser } from './found-browser.ts'
import { type FontsByAddress, openPage, printOn } from './page.ts'
import { newProfile } from './profile.ts'
import { measureRuler, type Ruler } from './ruler.ts'

/** The oldest Chromium that prints pages alike: before 131 there are no margin boxes, before 133 lines come out otherwise. */
export const oldest = 133

export interface Opening {
  /** Path of a browser that is tried first. */
  readonly chromium: string | undefined
  /** Path of a fontconfig file for the browser, null where there is no fontconfig. */
  readonly fontconfig: string | null
  readonly fonts: FontsByAddress
  readonly ruler: Ruler
}
export interface OpenedBrowser {
  readonly browser: Browser
  /** What messages call it, and its version as it says it. */
  readonly name: string
  readonly version: string
  readonly sandbox: Sandbox
  /** The line that it was measured by. */
  readonly measured: readonly MeasuredAdvance[]
  /** Browsers that were tried before it and left alone, each with the reason. */
  readonly diagnostics: readonly Diagnostic[]
}
type Fault = Omit<PassedOver, 'browser'>

/** @throws UserError when no browser of the machine will do, with what to do */
export async function openBrowser(opening: Opening): Promise<OpenedBrowser> {
  const { opened, passed } = await firstBrowser(opening)
  if (!opened) throw noBrowser(passed)
  return opened
}

/** The first that will do, and those that were tried before it. */
export async function firstBrowser(
  opening: Opening,
): Promise<{ opened: OpenedBrowser | null; passed: readonly PassedOver[] }> {
  const passed: PassedOver[] = []
  for (const found of findBrowsers(opening.chromium)) {
    const tried = await tryBrowser(found, opening)
    if ('browser' in tried) {
      const diagnostics = [
        ...passed.map((data) => diagnose('browser/passed-over', null, data)),
        ...noSandbox(found.name, tried.sandbox),
      ]
      return { opened: { ...tried, name: found.name, diagnostics }, passed }
    }
    passed.push({ browser: found.name, ...tried })
  }
  return { opened: null, passed }
}

const noSandbox = (browser: string, sandbox: Sandbox): Diagnostic[] =>
  sandbox === 'on' ? [] : [diagnose('browser/no-sandbox', null, { browser, why: sandbox })]

/** One that started and died before it was measured is tried once more: something else may have ended it. */
async function tryBrowser(
  found: FoundBrowser,
  opening: Opening,
  again = true,
): Promise<Tried | Fault> {
  let browser: Browser | undefined
  try {
    const started = await launchWalled(found, opening.fontconfig)
    browser = started.browser
    const version = await browser.version()
    const measured = await measuredOf(browser, version, opening)
    if (!('fault' in measured)) return { ...started, version, ...measured }
    await browser.close()
    return measured
  } catch (error) {
    await browser?.close().catch(() => undefined)
    const died = browser !== undefined || /Protocol error|Target closed/.test(String(error))
    if (died && again) return tryBrowser(found, opening, false)
    return { fault: 'start', detail: startFault(error), ...unmeasured }
  }
}

/** Why a browser did not start: the system's code, the library that it lacks, a word of ours, or what it said. */
function startFault(error: unknown): string {
  if (error instanceof UserError) return 'no-cache'
  const { code, message, name } = error as { code?: string; message?: string; name?: string }
  if (code !== undefined) return code
  if (name === 'TimeoutError') return 'time'
  const said = message ?? String(error)
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(said)?.[1]
  return library ?? said.split('\n')[0] ?? ''
}

interface Started {
  readonly browser: Browser
  readonly sandbox: Sandbox
}
interface Tried extends Started {
  readonly version: string
  readonly measured: readonly MeasuredAdvance[]
}

/** In its sandbox wherever the kernel lets it have one; a paper is printed without, which is said. */
async function launchWalled(found: FoundBrowser, fontconfig: string | null): Promise<Started> {
  if (process.getuid?.() === 0)
    return { browser: await launch(found, fontconfig, ['--no-sandbox']), sandbox: 'root' }
  try {
    return { browser: await launch(found, fontconfig, []), sandbox: 'on' }
  } catch (error) {
    if (process.platform !== 'linux') throw error
    return { browser: await launch(found, fontconfig, ['--no-sandbox']), sandbox: 'kernel' }
  }
}

async function launch(
  found: FoundBrowser,
  fontconfig: string | null,
  walls: readonly string[],
): Promise<Browser> {
  const [{ default: puppeteer }, executablePath] = await Promise.all([
    import('puppeteer-core'),
    found.path(),
  ])
  const profile = newProfile()
  const launched = puppeteer.launch({
    executablePath,
    userDataDir: profile.folder,
    // a signal is ours to answer: puppeteer would end the browser and let the run go on
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    headless: found.shell ? 'shell' : true,
    args: [
      ...new Set([
        ...found.args,
        ...walls,
        '--disable-gpu',
        // no frame is ever shown: a thread that puts them together takes a twentieth of the time of a print
        '--disable-threaded-compositing',
        '--disable-extensions',
        '--disable-background-networking',
        '--disable-sync',
        '--no-first-run',
        // the fonts.conf says it where there is fontconfig; served faces need it everywhere
        '--font-render-hinting=none',
      ]),
    ],
    env: fontconfig === null ? process.env : { ...process.env, FONTCONFIG_FILE: fontconfig },
    timeout: 60_000,
    pipe: true,
  })
  const browser = await launched.catch((error: unknown) => {
    profile.remove()
    throw error
  })
  profile.usedBy(browser.process())
  return browser
}

/** The line of a browser that runs; why it is not to print, where it is not. */
async function measuredOf(
  browser: Browser,
  version: string,
  { fonts, ruler }: Opening,
): Promise<Fault | { readonly measured: readonly MeasuredAdvance[] }> {
  const major = Number(/\/(\d+)\./.exec(version)?.[1])
  if (!(major >= oldest)) return { fault: 'old', detail: version, ...unmeasured }
  const printing = await openPage(browser, fonts)
  const { wrong, measured } = await measureRuler(
    await printOn(printing, ruler.html, { tagged: false, waitForFonts: true }),
    ruler,
  )
  await printing.page.close()
  if (!wrong) return { measured }
  return { fault: wrong.character === '' ? 'margin' : 'lines', detail: version, ...wrong }
}
const unmeasured = { character: '', found: 0, wanted: 0 }

function noBrowser(passed: readonly PassedOver[]): UserError {
  const zh = passed.map((one) => `${one.browser}，${zhPassedOver(one)}`).join('；')
  const en = passed.map((one) => `${one.browser}: ${enPassedOver(one)}`).join('; ')
  return new UserError(
    passed.length === 0
      ? '出 PDF 要有浏览器，这台机器上没有找到。'
      : '出 PDF 要有浏览器，这台机器上的都不能用。',
    `安装 ${oldest} 版以上的 Chrome、Edge 或 Chromium，或运行 npm install @sparticuz/chromium；也可以先用 -f docx 只出 DOCX。${zh === '' ? '' : `试过：${zh}。`}`,
    [
      passed.length === 0
        ? 'a PDF takes a browser, and this machine has none'
        : 'a PDF takes a browser, and none of this machine will do',
      `Install Chrome, Edge or Chromium ${oldest} or newer, or run npm install @sparticuz/chromium; -f docx gives the DOCX alone.${en === '' ? '' : ` Tried: ${en}.`}`,
    ],
  )
}
