/** The five papers that the tool was made for: each builds with the outline and the findings that a careful reader expects. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Block, Document, Inline } from '../../src/model/document.ts'
import { outline } from '../../src/model/outline.ts'
import { inlinesText } from '../../src/model/plain-text.ts'
import { eachInline, inlineRuns } from '../../src/model/walk.ts'
import { outlineFacts, outlineLine } from '../../src/report/outline-text.ts'
import { makeFolder } from '../support/paper.ts'

const root = join(import.meta.dirname, '../cases/genres')
const read = (folder: string, file: string): string => readFileSync(join(root, folder, file), 'utf8').trimEnd()

/** Headings with their series; for a volume the papers with their leads. */
function shown(document: Document): string {
  const pieces = document.blocks.flatMap((block) => (block.type === 'piece' ? [block] : []))
  if (pieces.length === 0)
    return outline(document)
      .map((entry) => outlineLine(outlineFacts(entry)))
      .join('\n')
  return pieces.flatMap((piece) => piece.blocks.flatMap(pieceLines)).join('\n')
}
function pieceLines(block: Block): string[] {
  if (block.type === 'title') return [block.lines.map(inlinesText).join('')]
  const leads = inlineRuns(block).flatMap((run) => [...eachInline(run)])
  return leads.flatMap((one: Inline) =>
    one.type === 'lead' ? [`${'　'.repeat(one.level)}${inlinesText(one.children).replace(/。$/, '')}`] : [],
  )
}

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
