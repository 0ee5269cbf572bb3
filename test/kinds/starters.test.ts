/** What `wengao new` writes: of every kind a paper that nothing is to be said against, in neutral words. */
import { describe, expect, it } from 'vitest'
import { starters } from '../support/page-papers.ts'
import { makePaper } from '../support/paper.ts'

describe.each(starters)('the starter of $kind', ({ files }) => {
  const text = Buffer.from(files['稿.md'] ?? '').toString('utf8')
  it('has no fault', async () => {
    const { documents, diagnostics } = await makePaper(text, files)
    expect(documents).toHaveLength(1)
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  })
  it('tells where all fields are told, by its own name', () => {
    const [, kind] = /^文种: (.+)$/m.exec(text) ?? []
    expect(text).toContain(`wengao kinds ${kind} 看`)
  })
})
