/** Two thousand clean sentences: next to none is touched by a check, none is changed by --fix. */
import { afterAll, describe, expect, it } from 'vitest'
import { checkCards } from '../../src/check/check.ts'
import { withoutIgnored } from '../../src/check/ignore.ts'
import { mendPapers } from '../../src/run/mend-papers.ts'
import { type CleanPaper, cleanPapers, isSentence, sentence } from '../support/clean-papers.ts'
import { makePaper, memoryIo } from '../support/paper.ts'

const fewest = 2000
const mostTouched = 0.003
const rules = new Set(checkCards.flatMap(({ cards }) => Object.keys(cards)))

/** The sentences behind the head of a paper, comments left out. */
const sentencesOf = ({ text }: CleanPaper) => {
  const start = text.startsWith('---') ? text.indexOf('\n---\n', 3) + 5 : 0
  const body = text
    .slice(start)
    .replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length))
  return [...body.matchAll(sentence)]
    .filter(([words]) => isSentence(words))
    .map(({ 0: words, index }) => ({
      words,
      from: start + index,
      to: start + index + words.length,
    }))
}

let count = 0
const touched: string[] = []
const sources = new Map<string, number>()

describe.each(cleanPapers.map((paper) => [paper.path, paper] as const))('%s', (path, paper) => {
  const sentences = sentencesOf(paper)
  it('is hardly touched', async () => {
    const { diagnostics } = await makePaper(paper.text, paper.files, paper.name)
    const findings = diagnostics.filter(
      ({ rule, severity, origin }) =>
        rules.has(rule) && severity !== 'info' && origin?.file === paper.name,
    )
    for (const { words, from, to } of sentences) {
      const found = findings.find(({ origin }) => origin && origin.start < to && origin.end > from)
      if (found) touched.push(`${path} ${found.rule} ${words}`)
    }
    count += sentences.length
    const source = path.split('/').slice(0, 2).join('/')
    sources.set(source, (sources.get(source) ?? 0) + sentences.length)
    expect(diagnostics.filter(({ rule }) => rule === 'front-matter/syntax')).toEqual([])
  })
  it('is not changed by --fix', async () => {
    const io = memoryIo({ ...paper.files, [paper.name]: paper.text })
    const papers = [{ file: paper.name, base: paper.name, named: true }]
    const { files } = await mendPapers(papers, io, withoutIgnored(io.texts))
    expect(files.map(({ after }) => after)).toEqual([])
  })
})

describe('all of them', () => {
  it('are many', () => expect(count).toBeGreaterThanOrEqual(fewest))
  it('are hardly touched', () => expect(touched.length / count).toBeLessThanOrEqual(mostTouched))
})

afterAll(() => {
  const shares = [...sources].map(([source, sentences]) => `${source}\t${sentences}`).join('\n')
  const rate = ((touched.length / count) * 100).toFixed(2)
  console.log(`${shares}\n${touched.join('\n')}\n${touched.length} of ${count} touched, ${rate} %`)
})
