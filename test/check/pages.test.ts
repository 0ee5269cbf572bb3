/** Checks on printed pages, from facts written by hand and from a real PDF. */
import { afterAll, describe, expect, it } from 'vitest'
import { checkPages } from '../../src/check/check.ts'
import type { PageFacts } from '../../src/model/page-facts.ts'
import { makePaper, speech } from '../support/paper.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const documentOf = async (body: string) => {
  const [document] = (await makePaper(speech(body))).documents
  if (!document) throw new Error('no document')
  return document
}
const facts = (...pages: string[][]): PageFacts => ({
  pages: pages.map((lines) => ({
    lines: lines.map((text, index) => ({ text, baseline: 3000 + index * 579 })),
  })),
  anchors: {},
  firstNumbered: 0,
})

describe('a lone last character', () => {
  afterAll(closePrinter)
  it.each([
    [
      'two lines, the second one letter',
      '便民服务点建到家门口。',
      facts(['便民服务点建到家门', '口。']),
      [{ text: '口。', page: 1 }],
    ],
    ['two letters', '便民服务点建到家门口。', facts(['便民服务点建到家', '门口。']), []],
    [
      'on the next page',
      '便民服务点建到家门口。',
      facts(['便民服务点建到家门'], ['口。']),
      [{ text: '口。', page: 2 }],
    ],
    ['a paragraph of one letter', '好', facts(['好']), []],
    [
      'after another paragraph',
      '甲乙丙。\n便民服务点。',
      facts(['甲乙丙。', '便民服务', '点。']),
      [{ text: '点。', page: 1 }],
    ],
    [
      'text behind a run-in head',
      '（一）题。便民服务点。',
      facts(['（一）题。便民服务', '点。']),
      [{ text: '点。', page: 1 }],
    ],
  ])('%s', async (_name, body, pages, expected) => {
    const found = checkPages(await documentOf(body), pages)
    expect(found.map((one) => one.data)).toEqual(expected)
  })
  it('is found in a PDF, with its page', async () => {
    // an indent of two, 21 characters and a number leave no room for one more, however they are set
    const { diagnostics, pages } = await printPaper(
      speech(`${'便民'.repeat(10)}便12345678点。\n${'便民'.repeat(20)}`),
    )
    expect(pages).toBe(1)
    expect(
      diagnostics.filter((one) => one.rule === 'pages/lone-character').map((one) => one.data),
    ).toEqual([{ text: '点。', page: 1 }])
  })
})
