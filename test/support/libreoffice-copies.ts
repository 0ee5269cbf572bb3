/** Copies edited and saved by LibreOffice, all in one call of a macro of its own. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { escapeXml } from '../../src/text/escape-xml.ts'

/** What is done at some words; `track` holds for all edits behind it. */
export type OfficeEdit =
  | { readonly do: 'replace'; readonly at: string; readonly to: string }
  | { readonly do: 'split'; readonly at: string }
  | { readonly do: 'remove'; readonly at: string }
  | { readonly do: 'bold'; readonly at: string }
  | { readonly do: 'comment'; readonly at: string; readonly to: string }
  | { readonly do: 'track' }
export interface OfficeCopy {
  readonly docx: Uint8Array
  readonly edits: readonly OfficeEdit[]
}

const subs = `
Function CopyFound(doc As Object, words As String) As Object
  Dim search As Object
  search = doc.createSearchDescriptor()
  search.SearchString = words
  search.SearchCaseSensitive = True
  CopyFound = doc.findFirst(search)
End Function
Sub CopyReplace(doc As Object, words As String, other As String)
  CopyFound(doc, words).setString(other)
End Sub
Sub CopySplit(doc As Object, words As String)
  Dim place As Object
  place = CopyFound(doc, words)
  place.getText().insertControlCharacter(place.getStart(), 0, False)
End Sub
Sub CopyRemove(doc As Object, words As String)
  Dim all As Object, paragraph As Object
  all = doc.getText().createEnumeration()
  Do While all.hasMoreElements()
    paragraph = all.nextElement()
    If paragraph.supportsService("com.sun.star.text.Paragraph") Then
      If InStr(paragraph.getString(), words) > 0 Then
        paragraph.dispose()
        Exit Sub
      End If
    End If
  Loop
End Sub
Sub CopyBold(doc As Object, words As String)
  CopyFound(doc, words).CharWeightAsian = 150
End Sub
Sub CopyComment(doc As Object, words As String, content As String)
  Dim place As Object, note As Object
  place = CopyFound(doc, words)
  note = doc.createInstance("com.sun.star.text.textfield.Annotation")
  note.Author = "王局长"
  note.Content = content
  place.getText().insertTextContent(place, note, True)
End Sub
`
const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`
const names = {
  replace: 'Replace',
  split: 'Split',
  remove: 'Remove',
  bold: 'Bold',
  comment: 'Comment',
}

function callOf(edit: OfficeEdit): string {
  if (edit.do === 'track') return '  doc.RecordChanges = True'
  const words = 'to' in edit ? [edit.at, edit.to] : [edit.at]
  return `  Copy${names[edit.do]}(doc, ${words.map(quoted).join(', ')})`
}

/** The copies as it saves them. */
export function savedByLibreOffice(copies: readonly OfficeCopy[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-copies-'))
  const path = (index: number, name: string): string => join(folder, `${name}${index}.docx`)
  try {
    const calls = copies.map(({ docx, edits }, index) => {
      writeFileSync(path(index, 'in'), docx)
      return [
        `  doc = StarDesktop.loadComponentFromURL(${quoted(`file://${path(index, 'in')}`)}, "_blank", 0, CopyHidden())`,
        ...edits.map(callOf),
        `  doc.storeToURL(${quoted(`file://${path(index, 'out')}`)}, CopyWord())`,
        '  doc.close(True)',
      ].join('\n')
    })
    // its first start puts an empty library there
    office(folder, ['--terminate_after_init'], 0)
    const value = (name: string, own: string): string =>
      `  Dim own(0) As New com.sun.star.beans.PropertyValue\n  own(0).Name = "${name}"\n  own(0).Value = ${own}\n`
    writeMacro(
      join(folder, 'profile'),
      `Function CopyHidden()\n${value('Hidden', 'True')}  CopyHidden = own\nEnd Function
Function CopyWord()\n${value('FilterName', '"MS Word 2007 XML"')}  CopyWord = own\nEnd Function
${subs}Sub Main\n  Dim doc As Object\n${calls.join('\n')}\n  StarDesktop.terminate()\nEnd Sub\n`,
    )
    office(folder, ['macro:///Standard.Module1.Main'], copies.length)
    return copies.map((_, index) => new Uint8Array(readFileSync(path(index, 'out'))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function office(folder: string, args: readonly string[], copies: number): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const timeout = 60_000 + 20_000 * copies
  execFileSync('soffice', [profile, '--headless', '--norestore', ...args], {
    stdio: 'ignore',
    timeout,
  })
}

function writeMacro(profile: string, source: string): void {
  const folder = join(profile, 'user/basic/Standard')
  mkdirSync(folder, { recursive: true })
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const library = 'xmlns:library="http://openoffice.org/2000/library"'
  writeFileSync(
    join(folder, 'Module1.xba'),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escapeXml(source)}</script:module>`,
  )
  writeFileSync(
    join(folder, 'script.xlb'),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  )
  writeFileSync(
    join(folder, '../script.xlc'),
    `${head}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd"><library:libraries ${library} xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  )
}
