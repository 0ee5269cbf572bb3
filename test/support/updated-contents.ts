/** Contents of DOCX files after LibreOffice has updated them, as its menu 更新所有索引 does. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forLibreOffice } from '../../src/render/docx/for-libreoffice.ts'
import type { Theme } from '../../src/theme/theme.ts'

/** Entries of one paper, `words<tab>page` each, as they were opened and after an update. */
export interface Contents {
  readonly opened: readonly string[]
  readonly updated: readonly string[]
}

/** @param theme in which the papers were set */
export function updatedContents(
  papers: readonly Uint8Array[],
  theme: Theme,
  fontconfig: string,
): Contents[] {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-contents-'))
  const profile = join(folder, 'profile')
  const run = (...what: string[]): void => {
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', ...what], {
      env: { ...process.env, FONTCONFIG_FILE: fontconfig },
      stdio: 'ignore',
      timeout: 30_000 + 15_000 * papers.length,
    })
  }
  try {
    papers.forEach((docx, index) => {
      writeFileSync(join(folder, `${index}.docx`), forLibreOffice(docx, theme))
    })
    // the first start puts a macro library of its own into a new profile
    run('--terminate_after_init')
    const library = join(profile, 'user/basic/Standard')
    writeFileSync(join(library, 'script.xlb'), libraryXml)
    writeFileSync(join(library, 'Wengao.xba'), macroXml)
    run(`macro:///Standard.Wengao.Update("${folder}/", ${papers.length})`)
    return papers.map((_, index) => ({
      opened: entriesIn(join(folder, `${index}.opened`)),
      updated: entriesIn(join(folder, `${index}.updated`)),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Without what the copy for LibreOffice has without width, and without the lines that an entry was cut into. */
const entriesIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\r/g, '')
    .split('\u2029')
    .map((entry) => entry.replaceAll('\n', ''))
    .filter((entry) => entry !== '')

const libraryXml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Wengao"/></library:library>
`
/** Paragraphs are told from lines within them: an entry may have several. */
const macroXml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Wengao" script:language="StarBasic">
Sub Update(folder As String, papers As Integer)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  For paper = 0 To papers - 1
    document = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; paper &amp; ".docx"), "_blank", 0, hidden())
    indexes = document.getDocumentIndexes()
    Save(folder &amp; paper &amp; ".opened", indexes)
    For index = 0 To indexes.getCount() - 1
      indexes.getByIndex(index).update()
    Next index
    Save(folder &amp; paper &amp; ".updated", indexes)
    document.close(True)
  Next paper
End Sub

Sub Save(file As String, indexes)
  words = ""
  For index = 0 To indexes.getCount() - 1
    paragraphs = indexes.getByIndex(index).getAnchor().createEnumeration()
    Do While paragraphs.hasMoreElements()
      words = words &amp; paragraphs.nextElement().getString() &amp; Chr(8233)
    Loop
  Next index
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  writer = createUnoService("com.sun.star.io.TextOutputStream")
  writer.setOutputStream(files.openFileWrite(ConvertToURL(file)))
  writer.setEncoding("UTF-8")
  writer.writeString(words)
  writer.closeOutput()
End Sub
</script:module>
`
