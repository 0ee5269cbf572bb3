/** A private fontconfig for the browser: only the chosen files, so that every machine prints alike and fast. */
import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { extname, join } from 'node:path'
import { escapeXml } from '../../text/escape-xml.ts'
import type { Theme } from '../../theme/theme.ts'
import { inCache } from '../files/cache-folder.ts'
import { allFiles, type FontFile, type FontSet } from './choose-fonts.ts'

/**
 * Without a rule fontconfig answers "full hinting", and browsers round every advance to whole pixels:
 * of the lines of a page two thirds would be others.
 */
const unhinted =
  '<match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit><edit name="hintstyle" mode="assign"><const>hintnone</const></edit><edit name="autohint" mode="assign"><bool>false</bool></edit></match>'

/**
 * Writes the configuration and gives its path, for FONTCONFIG_FILE.
 * The names that DOCX files carry are aliases of the chosen faces, so that LibreOffice can lay out with the same files.
 */
export function privateFontconfig(fonts: FontSet, theme: Theme): string {
  const files = allFiles(fonts)
  const names = fonts.choices.flatMap(({ role, file }) =>
    [theme.fonts[role].name, ...theme.fonts[role].other].map(
      (name) => [name, file.family] as const,
    ),
  )
  const stamp = files
    .map(({ path }) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`)
    .join('\n')
  const key = createHash('sha256')
    .update(stamp)
    .update(configXml('', names))
    .digest('hex')
    .slice(0, 16)
  return inCache((cache) => configIn(join(cache, `fonts-${key}`), files, names))
}

function configIn(
  folder: string,
  files: readonly FontFile[],
  names: readonly (readonly [string, string])[],
): string {
  const config = join(folder, 'fonts.conf')
  if (existsSync(config)) return config
  // made aside and renamed: two runs may start at once
  const aside = `${folder}.${randomUUID()}`
  try {
    mkdirSync(join(aside, 'files'), { recursive: true })
    files.forEach(({ path }, index) => {
      symlinkSync(path, join(aside, 'files', `${index}${extname(path)}`))
    })
    writeFileSync(join(aside, 'fonts.conf'), configXml(folder, names))
    renameSync(aside, folder)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(config)) throw error
  }
  return config
}

/** @param names what a face is asked for by, and its own family */
function configXml(folder: string, names: readonly (readonly [string, string])[]): string {
  const aliases = names
    .filter(([name, family]) => name !== family)
    .map(
      ([name, family]) =>
        `<match target="pattern"><test qual="any" name="family"><string>${escapeXml(name)}</string></test><edit name="family" mode="prepend" binding="strong"><string>${escapeXml(family)}</string></edit></match>`,
    )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escapeXml(join(folder, 'files'))}</dir><cachedir>${escapeXml(join(folder, 'cache'))}</cachedir>
${unhinted}
${aliases.join('\n')}
</fontconfig>
`
}
