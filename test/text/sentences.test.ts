/** Sentences of lines, and the sentence round a place. */
import { describe, expect, it } from 'vitest'
import { sentenceAt, sentencesOf } from '../../src/text/sentences.ts'

const cut = (line: string): string[] =>
  sentencesOf(line).map(({ start, end }) => line.slice(start, end))

describe('sentences', () => {
  it.each([
    ['甲。乙！丙', ['甲。', '乙！', '丙']],
    ['他说：“好。”走了。', ['他说：“好。”', '走了。']],
    ['真的？！对……', ['真的？！', '对……']],
    ['没有句号', ['没有句号']],
    ['', []],
  ])('of %s', (line, sentences) => expect(cut(line)).toEqual(sentences))
})

describe('the sentence', () => {
  const at = (marked: string): string => {
    const start = marked.indexOf('⟦')
    const end = marked.indexOf('⟧') - 1
    const text = marked.replace(/[⟦⟧]/g, '')
    const sentence = sentenceAt(text, { start, end })
    return text.slice(sentence.start, sentence.end)
  }
  it.each([
    ['甲。乙,⟦丙⟧丁。戊。', '乙,丙丁。'],
    ['甲。乙⟦。⟧丙。', '乙。'],
    ['甲。乙⟦。丙⟧。', '乙。丙。'],
    ['上\n甲⟦⟧乙\n下', '甲乙'],
    ['上\n甲⟦乙\n丙⟧丁\n下', '甲乙\n丙丁'],
    ['甲⟦⟧', '甲'],
  ])('of %s', (marked, sentence) => expect(at(marked)).toBe(sentence))
  it('is not looked for far away', () => {
    const text = '长'.repeat(5000)
    expect(sentenceAt(text, { start: 2500, end: 2501 })).toEqual({ start: 1500, end: 3501 })
  })
})
