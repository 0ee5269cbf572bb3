/** The digest of a paper: whatever its outputs depend on changes it, the other rows of its table do not. */
import { describe, expect, it } from 'vitest'
import { namesRows, watchRows } from '../../src/batch/each-table.ts'
import { type PlannedPaper, plannedPapers } from '../../src/batch/input-digest.ts'
import type { Source } from '../../src/paper/source.ts'
import { compose } from '../../src/run/compose.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { memoryIo, speech } from '../support/paper.ts'

const head = 'data: {各县: t.csv, 另表: u.csv}\n逐份: 各县\n输出: "{{县}}"\n'
const table = (b: string): string => `县,数\n甲县,1\n乙县,${b}\n丙县,3\n`
interface Written {
  readonly body?: string
  readonly b?: string
  readonly other?: string
}
async function sourceOf({ body = '{{县}}有{{数}}个。', b = '2', other = '5' }: Written) {
  const io = memoryIo({ 't.csv': table(b), 'u.csv': `项,数\n甲项,${other}\n` })
  const text = speech(`${body}另有{{另表.甲项.数}}个。\n`, head)
  const read = await readPaper('稿.md', new TextEncoder().encode(text), io)
  if (!read.value) throw new Error(JSON.stringify(read.diagnostics))
  return read.value
}
const jobsOf = (source: Source) => planJobs([{ source, base: '稿' }]).value
async function papers(written: Written, own: Partial<Surrounding> = {}): Promise<PlannedPaper[]> {
  const { tool = '1', options = {}, look = '' } = own
  const surroundings = {
    tool,
    options,
    lookOf: () => look,
    fileDigest: () => '',
    askedBy: () => ['稿.md'],
  }
  return plannedPapers(jobsOf(await sourceOf(written)), surroundings, false)
}
interface Surrounding {
  readonly tool: string
  readonly options: object
  readonly look: string
}
/** Papers whose digest another writing changes. */
async function changed(written: Written, own: Partial<Surrounding> = {}, first: Written = {}) {
  const before = await papers(first)
  const after = await papers({ ...first, ...written }, own)
  return after.filter(({ digest }, at) => digest !== before[at]?.digest).map(({ name }) => name)
}

describe('the digest of a paper', () => {
  it('is its own', async () =>
    expect(new Set((await papers({})).map(({ digest }) => digest)).size).toBe(3))
  it('is the same for the same', async () => expect(await changed({})).toEqual([]))
  it('changes with its row alone', async () =>
    expect(await changed({ b: '2000' })).toEqual(['乙县']))
  it.each([
    ['the text', { body: '{{县}}共有{{数}}个。' }, {}],
    ['another table', { other: '6' }, {}],
    ['the program', {}, { tool: '2' }],
    ['an option', {}, { options: { strict: true } }],
    ['the theme', {}, { look: 'other' }],
  ])('changes with %s', async (_, written, own) =>
    expect(await changed(written, own)).toEqual(['甲县', '乙县', '丙县']),
  )
  it('changes with every row where the text names the table', async () => {
    const whole = { body: '{{县}}有{{数}}个，一共{{合计 各县 "数"}}个。' }
    expect(await changed({ b: '9' }, {}, whole)).toEqual(['甲县', '乙县', '丙县'])
    expect(namesRows(await sourceOf(whole))).toBe(true)
  })
})

describe('whoever looks at the rows', () => {
  const looks = async (body: string): Promise<boolean> => {
    const source = await sourceOf({ body })
    const [job] = jobsOf(source)
    if (!job) throw new Error('no job')
    const watched = watchRows(source)
    expect(compose({ ...job, source: watched.source }).value).not.toBeNull()
    return watched.looked()
  }
  it('is told', async () => expect(await looks('{{合计 各县 "数"}}个。')).toBe(true))
  it('is nobody where a paper takes its own row', async () =>
    expect(await looks('{{县}}有{{数}}个。')).toBe(false))
})
