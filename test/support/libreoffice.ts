/** Lays out a DOCX with LibreOffice, with the very font files that printed the PDF. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Why the layout cannot be compared here; empty when it can. In CI it always can, or the test fails. */
export function libreOfficeMissing(): string {
  const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0
  return found ? '' : 'soffice is not installed (apt-get install libreoffice-writer)'
}

/**
 * LibreOffice 7.4 reads w:overflowPunct the wrong way round: with the value that is right for Word and WPS it
 * hangs marks and loses them from justified lines. The copy that it gets has the flag flipped.
 */
function flipped(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  const styles = parts['word/styles.xml']
  if (!styles) throw new Error('no styles')
  const text = strFromU8(styles)
  const changed = text.replace('<w:overflowPunct w:val="0"/>', '<w:overflowPunct/>')
  if (changed === text) throw new Error('the flag to flip was not found')
  return zipSync({ ...parts, 'word/styles.xml': strToU8(changed) })
}

/** The DOCX as LibreOffice prints it. */
export function layOut(docx: Uint8Array, fontconfig: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-lo-'))
  try {
    writeFileSync(join(folder, 'a.docx'), flipped(docx))
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
