/** Runs the examples of a rule's card: ⟦ and ⟧ in their texts tell which places are to be found. */
import { checkPages } from '../../src/check/check.ts'
import { filterFindings, reportFilters } from '../../src/check/filters.ts'
import { missingByOwner } from '../../src/check/rules/missing-by-owner.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Origin } from '../../src/origin.ts'
import type { Example } from '../../src/rules/card.ts'
import { checkRun } from '../../src/run/check-paper.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { type Files, makePaper, memoryIo, speech } from './paper.ts'

const paperName = '稿.md'

/** The texts of an example by file name, the paper among them, with the places that its marks enclose. */
export function textsOf({ paper, head, files = {} }: Example): {
  readonly texts: Readonly<Record<string, string>>
  readonly places: readonly Origin[]
} {
  const whole = paper.replace(/[⟦⟧]/g, '').startsWith('---') ? paper : speech(paper, head)
  const places: Origin[] = []
  const texts = Object.entries({ [paperName]: whole, ...files }).map(([file, marked]) => {
    let text = ''
    for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
      if (index % 2 === 1) places.push({ file, start: text.length, end: text.length + part.length })
      text += part
    }
    return [file, text] as const
  })
  return { texts: Object.fromEntries(texts), places }
}

/** What the whole pipeline but the printer says of an example. */
export async function findingsOf(example: Example): Promise<readonly Diagnostic[]> {
  const { texts } = textsOf(example)
  const made = await makePaper(texts[paperName] ?? '', texts)
  const [document] = made.documents
  const printed = document && example.pages ? checkPages(document, factsOf(example.pages)) : []
  const found = [...made.diagnostics, ...(await ofTheRun(texts)), ...printed]
  return filterFindings(found, [missingByOwner, ...reportFilters(new Map(Object.entries(texts)))])
}

/** The example's papers against each other. */
async function ofTheRun(texts: Files): Promise<Diagnostic[]> {
  const papers = Object.entries(texts).filter(([file]) => file.endsWith('.md'))
  const sources = []
  for (const [file, text] of papers) {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    const { value } = await readPaper(file, bytes, memoryIo(texts))
    if (value) sources.push(value)
  }
  return checkRun(sources)
}

const factsOf = (pages: NonNullable<Example['pages']>) => ({
  pages: pages.map((lines) => ({
    lines: lines.map((text, index) => ({ text, baseline: 3000 + index * 579 })),
  })),
  anchors: {},
  firstNumbered: 0,
})
