/** The line that a finding points at: the marks stand below the place, in the columns of a terminal. */
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostic.ts'
import { excerptsOf } from '../../src/report/excerpt.ts'
import { locate } from '../../src/report/located.ts'
import { terminalReport } from '../../src/report/terminal.ts'

/** ⟦ and ⟧ stand round the place. */
function report(marked: string): string {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const texts = new Map([['a.md', marked.replace(/[⟦⟧]/g, '')]])
  const findings = [diagnose('markdown/bullet-list', { file: 'a.md', start, end }, {})]
  const found = locate(findings, texts, 'en', (file) => file)
  return terminalReport(found, 'en', false, 10, excerptsOf(findings, found, texts))
    .split('\n')
    .slice(1, -2)
    .join('\n')
}

describe('an excerpt', () => {
  it.each([
    ['甲乙\n⟦丙⟧丁\n', '    2 | 丙丁\n      | ^^'],
    ['甲⟦a1⟧乙', '    1 | 甲a1乙\n      |   ^^'],
    ['一\n二⟦三\n四⟧五', '    2 | 二三\n      |   ^^'],
    ['⟦\t-⟧ 甲', '    1 |  - 甲\n      | ^^'],
    ['😀⟦𠮷⟧', '    1 | 😀𠮷\n      |   ^^'],
  ])('%j', (text, expected) => expect(report(text)).toBe(expected))
  it('of a long line is what stands round the place', () => {
    const shown = report(`${'前'.repeat(40)}⟦此处⟧${'后'.repeat(40)}`).split('\n')
    expect(shown[0]).toBe(`    1 | …${'前'.repeat(12)}此处${'后'.repeat(21)}…`)
    expect(shown[1]?.indexOf('^')).toBe('    1 | '.length + 25)
  })
  it('of nothing is none', () => expect(report('甲⟦⟧乙')).toBe(''))
})
