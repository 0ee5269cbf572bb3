/** The five papers that the tool was made for: each builds with the outline and the findings that a careful reader expects. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { readersOutline } from '../../src/model/outline.ts'
import { outlineFacts, outlineLine } from '../../src/report/outline-text.ts'
import { makeFolder } from '../support/paper.ts'

const root = join(import.meta.dirname, '../cases/genres')
const read = (folder: string, file: string): string =>
  readFileSync(join(root, folder, file), 'utf8').trimEnd()

const shown = (document: Document): string =>
  readersOutline(document)
    .map((entry) => outlineLine(outlineFacts(entry), 'zh'))
    .join('\n')

describe.each(readdirSync(root))('%s', (folder) => {
  const main = existsSync(join(root, folder, '汇编.md')) ? '汇编.md' : '稿.md'
  it('has the outline that its reader expects', async () => {
    const made = await makeFolder(join(root, folder), main)
    expect(made.documents).toHaveLength(1)
    expect(shown(made.documents[0] as Document)).toBe(read(folder, 'outline.txt'))
  })
  it('says what its reader would mark', async () => {
    const made = await makeFolder(join(root, folder), main)
    const loud = made.found.filter((_, index) => made.diagnostics[index]?.severity !== 'info')
    const places = loud.map((one) => one.replace(/:\d+$/, ''))
    expect(places.sort()).toEqual(read(folder, 'findings.txt').split('\n').filter(Boolean).sort())
  })
})
