/** Lays out a DOCX with LibreOffice, with the very font files that printed the PDF. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why the layout cannot be compared here; empty when it can. In CI it always can, or the test fails. */
export function libreOfficeMissing(): string {
  const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0
  return found ? '' : 'soffice is not installed (apt-get install libreoffice-writer)'
}

/** The DOCX as LibreOffice prints it. */
export function layOut(docx: Uint8Array, fontconfig: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-lo-'))
  try {
    writeFileSync(join(folder, 'a.docx'), docx)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'a.docx'),
      ],
      {
        env: { ...process.env, FONTCONFIG_FILE: fontconfig },
        stdio: 'ignore',
        timeout: 180_000,
      },
    )
    return new Uint8Array(readFileSync(join(folder, 'a.pdf')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
