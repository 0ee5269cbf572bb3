/** Tables that would part their numbers upright are turned; others stay as they are. */
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { turnWideTables } from '../../src/layout/wide-tables.ts'
import { buildPaper, makePaper, speech } from '../support/paper.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')
const table = (columns: number, cell = '1234.5'): string => {
  const row = (text: (index: number) => string): string =>
    `| ${Array.from({ length: columns }, (_, index) => text(index)).join(' | ')} |`
  return `${row((index) => `指标${index + 1}`)}\n${row(() => '---')}\n${row(() => cell)}\n`
}
const typesOf = async (body: string) => {
  const made = await makePaper(speech(body))
  const document = made.documents[0]
  if (!document) throw new Error('no document')
  return turnWideTables(document, theme).document.blocks.map((block) => block.type)
}

describe('wide tables', () => {
  it.each([
    [6, 'table'],
    [18, 'sideways'],
  ])('of %i columns: %s', async (columns, type) =>
    expect(await typesOf(`文。\n\n${table(columns)}`)).toEqual(['title', 'paragraph', type]),
  )
  it('stay where they are set sideways already', async () =>
    expect(await typesOf(`文。\n\n::: sideways\n${table(18)}:::\n`)).toEqual([
      'title',
      'paragraph',
      'sideways',
    ]))
  it('are turned by the build, which says so', async () => {
    const { outputs, diagnostics } = await buildPaper(speech(`文。\n\n${table(18)}`))
    expect(diagnostics.filter((one) => one.rule === 'table/turned').map((one) => one.data)).toEqual(
      [{ head: '指标1', columns: 18 }],
    )
    expect(outputs).toHaveLength(1)
  })
})
