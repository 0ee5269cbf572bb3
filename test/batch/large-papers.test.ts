/** What makes a paper a large one: its text with that of its pieces, or the values of its data. */
import { describe, expect, it } from 'vitest'
import { isLarge } from '../../src/batch/large-papers.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { memoryIo, speech } from '../support/paper.ts'

async function large(text: string, files: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const { value } = await readPaper('稿.md', new TextEncoder().encode(text), memoryIo(files))
  if (!value) throw new Error('not read')
  return isLarge(value)
}
const csv = (rows: number): string =>
  `名称,数\n${Array.from({ length: rows }, (_, row) => `站${row},1\n`).join('')}`

describe('a paper', () => {
  it('is large by its text', async () => {
    expect(await large(speech('字'.repeat(99_000)))).toBe(false)
    expect(await large(speech('字'.repeat(100_001)))).toBe(true)
  })
  it('is large by its data, of all tables together', async () => {
    const text = speech('文。\n', '数据: {甲: a.csv, 乙: b.csv}\n')
    expect(await large(text, { 'a.csv': csv(20_000), 'b.csv': csv(20_000) })).toBe(false)
    expect(await large(text, { 'a.csv': csv(30_000), 'b.csv': csv(20_001) })).toBe(true)
  })
})
