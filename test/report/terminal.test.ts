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
