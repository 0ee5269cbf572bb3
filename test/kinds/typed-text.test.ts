/** Papers as offices type them, whole: what their text is read as, with the fields of the front matter beside it. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proseRules } from '../../src/check/prose-rules.ts'
import { readCases } from '../support/cases.ts'
import { makePaper } from '../support/paper.ts'
import { showBlocks } from '../support/show.ts'

/** Rules of marks, numbers and words are tried on sentences of their own. */
const ofProse = new Set(proseRules.flatMap(({ cards }) => Object.keys(cards)))

/** The tree of a paper, and its findings as `! rule line:column`. */
async function readText(text: string): Promise<string> {
  const made = await makePaper(text)
  const found = made.found
    .filter((one) => !ofProse.has(one.split(' ')[0] ?? ''))
    .map((one) => `! ${one.replace(/ [^ :]+:(?=\d)/, ' ')}`)
  return [...made.documents.map((document) => showBlocks(document.blocks)), ...found].join('\n')
}

describe('typed text', () => {
  for (const one of readCases(join(import.meta.dirname, '../cases/text')))
    it(`${one.file}: ${one.name}`, async () => {
      expect(await readText(one.input)).toBe(one.expected)
    })
})
