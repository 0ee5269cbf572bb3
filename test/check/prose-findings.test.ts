/** Texts that were quiet once are passed over: papers that share their lists have the findings that each has by itself. */
import { expect, it } from 'vitest'
import { houseLists } from '../../src/io/files/word-lists.ts'
import { joinedLists } from '../../src/lists/word-lists.ts'
import { checkPaper } from '../../src/run/check-paper.ts'
import { compose } from '../../src/run/compose.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { checkCases } from '../support/check-cases.ts'
import { textsOf } from '../support/example.ts'
import { memoryIo } from '../support/paper.ts'

async function jobOf(paper: string) {
  const { texts } = textsOf({ paper })
  const bytes = new TextEncoder().encode(texts['稿.md'] ?? '')
  const { value } = await readPaper('稿.md', bytes, memoryIo(texts))
  const [job] = value ? planJobs([{ source: value, base: '稿' }]).value : []
  return job
}

it('in every sentence of the cases, twice over', async () => {
  const lists = joinedLists([houseLists()])
  const papers = checkCases.flatMap(({ fires, quiet, traps }) => [...fires, ...quiet, ...traps])
  let found = 0
  for (const paper of papers) {
    const job = await jobOf(paper)
    const composed = job && compose(job).value
    if (!job || !composed) continue
    const findings = (own: typeof lists) =>
      checkPaper({ ...job, source: { ...job.source, lists: own } }, composed)
    const byItself = findings({ ...lists })
    expect(findings(lists)).toEqual(byItself)
    expect(findings(lists)).toEqual(byItself)
    found += byItself.length
  }
  expect(found).toBeGreaterThan(papers.length * 0.2)
})
