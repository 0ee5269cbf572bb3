/** Properties of a printed PDF, read by another reader. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, it } from 'vitest'
import { withMetadata } from '../../src/io/pdf-metadata.ts'
import { closePrinter, printPaper } from '../support/print.ts'

afterAll(closePrinter)

it('has the title, author and day of the paper, equal on every print', async () => {
  const text = '---\n文种: 讲话稿\n标题: 在推进会上的讲话\n讲话人: 王　明\n日期: 2026-07-15\n---\n一、甲\n文。\n'
  const [first, second] = [await printPaper(text), await printPaper(text)]
  const task = getDocument({ data: first.pdf.slice(), verbosity: 0 })
  const { info } = (await (await task.promise).getMetadata()) as unknown as { info: Record<string, string> }
  expect(info).toMatchObject({ Title: '在推进会上的讲话', Author: '王　明', Creator: 'wengao', CreationDate: 'D:20260715' })
  expect(info['Producer']).toBeUndefined()
  expect((await (await task.promise).getOutline())?.[0]?.title).toContain('甲')
  await task.destroy()
  const tail = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1').split('%%EOF')[1] ?? ''
  expect(tail(first.pdf)).toBe(tail(second.pdf))
})

it('leaves a file of another form as it is', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7\nno trailer')
  expect(withMetadata(bytes, { title: '甲', subtitle: '', author: '', date: '', lang: 'zh-CN' })).toBe(bytes)
})
