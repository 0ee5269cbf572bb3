/** Lays out DOCX files with LibreOffice, with the very font files that printed the PDF. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHouse } from '../../src/io/files/house.ts'
import { chooseFonts } from '../../src/io/fonts/choose-fonts.ts'
import { privateFontconfig } from '../../src/io/fonts/fontconfig.ts'
import { forLibreOffice } from '../../src/render/docx/for-libreoffice.ts'
import type { Theme } from '../../src/theme/theme.ts'

/** Why the layout cannot be compared here; empty when it can. In CI it always can, or the test fails. */
export function libreOfficeMissing(): string {
  const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0
  return found
    ? ''
    : 'soffice is not installed (apt-get install libreoffice-writer libreoffice-calc)'
}

/** The same, said once on stderr; throws in CI. */
export function libreOfficeOrReason(what: string): string {
  const missing = libreOfficeMissing()
  if (missing !== '') process.stderr.write(`skipped: ${what}: ${missing}\n`)
  if (missing !== '' && process.env['CI']) throw new Error(missing)
  return missing
}

function standard(): Theme {
  const theme = openHouse('/no/such/folder').theme('gbt9704').value
  if (!theme) throw new Error('no theme')
  return theme
}

/** The configuration under which LibreOffice finds the shipped faces by the names in the DOCX. */
export function standardFontconfig(): string {
  const theme = standard()
  return privateFontconfig(chooseFonts(theme, '/no/such/folder', true), theme)
}

/** The DOCX as LibreOffice prints the copy that is made for it. */
export function layOut(docx: Uint8Array, fontconfig: string, theme?: Theme): Uint8Array {
  return layOutAll([docx], fontconfig, theme)[0] as Uint8Array
}

/**
 * Several files in one call: starting the program takes longer than most papers.
 * @param theme in which they were set; null lays them out as they are
 */
export function layOutAll(
  papers: readonly Uint8Array[],
  fontconfig: string,
  theme: Theme | null = standard(),
): Uint8Array[] {
  const files = theme ? papers.map((docx) => forLibreOffice(docx, theme)) : papers
  const folder = mkdtempSync(join(tmpdir(), 'wengao-lo-'))
  const path = (index: number, ending: string): string => join(folder, `${index}.${ending}`)
  try {
    files.forEach((bytes, index) => {
      writeFileSync(path(index, 'docx'), bytes)
    })
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files.map((_, index) => path(index, 'docx')),
      ],
      {
        env: { ...process.env, FONTCONFIG_FILE: fontconfig },
        stdio: 'ignore',
        timeout: 60_000 + 30_000 * files.length,
      },
    )
    return files.map((_, index) => new Uint8Array(readFileSync(path(index, 'pdf'))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Comma, quotation mark, UTF-8, from the first line; cells as they are shown. */
const asShown = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false'

/** A table as Calc saves it in another format, by the name of a filter or an ending. */
export function calcSaves(csv: string, formats: readonly string[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-calc-'))
  try {
    writeFileSync(join(folder, 't.csv'), csv)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    return formats.map((format) => {
      const options = ['--headless', '--convert-to', format, '--outdir', folder]
      const words = [profile, ...options, join(folder, 't.csv')]
      execFileSync('soffice', words, { stdio: 'ignore', timeout: 180_000 })
      return new Uint8Array(readFileSync(join(folder, `t.${format.split(':')[0]}`)))
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first sheet of each workbook as Calc shows it, as CSV. */
export function calcAsShown(books: readonly Uint8Array[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-calc-'))
  const path = (index: number, ending: string): string => join(folder, `${index}.${ending}`)
  try {
    books.forEach((bytes, index) => {
      writeFileSync(path(index, 'xlsx'), bytes)
    })
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const files = books.map((_, index) => path(index, 'xlsx'))
    const options = ['--headless', '--convert-to', asShown, '--outdir', folder]
    execFileSync('soffice', [profile, ...options, ...files], { stdio: 'ignore', timeout: 180_000 })
    return books.map((_, index) => readFileSync(path(index, 'csv'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A DOCX as Writer reads it, as flat XML. */
function asRead(docx: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-lo-'))
  try {
    writeFileSync(join(folder, '稿.docx'), docx)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const options = ['--headless', '--convert-to', 'fodt', '--outdir', folder]
    execFileSync('soffice', [profile, ...options, join(folder, '稿.docx')], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    return readFileSync(join(folder, '稿.fodt'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** 字数 as Writer counts it. */
export const wordsAsCounted = (docx: Uint8Array): number =>
  Number(/meta:word-count="(\d+)"/.exec(asRead(docx))?.[1])

/** The comments of a DOCX as Writer reads them: author and words, in the order of the text. */
export function annotationsAsRead(docx: Uint8Array): string[] {
  return [...asRead(docx).matchAll(/<office:annotation [\s\S]*?<\/office:annotation>/g)].map(
    ([xml]) => {
      const author = /<dc:creator>([^<]*)/.exec(xml)?.[1] ?? ''
      const words = xml.replace(/^[\s\S]*?<\/dc:date>/, '').replace(/<meta:[^>]*>[^<]*<[^>]*>/, '')
      return `${author}：${words.replace(/<[^>]*>/g, '').replace(/\s+/g, '')}`
    },
  )
}
