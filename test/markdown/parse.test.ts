/** Every sentence of the dialect as a text fixture: input, expected tree, expected findings. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDialect } from '../../src/markdown/parse.ts'
import { numberBlocks } from '../../src/model/numbering.ts'
import { identity } from '../../src/model/segments.ts'
import { rowExpressions } from '../../src/template/by-row.ts'
import { bodyFacts } from '../support/body-facts.ts'
import { readCases } from '../support/cases.ts'
import { showBlocks } from '../support/show.ts'

/** Tree and findings of a text; findings read `! rule line:column`. */
function parseText(text: string): string {
  const parsed = parseDialect({
    text,
    segments: identity('x.md', text.length),
    slots: [],
    data: {},
    rows: rowExpressions({}, []),
    numberHeadings: true,
    body: bodyFacts(),
  })
  const place = (offset: number): string => {
    const before = text.slice(0, offset)
    return `${before.split('\n').length}:${[...before.slice(before.lastIndexOf('\n') + 1)].length + 1}`
  }
  const found = parsed.diagnostics.map((one) => `! ${one.rule} ${place(one.origin?.start ?? 0)}`)
  return [showBlocks(numberBlocks(parsed.value)), ...found]
    .filter((line) => line !== '')
    .join('\n')
    .trimEnd()
}

describe('the dialect', () => {
  for (const one of readCases(join(import.meta.dirname, '../cases/markdown')))
    it(`${one.file}: ${one.name}`, () => expect(parseText(one.input)).toBe(one.expected))
})
