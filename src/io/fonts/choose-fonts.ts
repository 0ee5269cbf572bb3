/** Which file serves each role in the PDF: the workspace's fonts, the machine's by the theme's names, or the shipped stand-ins. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, extname, join, relative, sep } from 'node:path'
import { cssString } from '../../text/escape-css.ts'
import type { Families } from '../../theme/families.ts'
import { type FontRole, fontRoles, type Theme } from '../../theme/theme.ts'
import { packageRoot } from '../files/package-root.ts'
import { isDamaged } from './font-damage.ts'
import { type FontFace, readFaces } from './sfnt.ts'

export interface FontFile {
  readonly family: string
  readonly path: string
  readonly face: FontFace
  /** Copyright and licence of a shipped face, which may be renamed; null for any other. */
  readonly licence: string | null
}
export interface FontChoice {
  readonly role: FontRole
  readonly label: string
  /** Name written to the DOCX. */
  readonly wanted: string
  readonly file: FontFile
  /** The role's face was not found: another one stands in. */
  readonly substituted: boolean
  /** Family of the workspace's face that would serve the role, were its file not damaged; else null. */
  readonly damaged: string | null
}
export interface FontSet {
  readonly choices: readonly FontChoice[]
  /** Faces for characters that a role's own face lacks. */
  readonly fallback: readonly FontFile[]
  /** “ ” ‘ ’ — … · in the width of a Chinese character, for faces that draw them narrow. */
  readonly marks: FontFile
  /** Files in the workspace's `fonts/` that are damaged or no fonts, by their names in it. */
  readonly unreadable: readonly string[]
}

const endings = new Set(['.ttf', '.otf', '.ttc'])
/** Where the machine has its fonts: WENGAO_SYSTEM_FONTS names other folders in their place. */
function systemFolders(): string[] {
  const named = process.env['WENGAO_SYSTEM_FONTS']
  if (named !== undefined) return named.split(delimiter).filter((folder) => folder !== '')
  const home = homedir()
  switch (process.platform) {
    case 'win32':
      return [
        join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
        join(process.env['LOCALAPPDATA'] ?? home, 'Microsoft/Windows/Fonts'),
      ]
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')]
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
        join(home, '.local/share/fonts'),
        join(home, '.fonts'),
      ]
  }
}

function* fontFiles(folder: string, depth = 0): Generator<string> {
  if (depth > 6 || !existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* fontFiles(path, depth + 1)
    else if (endings.has(extname(entry.name).toLowerCase()) && isRegular(path)) yield path
  }
}

/** A pipe or device with the name of a font would never end. */
const isRegular = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** Faces in folders by every name they answer to; an earlier folder wins. Files without any such face are told. */
function index(folders: readonly string[]): { faces: Map<string, FontFile>; unreadable: string[] } {
  const found = new Map<string, FontFile>()
  const unreadable: string[] = []
  for (const folder of folders)
    for (const path of fontFiles(folder)) {
      const faces = readFaces(path)
      if (faces.every((face) => face.names.length === 0)) unreadable.push(path)
      for (const face of faces)
        for (const name of face.names)
          if (!found.has(name)) found.set(name, { family: face.family, path, face, licence: null })
    }
  return { faces: found, unreadable }
}

/** The shipped faces by key; the build has cut them into dist/fonts. */
function shipped(): Map<string, FontFile> {
  const folder = join(packageRoot(), 'dist/fonts')
  const list = JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8')) as Record<
    string,
    { family: string; file: string; licence: string }
  >
  return new Map(
    Object.entries(list).flatMap(([key, { family, file, licence }]) => {
      const path = join(folder, file)
      const [face] = readFaces(path)
      return face ? [[key, { family, path, face, licence }] as const] : []
    }),
  )
}

const isBelow = (folder: string, path: string): boolean => path.startsWith(folder + sep)
const namesBelow = (folder: string, paths: readonly string[]): string[] =>
  [...new Set(paths)]
    .filter((path) => isBelow(folder, path))
    .map((path) => relative(folder, path))
    .sort()

/**
 * Finds the faces for a theme.
 * @param workspaceFonts the workspace's own `fonts/` folder
 * @param standInsOnly ignore what the machine has, so that every machine prints alike
 */
