/** Pages of attachments: under 附件 and their number, or without that word where a paper issues them. */
import { expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { noAdjustments } from '../../src/typeset/adjustments.ts'
import { typesetDocument } from '../../src/typeset/typeset-document.ts'
import { makePaper } from '../support/paper.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
const head =
  '---\n文种: 通知\n标题: 关于印发办法的通知\n主送: 各县区\n单位: 县政府\n日期: 2026-07-10\n'
const holder = (attributes: string, title: string): string =>
  `::: attachment${attributes}\n::: title\n${title}\n:::\n正文在此。\n:::\n`

/** Style and text of the lines from the first attachment on, and what was found. */
async function lines(text: string): Promise<{ set: string[]; found: readonly string[] }> {
  if (!theme) throw new Error('no theme')
  const { documents, found } = await makePaper(text)
  const { main } = typesetDocument(documents[0]?.blocks ?? [], theme, noAdjustments)
  const from = main.findIndex(({ type }) => type === 'page-break')
  const set = main
    .slice(from)
    .flatMap((block) =>
      block.type === 'paragraph'
        ? [`${block.style} ${block.runs.map((run) => ('text' in run ? run.text : '')).join('')}`]
        : [block.type],
    )
  return { set, found }
}

it('prints no 附件 above what a paper issues, which no note has to name', async () => {
  const { set, found } = await lines(
    `${head}---\n现将《某办法》印发给你们。\n${holder(' {label="否"}', '某办法')}`,
  )
  expect(set.slice(0, 3)).toEqual(['page-break', 'title 某办法', 'body 正文在此。'])
  expect(found).toEqual([])
})
it('counts the others without it', async () => {
  const { set, found } = await lines(
    `${head}附件: [名单]\n---\n现将《某办法》印发给你们。\n${holder(' {label="否"}', '某办法')}${holder('', '名单')}`,
  )
  expect(set.filter((line) => /^(?:title|attachment-label)/.test(line))).toEqual([
    'title 某办法',
    'attachment-label 附件',
    'title 名单',
  ])
  expect(found).toEqual([])
})
