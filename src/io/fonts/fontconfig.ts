/** A private fontconfig for the browser: only the chosen files, so that every machine prints alike and fast. */
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { escapeXml } from '../../text/escape-xml.ts'
import type { Theme } from '../../theme/theme.ts'
import { refusesFiles } from '../files/regular-file.ts'
import { allFiles, type FontSet } from './choose-fonts.ts'

/** Folder for what may be made again at any time; the system's temporary one where there is no home. */
function cacheFolder(): string {
  const folder = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  for (const base of [
    join(folder, 'wengao'),
    join(tmpdir(), `wengao-${process.getuid?.() ?? 0}`),
  ]) {
    try {
      if (refusesFiles(base)) continue
      mkdirSync(base, { recursive: true })
      accessSync(base, constants.W_OK)
      return base
    } catch {
      // a home that cannot be written to: the next place is tried
    }
  }
  return tmpdir()
}

/**
 * Writes the configuration and gives its path, for FONTCONFIG_FILE.
 * The names that DOCX files carry are aliases of the chosen faces, so that LibreOffice can lay out with the same files.
 */
export function privateFontconfig(fonts: FontSet, theme: Theme): string {
  const files = allFiles(fonts)
  const stamp = files
    .map(({ path }) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`)
    .join('\n')
  const names = fonts.choices.flatMap(({ role, file }) =>
    [theme.fonts[role].name, ...theme.fonts[role].other].map(
      (name) => [name, file.family] as const,
    ),
  )
  const key = createHash('sha256')
    .update(stamp)
    .update(JSON.stringify(names))
    .digest('hex')
    .slice(0, 16)
  const folder = join(cacheFolder(), `fonts-${key}`)
  const config = join(folder, 'fonts.conf')
  if (existsSync(config)) return config
  mkdirSync(join(folder, 'files'), { recursive: true })
  files.forEach(({ path }, index) => {
    const link = join(folder, 'files', `${index}${extname(path)}`)
    if (!existsSync(link)) symlinkSync(path, link)
  })
  const aliases = names
    .filter(([name, family]) => name !== family)
    .map(
      ([name, family]) =>
        `<match target="pattern"><test qual="any" name="family"><string>${escapeXml(name)}</string></test><edit name="family" mode="prepend" binding="strong"><string>${escapeXml(family)}</string></edit></match>`,
    )
  writeFileSync(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escapeXml(join(folder, 'files'))}</dir><cachedir>${escapeXml(join(folder, 'cache'))}</cachedir>
${aliases.join('\n')}
</fontconfig>
`,
  )
  return config
}
