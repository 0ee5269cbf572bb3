/** Pages counted without a browser: on Chinese text the contents get the very numbers that printing gives. */
import { afterAll, describe, expect, it } from 'vitest'
import { createPrintService } from '../../src/io/browser/print-service.ts'
import { openHouse } from '../../src/io/files/house.ts'
import { estimatePages } from '../../src/layout/estimate.ts'
import { layoutDocument } from '../../src/layout/layout.ts'
import { pageNumbers } from '../../src/layout/pages.ts'
import { compose } from '../../src/run/compose.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { settlePages } from '../../src/run/settle-pages.ts'
import { typesetDocument } from '../../src/typeset/typeset-document.ts'
import { memoryIo } from '../support/paper.ts'
import { makeVolume } from '../support/volume.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')
const service = createPrintService('/no/such/folder', {
  chromium: undefined,
  tagged: false,
  standInsOnly: true,
})
afterAll(() => service.close())

describe.each([
  ['60 short papers', makeVolume(60, (index) => 1 + (index % 3))],
  ['14 papers of several pages', makeVolume(14, (index) => 12 + ((index * 5) % 17))],
  ['300 papers', makeVolume(300, (index) => 3 + (index % 13))],
] as const)('the contents of %s', (_name, { text, files, titles }) => {
  it('have the numbers of the printed pages', async () => {
    const io = { ...memoryIo(files), faces: service.faces, print: service.print }
    const read = await readPaper('汇编.md', new TextEncoder().encode(text), io)
    const [job] = read.value ? planJobs([{ source: read.value, base: '汇编' }]).value : []
    const document = job && compose(job).value?.document
    if (!document) throw new Error('no document')
    const base = layoutDocument(document, theme, [])
    const estimated = pageNumbers(
      document,
      estimatePages(typesetDocument(document.blocks, theme, base), theme),
    )
    const paged = await settlePages(
      { document, theme, assets: { pictures: {} }, terms: [], text: '' },
      false,
      io,
    )
    expect(Object.keys(estimated)).toHaveLength(titles.length)
    expect(estimated).toEqual(paged.value.adjustments.pageNumbers)
  })
})
