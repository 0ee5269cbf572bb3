/** The public library: what a program gets wrong is a UserError. */
import { afterAll, describe, expect, it } from 'vitest'
import { build, buildJob, type Format, openIo, UserError } from '../src/index.ts'

const io = openIo()
afterAll(() => io.close())
const given = (json: string): Format[] => JSON.parse(json)
const text = '---\n文种: 讲话稿\n标题: 讲话\n---\n正文。\n'

describe('a format that there is not', () => {
  it.each([
    ['["doc"]', '没有“doc”这种格式'],
    ['["md", "constructor"]', '没有“constructor”这种格式'],
    ['"docx"', '没有“docx”这种格式'],
    ['null', '没有“null”这种格式'],
    ['[null]', '没有“null”这种格式'],
  ])('%s is wrong usage', async (formats, message) => {
    const built = build({ text }, { formats: given(formats) }, io)
    await expect(built).rejects.toBeInstanceOf(UserError)
    await expect(built).rejects.toMatchObject({ message, exitCode: 2 })
  })
  it('is wrong usage for one job too', async () => {
    const job: Parameters<typeof buildJob>[0] = JSON.parse('{}')
    await expect(buildJob(job, { formats: given('["doc"]') }, io)).rejects.toThrow(UserError)
  })
  it('is none of those that there are', async () => {
    const { value } = await build({ text }, { formats: ['md', 'json'] }, io)
    expect(value.map(({ name }) => name)).toEqual(['稿.md', '稿.json'])
  })
})
