/** Properties of a printed PDF, read by another reader. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, it } from 'vitest'
import { withMetadata } from '../../../src/io/pdf/pdf-metadata.ts'
import { srgbProfile } from '../../../src/io/pdf/srgb-profile.ts'
import { closePrinter, printPaper } from '../../support/print.ts'

afterAll(closePrinter)

it('has the title, author and day of the paper, equal on every print', async () => {
  const text =
    '---\n文种: 讲话稿\n标题: 在推进会上的讲话\n讲话人: 王　明\n日期: 2026-07-15\n---\n一、甲\n文。\n'
  const [first, second] = [await printPaper(text), await printPaper(text)]
  const task = getDocument({ data: first.pdf.slice(), verbosity: 0 })
  const { info } = (await (await task.promise).getMetadata()) as unknown as {
    info: Record<string, string>
  }
  expect(info).toMatchObject({
    Title: '在推进会上的讲话',
    Author: '王　明',
    Creator: 'wengao',
    CreationDate: "D:20260715000000+08'00'",
  })
  expect(info['Producer']).toBeUndefined()
  const { metadata } = await (await task.promise).getMetadata()
  expect([
    metadata?.get('dc:title'),
    metadata?.get('dc:creator'),
    metadata?.get('xmp:createdate'),
  ]).toEqual(['在推进会上的讲话', ['王　明'], '2026-07-15T00:00:00+08:00'])
  const outline = (await (await task.promise).getOutline()) ?? []
  expect(outline.map(({ title }) => title).join()).toContain('甲')
  await task.destroy()
  expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
})

const printedAt = (time: string): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.4
1 0 obj
<</Creator (Chromium)
/CreationDate (D:${time}+00'00')
/ModDate (D:${time}+00'00')>>
endobj
2 0 obj
<</Type /Catalog>>
endobj
trailer
<</Size 3
/Root 2 0 R
/Info 1 0 R>>
startxref
0
%%EOF
`,
  )

it('leaves no time of printing in the file, and every object in its place', () => {
  const meta = { title: '甲', author: '', subtitle: '', date: '', lang: 'zh-CN' }
  const [first, second] = ['20260101010101', '20271231235959'].map((time) =>
    Buffer.from(withMetadata(printedAt(time), meta)),
  )
  expect(first?.toString('latin1')).not.toContain('20260101')
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
  expect(first?.indexOf('2 0 obj')).toBe(
    Buffer.from(printedAt('20260101010101')).indexOf('2 0 obj'),
  )
})

it('says what its colours mean: a profile of sRGB', () => {
  const profile = Buffer.from(srgbProfile())
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  const tags = Array.from({ length: profile.readUInt32BE(128) }, (_, index) =>
    profile.subarray(132 + index * 12, 144 + index * 12),
  )
  const body = (name: string): Buffer => {
    const entry = tags.find((one) => one.toString('latin1', 0, 4) === name)
    return profile.subarray(
      entry?.readUInt32BE(4) ?? 0,
      (entry?.readUInt32BE(4) ?? 0) + (entry?.readUInt32BE(8) ?? 0),
    )
  }
  const place = (name: string): number[] =>
    [8, 12, 16].map((at) => body(name).readInt32BE(at) / 0x10000)
  const sum = ['rXYZ', 'gXYZ', 'bXYZ']
    .map(place)
    .reduce((all, one) => all.map((value, index) => value + (one[index] ?? 0)))
  place('wtpt').forEach((value, index) => {
    expect(sum[index]).toBeCloseTo(value, 3)
  })
  // half way between black and white is a fifth of the light
  expect(body('rTRC').readUInt16BE(12 + 512 * 2) / 0xffff).toBeCloseTo(0.2144, 3)
})

it('leaves a file of another form as it is', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7\nno trailer')
  expect(
    withMetadata(bytes, { title: '甲', subtitle: '', author: '', date: '', lang: 'zh-CN' }),
  ).toBe(bytes)
})
