/** White space at the ends of a text: XML's goes unless the file keeps it, the wide space stays. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readDocx } from '../../../src/import/docx/read-docx.ts'
import { buildPaper, speech } from '../../support/paper.ts'

it.each([
  ['<w:t> 表1 </w:t><w:t>　2026年</w:t>', '表1　2026年'],
  ['<w:t xml:space="preserve"> 表1 </w:t><w:t>　</w:t>', ' 表1 　'],
])('%s', async (texts, expected) => {
  const { outputs } = await buildPaper(speech('正文在此。'))
  const parts = unzipSync(outputs[0]?.bytes ?? new Uint8Array())
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const changed = xml.replace(/<w:t [^>]*>正文在此。<\/w:t>/, texts)
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(changed) })
  const blocks = readDocx(bytes, { file: '稿.docx' }).value?.blocks ?? []
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  )
  expect(lines).toContain(expected)
})
