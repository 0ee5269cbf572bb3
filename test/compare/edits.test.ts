/** What a leader does to a copy comes back in its class, with bookmarks and without. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { builtCopies, changeLines, compareDocx, editDocx } from '../support/copies.ts'
import { type CopyEdit, editText } from '../support/copy-edits.ts'
import { filesIn } from '../support/folder.ts'

interface Case {
  readonly name: string
  readonly bare?: boolean
  readonly edits: readonly CopyEdit[]
  readonly gives: readonly string[]
}
const folder = 'test/cases/back'
const cases = parse(readFileSync(`${folder}/edits.yml`, 'utf8')) as Case[]

describe('an edited copy', async () => {
  const [built] = await builtCopies(filesIn(folder))
  if (!built) throw new Error('not built')
  it.each(cases)('$name', ({ edits, gives, bare = false }) => {
    const copy = editDocx(built.docx, (xml) => editText(xml, edits), { bare })
    expect(changeLines(compareDocx(built.base, copy))).toEqual(gives)
  })
})
