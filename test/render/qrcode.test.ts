/** 二维码: what is printed is read again by a reader that is not ours. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, it } from 'vitest'
import { readPicture } from '../../src/io/files/picture-size.ts'
import { qrPicture } from '../../src/render/qrcode/qr-picture.ts'
import { buildPaper, speech } from '../support/paper.ts'
import { closePrinter, printPaper } from '../support/print.ts'

const { default: read } = jsqr
function decoded(bytes: Uint8Array): string {
  const { data, width, height } = PNG.sync.read(Buffer.from(bytes))
  return read(new Uint8ClampedArray(data), width, height)?.data ?? ''
}

describe('a code', () => {
  it.each([
    ['https://example.com/guide?a=1&b=2'],
    ['便民服务点：云岭县北坪镇，联系人沈禾，电话12345678'],
    ['A'],
    ['便民'.repeat(300)],
  ])('says %s', (text) => {
    const picture = qrPicture(text)
    expect(decoded(picture?.bytes ?? new Uint8Array())).toBe(text)
    expect(readPicture(picture?.bytes ?? new Uint8Array())).toEqual(picture)
  })
  it('is the same every time', () => expect(qrPicture('甲')).toEqual(qrPicture('甲')))
  it.each(['', '便'.repeat(800)])('is none of a text that does not fit: %s', (text) =>
    expect(qrPicture(text)).toBeNull(),
  )
})

describe('a paper with a code', () => {
  afterAll(closePrinter)
  const body = '请扫码。\n![指南](<二维码:联系人 沈禾，https://example.com/指南> "扫码看指南")'
  it('shows it in the PDF, where it can be read', async () => {
    const { pdf } = await printPaper(speech(body))
    const folder = mkdtempSync(join(tmpdir(), 'wengao-code-'))
    try {
      writeFileSync(join(folder, 'a.pdf'), pdf)
      const options = ['-r', '150', '-png', '-singlefile']
      execFileSync('pdftoppm', [...options, join(folder, 'a.pdf'), join(folder, 'a')])
      expect(decoded(readFileSync(join(folder, 'a.png')))).toBe(
        '联系人 沈禾，https://example.com/指南',
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
  it('is written so that it is read again, and said where it cannot be', async () => {
    const made = await buildPaper(speech(body), { formats: ['md'] })
    const text = Buffer.from(made.outputs[0]?.bytes ?? []).toString('utf8')
    expect(text).toContain('![指南](<二维码:联系人 沈禾，https://example.com/指南> "扫码看指南")')
    const empty = await buildPaper(speech('![](二维码:)'))
    expect(empty.diagnostics).toMatchObject([
      { rule: 'markdown/picture', severity: 'error', data: { problem: 'code' } },
    ])
  })
})
