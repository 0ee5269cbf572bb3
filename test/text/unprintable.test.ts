/** Characters written as escapes inside YAML, JSON and workbooks: none reaches an output, none forges the place of another value. */
import { describe, expect, it } from 'vitest'
import { blockLines } from '../../src/model/block-lines.ts'
import { printable } from '../../src/text/printable.ts'
import { openDocx } from '../support/docx.ts'
import { buildPaper, makePaper } from '../support/paper.ts'

const linesOf = (made: Awaited<ReturnType<typeof makePaper>>): string[] =>
  made.documents.flatMap((one) => one.blocks.flatMap(blockLines))

describe('a slot token written as an escape', () => {
  it('in JSON does not bring in another value', async () => {
    const text =
      '---\n文种: 讲话稿\n标题: 讲话\ndata: {t: t.json}\n---\n{{t.甲.值}}和{{t.乙.值}}。\n'
    const json = '[{"名": "甲", "值": "秘"}, {"名": "乙", "值": "\\ufdd00\\ufdd1丙"}]'
    const made = await makePaper(text, { 't.json': json })
    expect(linesOf(made)).toContain('秘和0丙。')
    expect(made.found).toContainEqual(expect.stringMatching(/^source.control-character t.json:1:/))
  })
  it('in the front matter does not either', async () => {
    const made = await makePaper(
      '---\n文种: 讲话稿\n标题: "甲\\ufdd00\\ufdd1乙"\n---\n{{标题}}。\n',
    )
    expect(linesOf(made)).toContain('甲0乙')
    expect(made.found).toContain('source/control-character 稿.md:3:5')
  })
})

describe('characters that XML cannot hold', () => {
  it('are taken out of titles before they reach a DOCX', async () => {
    const { outputs } = await buildPaper(
      '---\n文种: 讲话稿\n标题: "甲\\u0007\\ufffe\\0乙"\n---\n文。\n',
    )
    // opening it parses every part
    expect(
      openDocx(outputs[0]?.bytes ?? new Uint8Array()).paragraphs.map((one) => one.text),
    ).toContain('甲乙')
  })
  it('are counted, the first place told', () =>
    expect(printable('甲\u0007乙\u0007\ud800丙')).toEqual({
      text: '甲乙丙',
      codes: ['U+0007×2', 'U+D800'],
      first: 1,
    }))
})
