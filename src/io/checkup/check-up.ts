/** A look at all that printing needs of a machine: each thing is tried as a run would use it. */
import { accessSync, constants, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reasonOf } from '../../error.ts'
import type { BrowserState, Checkup, FolderState } from '../../machine/checkup.ts'
import type { Theme } from '../../theme/theme.ts'
import { firstBrowser } from '../browser/open-browser.ts'
import { hasFontconfig } from '../browser/printer.ts'
import { rulerOf } from '../browser/ruler.ts'
import { packageRoot } from '../files/package-root.ts'

import { type FontSet, fontFaces } from '../fonts/choose-fonts.ts'
import { reportFonts } from '../fonts/font-report.ts'
import { fontSets } from '../fonts/font-sets.ts'
import { privateFontconfig } from '../fonts/fontconfig.ts'
import { cacheStates } from './cache-states.ts'
import { findOffice } from './find-office.ts'

/** @param chromium path of a browser that is tried first */
export async function checkUp(
  theme: Theme,
  root: string,
  chromium: string | undefined,
): Promise<Checkup> {
  const fonts = fontSets(root)(theme)
  // the folder first: the browser is unpacked into it
  const places = cacheStates()
  const usable = places.some(({ fault }) => fault === null)
  const browser = usable ? await browserState(fonts, theme, chromium) : none
  return {
    node: { version: process.versions.node, wanted: wantedNode() },
    browser,
    fonts: reportFonts(fonts, null),
    unreadableFonts: fonts.unreadable,
    office: findOffice(),
    // again, with what was put there just now
    caches: cacheStates(),
    temporary: folderState(tmpdir()),
    workspace: folderState(root),
  }
}

const none: BrowserState = { printing: null, passed: [] }

/** The first browser that would print, opened, measured and closed again. */
async function browserState(
  fonts: FontSet,
  theme: Theme,
  chromium: string | undefined,
): Promise<BrowserState> {
  const byConfig = hasFontconfig()
  const { css, files } = byConfig ? { css: '', files: {} } : fontFaces(fonts)
  const fontconfig = byConfig ? privateFontconfig(fonts, theme) : null
  const ruler = rulerOf(fonts, css)
  const { opened, passed } = await firstBrowser({ chromium, fontconfig, fonts: files, ruler })
  await opened?.browser.close()
  if (!opened) return { printing: null, passed }
  const { name, version, sandbox, measured } = opened
  return { printing: { name, version, sandbox, measured }, passed }
}

function folderState(folder: string): FolderState {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return { folder, fault: null }
  } catch (error) {
    return { folder, fault: reasonOf(error) }
  }
}

/** The oldest Node that package.json allows. */
function wantedNode(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    engines: { node: string }
  }
  return manifest.engines.node.replace(/[^\d.]/g, '')
}
