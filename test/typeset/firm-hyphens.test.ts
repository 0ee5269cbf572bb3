/** Hyphens that no line ends with: those of telephone numbers and of days written in figures. */
import { describe, expect, it } from 'vitest'
import { isFirmHyphen } from '../../src/typeset/scripts.ts'
import { openDocx } from '../support/docx.ts'
import { buildPaper, speech } from '../support/paper.ts'

/** The text with ‑ in place of every such hyphen. */
const shown = (text: string): string => {
  const characters = [...text]
  return characters.map((one, at) => (isFirmHyphen(characters, at) ? '‑' : one)).join('')
}

describe('isFirmHyphen', () => {
  it.each([
    ['电话0571-87654321，', '电话0571‑87654321，'],
    ['400-800-1234', '400‑800‑1234'],
    ['138-1234-5678转', '138‑1234‑5678转'],
    ['在2026-07-01以前', '在2026‑07‑01以前'],
    ['𠮷𠮷𠮷2026-7-1', '𠮷𠮷𠮷2026‑7‑1'],
    // codes, ranges and words
    ['SVC-2026-0001', 'SVC-2026-0001'],
    ['2025-2026年', '2025-2026年'],
    ['12-2026-07-01', '12-2026-07-01'],
    ['E-mail', 'E-mail'],
    ['-1', '-1'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))
})

it('is an element of its own in the DOCX, and a letter as any other there', async () => {
  const { outputs } = await buildPaper(speech('请拨0571-87654321，编号SVC-2026-0001。\n'))
  const { parts, paragraphs } = openDocx(outputs[0]?.bytes ?? new Uint8Array())
  expect(parts['word/document.xml']).toContain('0571</w:t><w:noBreakHyphen/>')
  expect(parts['word/document.xml']).toContain('SVC-2026-0001')
  expect(paragraphs.map(({ text }) => text)).toContain('请拨0571-87654321，编号SVC-2026-0001。')
})
