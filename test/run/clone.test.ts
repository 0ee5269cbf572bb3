/** Everything that passes between phases is plain data: a worker thread could take over anywhere. */
import { expect, it } from 'vitest'
import { compose } from '../../src/run/compose.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { memoryIo, speech } from '../support/paper.ts'

it('sources, jobs, kinds, themes and documents survive structuredClone, and the clone composes to the same', async () => {
  const io = memoryIo({ 't.csv': '县,数\n甲,1\n乙,2\n' })
  const text = speech(
    '同志们：\n{{#each t}}{{县}}{{数}}、{{/each}}\n一、甲\n（一）题。**主题。**一是a；二是b。\n| a |\n|---|\n| {{t.甲.数}} |',
    'data: {t: t.csv}\n提纲: 是\n',
  )
  const read = await readPaper('稿.md', new TextEncoder().encode(text), io)
  const [job] = read.value ? planJobs([{ source: read.value, base: '稿' }]).value : []
  if (!job) throw new Error('no job')
  const cloned = structuredClone(job)
  const [first, second] = [compose(job), compose(cloned)]
  expect(second).toEqual(first)
  expect(structuredClone(first)).toEqual(first)
  const theme = io.theme('gbt9704').value
  expect(structuredClone(theme)).toEqual(theme)
})
