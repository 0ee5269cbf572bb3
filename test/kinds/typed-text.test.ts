/** Papers as offices type them, whole: what their text is read as, with the fields of the front matter beside it. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCases } from '../support/cases.ts'
import { makePaper } from '../support/paper.ts'
import { showBlocks } from '../support/show.ts'

/** The tree of a paper, and its findings as `! rule line:column`. */
async function readText(text: string): Promise<string> {
  const made = await makePaper(text)
  const found = made.found.map((one) => `! ${one.replace(/ [^ :]+:(?=\d)/, ' ')}`)
  return [...made.documents.map((document) => showBlocks(document.blocks)), ...found].join('\n')
}

describe('typed text', () => {
  for (const one of readCases(join(import.meta.dirname, '../cases/text')))
    it(`${one.file}: ${one.name}`, async () => {
      expect(await readText(one.input)).toBe(one.expected)
    })
})
