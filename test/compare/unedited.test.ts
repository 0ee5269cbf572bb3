/** A copy that nobody edited has no changes, whatever the paper holds. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtCopies, changeLines, compareDocx, editDocx } from '../support/copies.ts'
import { filesIn } from '../support/folder.ts'

const examples: readonly (readonly [string, string])[] = [
  ['content/speech', '讲话.md'],
  ['content/exchange', '交流发言.md'],
  ['content/formal', '通知.md'],
  ['content/half-year', '报告.md'],
  ['content/half-year', '汇报.md'],
  ['content/half-year', '县区汇报.md'],
  ['content/periodic', '全市报告.md'],
  ['content/compilation', '汇编.md'],
  ...readdirSync('test/cases/pages').map(
    (name) => [join('test/cases/pages', name), '稿.md'] as const,
  ),
]

describe.each(examples)('%s/%s', (folder, main) => {
  it('has no changes, with its bookmarks and without', async () => {
    for (const { docx, base } of await builtCopies(filesIn(folder), main)) {
      const same = compareDocx(base, docx)
      expect(changeLines(same)).toEqual([])
      expect(same.found.byContent).toBeLessThanOrEqual(base.units.length / 2)
      const bare = compareDocx(
        base,
        editDocx(docx, (xml) => xml, { bare: true }),
      )
      expect(changeLines(bare)).toEqual([])
      expect(bare.found.byMark).toBe(0)
    }
  })
})
