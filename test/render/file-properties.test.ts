/** What files say of themselves: who wrote them, and what pictures over the text are for readers who cannot see them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readTextPages } from '../../src/io/pdf/read-text-pages.ts'
import { all, openDocx } from '../support/docx.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const seal = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../cases/pages/seal-pictures/甲.png')),
)
const notice = (units: string, head = ''): string =>
  `---\n文种: 通知\n标题: 关于核查工作的通知\n主送: 各县\n单位: ${units}\n日期: 2026-07-01\n${head}---\n请落实。\n`
const print = (text: string) => printPaper(text, { '甲.png': seal, '乙.png': seal })
afterAll(closePrinter)

describe('the author', () => {
  it.each([
    ['[市民政局, 市财政局]', '市民政局、市财政局'],
    ['[市民政局, 市财政局, 市人力资源和社会保障局]', '市民政局、市财政局、市人力资源和社会保障局'],
    ['市民政局', '市民政局'],
  ])('%s', async (units, author) => {
    const { pdf, docx } = await print(notice(units))
    const core = openDocx(docx).parts['docProps/core.xml']
    expect(core).toContain(`<dc:creator>${author}</dc:creator>`)
    expect(await readTextPages(pdf)).toMatchObject({ author })
    expect(Buffer.from(pdf).toString('utf8')).toContain(`<rdf:li>${author}</rdf:li>`)
  })
})

describe('a picture over the text', () => {
  it.each([
    ['市民政局', '印章图片: 甲.png\n', ['市民政局的印章']],
    ['[市民政局, 市财政局]', '印章图片: [甲.png, 乙.png]\n', ['市民政局的印章', '市财政局的印章']],
  ])('of %s is named as the seal that it is', async (units, head, words) => {
    const { html, docx } = await print(notice(units, head))
    expect([...html.matchAll(/<img [^>]*alt="([^"]*)"/g)].map((match) => match[1])).toEqual(words)
    const drawings = all(openDocx(docx).document, 'wp:docPr')
    expect(drawings.map(({ attributes }) => attributes['descr'])).toEqual(words)
  })
})
