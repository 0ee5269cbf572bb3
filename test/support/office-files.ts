/** Files in the formats of other programs, made by LibreOffice out of a DOCX. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The DOCX saved under several endings; `txt` is as LibreOffice prints it, numbers too. */
export function savedAs<E extends string>(
  docx: Uint8Array,
  endings: readonly E[],
): (ending: E) => Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-saved-'))
  try {
    writeFileSync(join(folder, 'draft.docx'), docx)
    const saved = endings.map((ending) => {
      const out = join(folder, ending)
      const filter = ending === 'txt' ? 'txt:Text (encoded):UTF8' : ending
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const rest = ['--headless', '--convert-to', filter, '--outdir', out]
      execFileSync('soffice', [profile, ...rest, join(folder, 'draft.docx')], {
        stdio: 'ignore',
        timeout: 120_000,
      })
      return [ending, new Uint8Array(readFileSync(join(out, `draft.${ending}`)))] as const
    })
    return (ending) => {
      const [, bytes] = saved.find(([name]) => name === ending) ?? []
      if (!bytes) throw new Error(`not saved as ${ending}`)
      return bytes
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
