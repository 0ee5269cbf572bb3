/** A table at the end of a text, down to the foot of its page: the paragraph that Word wants behind it opens no other page. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BothOutputs, bothOutputs } from '../support/both-outputs.ts'
import { speech } from '../support/paper.ts'
import { closePrinter } from '../support/print.ts'

const table = (rows: number): string =>
  `\n| 甲 | 乙 |\n|---|---|\n${Array.from({ length: rows }, (_, index) => `| ${index} | ${index} |\n`).join('')}`
const lines = (count: number): string => '今天。\n\n'.repeat(count)
/** Papers and their pages. */
const papers = {
  'a line and 23 rows': [speech(lines(1) + table(23)), 1],
  'three lines and 20 rows': [speech(lines(3) + table(20)), 1],
  'four lines and 19 rows': [speech(lines(4) + table(19)), 1],
  'a row too many': [speech(lines(1) + table(24)), 2],
  'before turned pages': [speech(`${lines(1) + table(23)}\n::: sideways\n${table(2)}:::\n`), 2],
} as const
let outputs: ReadonlyMap<string, BothOutputs> = new Map()
beforeAll(async () => {
  outputs = await bothOutputs(
    Object.fromEntries(Object.entries(papers).map(([name, [text]]) => [name, text])),
  )
})
afterAll(closePrinter)

it.each(Object.entries(papers))('%s', (name, [, pages]) => {
  const { printed, theirs } = outputs.get(name) ?? {}
  expect(printed?.pages).toBe(pages)
  expect(theirs?.differences ?? { pages: [pages, pages], differing: [] }).toMatchObject({
    pages: [pages, pages],
    differing: [],
  })
})
