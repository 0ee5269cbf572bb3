/** Every example of the manual of the language reads as it says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDialect } from '../../src/markdown/parse.ts'
import { numberBlocks } from '../../src/model/numbering.ts'
import { identity } from '../../src/model/segments.ts'
import { rowExpressions } from '../../src/template/by-row.ts'
import { bodyFacts } from '../support/body-facts.ts'
import { showBlocks } from '../support/show.ts'

const manual = readFileSync(join(import.meta.dirname, '../../docs/language.md'), 'utf8')
const examples = [...manual.matchAll(/^```text 例\n([\s\S]*?)^---->\n([\s\S]*?)^```$/gm)]

function read(text: string): string {
  const parsed = parseDialect({
    text,
    segments: identity('x.md', text.length),
    slots: [],
    data: {},
    rows: rowExpressions({}, []),
    numberHeadings: true,
    body: bodyFacts(),
  })
  return showBlocks(numberBlocks(parsed.value))
}

describe('docs/language.md', () => {
  it('has examples', () => expect(examples.length).toBeGreaterThan(4))
  it.each(examples.map(([, text = '', tree = '']) => [text.trimEnd(), tree.trimEnd()] as const))(
    '%s',
    (text, tree) => expect(read(text)).toBe(tree),
  )
})
