/** Progress: silent for two seconds, then count and rate, on one line of a terminal or a line now and then. */
import { describe, expect, it } from 'vitest'
import { countProgress, type ProgressOptions } from '../../src/cli/progress.ts'

/** What is written while papers are done at the given seconds. */
function written(seconds: readonly number[], own: Partial<ProgressOptions> = {}): string[] {
  const lines: string[] = []
  let time = 0
  const progress = countProgress({
    what: 'build',
    total: 100,
    lang: 'zh',
    terminal: false,
    write: (text) => void lines.push(text),
    now: () => time,
    ...own,
  })
  seconds.forEach((second, index) => {
    time = second * 1000
    progress.step(index + 1)
  })
  progress.end()
  return lines
}

describe('progress', () => {
  it('says nothing in the first two seconds', () => expect(written([0.5, 1, 1.9])).toEqual([]))
  it('then gives count, rate and what is left', () => {
    expect(written([1, 2])).toEqual(['已出 2/100 份，每秒 1.0 份，还要约 98 秒（已用 2 秒）\n'])
    expect(written([1, 2], { lang: 'en', what: 'read' })).toEqual([
      'read 2/100, 1.0 a second, about 98 s to go (2 s)\n',
    ])
  })
  it('is a line every ten seconds where nobody sits', () => {
    const seconds = Array.from({ length: 90 }, (_, index) => (index + 1) / 3)
    expect(written(seconds)).toHaveLength(3)
  })
  it('is one line of a terminal, which goes at the end', () => {
    const lines = written([1, 2, 2.1, 2.3], { terminal: true })
    expect(lines).toHaveLength(3)
    expect(lines.every((line) => line.startsWith('\r') && line.endsWith('\u001b[K'))).toBe(true)
    expect(lines.at(-1)).toBe('\r\u001b[K')
  })
  it('says that the first one is still being made', () => {
    const lines: string[] = []
    let time = 0
    const progress = countProgress({
      what: 'build',
      total: 1,
      lang: 'zh',
      terminal: false,
      write: (text) => void lines.push(text),
      now: () => time,
    })
    time = 3000
    progress.beat()
    expect(lines).toEqual(['已出 0/1 份（已用 3 秒）\n'])
  })
})