export function chooseFonts(theme: Theme, workspaceFonts: string, standInsOnly = false): FontSet {
  const looked = new Map<string, boolean>()
  // files of the system are taken as they are
  const broken = ({ path, face }: FontFile): boolean => {
    const known =
      looked.get(path) ??
      (isBelow(workspaceFonts, path) && isDamaged(new Uint8Array(readFileSync(path)), face.index))
    looked.set(path, known)
    return known
  }
  const { faces: machine, unreadable } = index(
    standInsOnly ? [workspaceFonts] : [workspaceFonts, ...systemFolders()],
  )
  const own = shipped()
  const choices = fontRoles.map((role): FontChoice => {
    const { label, name, other, standIn } = theme.fonts[role]
    const found = [name, ...other].flatMap((one) => machine.get(one) ?? [])
    const real = found.find((one) => !broken(one))
    const damaged = found[0] && broken(found[0]) ? found[0].family : null
    const file = real ?? own.get(standIn) ?? own.get('song')
    if (!file) throw new Error('dist/fonts is empty: run the build')
    return { role, label, wanted: name, file, substituted: !real, damaged }
  })
  const fallback = ['song', 'rare', 'rare-kai', 'emoji'].flatMap((key) => own.get(key) ?? [])
  const marks = own.get('marks')
  if (!marks) throw new Error('dist/fonts is empty: run the build')
  const useless = [
    ...unreadable,
    ...[...looked].flatMap(([path, damaged]) => (damaged ? path : [])),
  ]
  return { choices, fallback, marks, unreadable: namesBelow(workspaceFonts, useless) }
}

/** Every file of a set once. */
export const allFiles = ({ choices, fallback, marks }: FontSet): FontFile[] => [
  ...new Map(
    [...choices.map((one) => one.file), ...fallback, marks].map((file) => [file.path, file]),
  ).values(),
]

/**
 * The files that set a role, first choice first: the chosen face, then those that fill its gaps.
 * The standard wants “ ” ‘ ’ — … · one character wide, whatever the face (GB/T 15834-2011 5.1.3).
 */
export function filesOf({ choices, fallback, marks }: FontSet, role: FontRole): FontFile[] {
  const file = choices.find((choice) => choice.role === role)?.file
  const before = file && role !== 'latin' && file.face.narrowMarks() ? [marks] : []
  return [...before, ...(file ? [file] : []), ...fallback]
}
const familiesOf = (files: readonly FontFile[]): string[] => [
  ...new Set(files.map(({ family }) => family)),
]

/** CSS families by role; strong text in the shipped heavy face beside shipped ones. */
export function printFamilies(fonts: FontSet): Families {
  const { choices, fallback } = fonts
  const families = Object.fromEntries(
    choices.map(({ role }) => [role, familiesOf(filesOf(fonts, role))]),
  ) as Record<FontRole, string[]>
  const body = choices.find((one) => one.role === 'fangsong')
  const heavy = choices.find((one) => one.role === 'xiaobiaosong')
  const metrics = Object.fromEntries(
    choices.map(({ role, file }) => [role, file.face.metrics]),
  ) as Families['metrics']
  return {
    ...families,
    metrics,
    bold: body?.substituted && heavy ? familiesOf([heavy.file, ...fallback]) : null,
  }
}

/** `@font-face` rules and the files behind their addresses, for a browser without fontconfig. */
export function fontFaces(fonts: FontSet): { css: string; files: Record<string, string> } {
  const files: Record<string, string> = {}
  const rules = [...new Map(allFiles(fonts).map((file) => [file.family, file])).values()].map(
    ({ family, path }, index) => {
      const address = `https://fonts.wengao.invalid/${index}${extname(path)}`
      files[address] = path
      return `@font-face{font-family:${cssString(family)};src:url("${address}")}`
    },
  )
  return { css: `${rules.join('\n')}\n`, files }
}

/** Characters that a set was found to have: papers are written in the same few thousand. */
const had = new WeakMap<FontSet, Set<string>>()
const invisible = /\s|\p{Cf}|\p{Variation_Selector}/u

/** Characters of a text for which no chosen face has a glyph. */
export function missingGlyphs(text: string, fonts: FontSet): string[] {
  const known = had.get(fonts) ?? new Set()
  had.set(fonts, known)
  const files = [...fonts.choices.map(({ file }) => file), ...fonts.fallback]
  return [...new Set(text)].filter((character) => {
    if (known.has(character)) return false
    const code = character.codePointAt(0) ?? 0
    const isThere = invisible.test(character) || files.some(({ face }) => face.has(code))
    if (isThere) known.add(character)
    return !isThere
  })
}
