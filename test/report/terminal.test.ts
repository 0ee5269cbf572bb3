/** What a terminal is sent: nothing that it would obey. */
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostic.ts'
import { locate } from '../../src/report/located.ts'
import { terminalReport } from '../../src/report/terminal.ts'
import { visible } from '../../src/text/visible.ts'

describe('control characters', () => {
  it.each([
    ['\u001b[31m红', 'U+001B[31m红'],
    ['\u0000', 'U+0000'],
    ['甲\n乙', '甲U+000A乙'],
    ['\u009b', 'U+009B'],
    ['\u202e颠倒', 'U+202E颠倒'],
    ['讲话（1）——𠮷😀', '讲话（1）——𠮷😀'],
  ])('%j is shown as %s', (text, shown) => expect(visible(text)).toBe(shown))
  it('stand in no part of a report', () => {
    const found = diagnose(
      'output/illegal-name',
      { file: '\u001b.md', start: 0, end: 0 },
      { name: '\u001b]0;x\u0007', reason: 'character' },
    )
    const report = terminalReport(
      locate([found], new Map(), 'zh', (file) => file),
      'zh',
      false,
    )
    expect(report).toContain('U+001B]0;xU+0007')
    expect(report).not.toMatch(/[^\P{Cc}\n]/u)
  })
})

describe('many findings', () => {
  const text = '××县'.repeat(8000)
  const found = Array.from({ length: 8000 }, (_, index) =>
    diagnose(
      'markdown/link-refused',
      { file: '稿.md', start: index * 3, end: index * 3 + 2 },
      { target: String(index) },
    ),
  )
  it('of one line are placed in time that grows with them alone', () => {
    const start = process.cpuUsage()
    const located = locate(found, new Map([['稿.md', text]]), 'zh', (file) => file)
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000)
    expect(located.at(-1)).toMatchObject({ line: 1, column: 7999 * 3 + 1 })
  })
  it('of one rule are ten and a number, unless all are asked for', () => {
    const located = locate(found, new Map([['稿.md', text]]), 'zh', (file) => file)
    const short = terminalReport(located, 'zh', false, 10)
    expect(short.match(/^稿\.md:/gm)).toHaveLength(10)
    expect(short).toContain('markdown/link-refused  这样的还有 7990 处，加 --all 全部列出')
    expect(terminalReport(located, 'en', false, 10)).toContain('7990 more of these')
    expect(terminalReport(located, 'zh', false).match(/^稿\.md:/gm)).toHaveLength(8000)
  })
  it('stand in columns of characters, whatever they are made of', () => {
    const astral = '😀甲😀\n😀乙'
    const places = [0, 2, 3, 5, 6, 8].map((start) =>
      diagnose('markdown/link-refused', { file: 'a', start, end: start }, { target: 'x' }),
    )
    const located = locate(places, new Map([['a', astral]]), 'zh', (file) => file)
    expect(located.map(({ line, column }) => [line, column])).toEqual([
      ...[
        [1, 1],
        [1, 2],
        [1, 3],
        [1, 4],
      ],
      ...[
        [2, 1],
        [2, 2],
      ],
    ])
  })
})
