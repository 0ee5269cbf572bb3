/** 函, 命令 and 会议纪要: what their templates make of the fields. */
import { describe, expect, it } from 'vitest'
import { blockLines } from '../../src/model/block-lines.ts'
import { readLetterhead } from '../../src/model/letterhead.ts'
import { makePaper } from '../support/paper.ts'
import { showBlocks } from '../support/show.ts'

async function shown(text: string): Promise<{ blocks: string; found: readonly string[] }> {
  const made = await makePaper(text)
  return { blocks: showBlocks(made.documents[0]?.blocks ?? []), found: made.found }
}

describe('函', () => {
  const head = '文种: 函\n标题: 关于某事的函\n主送: 市财政局\n单位: 县政府\n日期: 2026-07-10\n'
  it('has a mark without 文件, its number, and a 版记 without 印发 where there is 抄送', async () => {
    const { blocks, found } = await shown(
      `---\n${head}发文机关: 县政府\n发文字号: 县函〔2026〕8号\n紧急程度: 特急\n抄送: 市审计局\n---\n正文。\n`,
    )
    expect(blocks).toBe(
      [
        'letterhead form=信函\n  紧急程度：特急\n  机关：县政府\n  字号：县函〔2026〕8号',
        'title\n  关于某事的函',
        'addressee 市财政局：',
        'p 正文。',
        'signature seal=印章\n  县政府\n  2026年7月10日',
        'colophon form=信函 page=last\n  抄送：市审计局。',
      ].join('\n'),
    )
    expect(found).toEqual([])
  })
  it('has neither where nothing is said of them', async () => {
    const { blocks } = await shown(`---\n${head}---\n正文。\n`)
    expect(blocks).toMatch(/^title\n/)
    expect(blocks).not.toContain('colophon')
  })
})

describe('命令', () => {
  const head = '文种: 令\n发文机关: 县政府\n令号: 第12号\n签名人: 县长\n日期: 2026-07-10\n'
  it('has a mark in 令, a number, the text, and an office title beside its stamp', async () => {
    const { blocks, found } = await shown(`---\n${head}---\n现予公布。\n`)
    expect(blocks).toBe(
      [
        'letterhead form=命令\n  机关：县政府\n  后缀：令\n  字号：第12号',
        'p 现予公布。',
        'signature seal=签名章\n  县长\n  2026年7月10日',
      ].join('\n'),
    )
    expect(found).toEqual([])
  })
  it('takes 命令 for 令, and a title', async () => {
    const { blocks } = await shown(
      `---\n${head}标志: 命令\n标题: 关于某事的命令\n---\n现予公布。\n`,
    )
    expect(blocks).toContain('后缀：命令')
    expect(blocks).toContain('title\n  关于某事的命令')
  })
})

describe('会议纪要', () => {
  const head =
    '文种: 会议纪要\n标题: 研究某事\n会议: 县政府常务会议\n编号: 第8期\n单位: 县政府办公室\n日期: 2026-07-10\n'
  it('has a mark in 纪要, issuer and date, and who was there; no seal', async () => {
    const { blocks, found } = await shown(
      `---\n${head}出席: 周　禾　沈　田\n列席: 县财政局\n---\n议定。\n`,
    )
    expect(blocks).toBe(
      [
        'letterhead form=纪要\n  机关：县政府常务会议\n  后缀：纪要\n  字号：第8期\n  编印：县政府办公室\n  日期：2026年7月10日',
        'title\n  研究某事',
        'p 议定。',
        'attendance\n  出席：周　禾　沈　田\n  列席：县财政局',
      ].join('\n'),
    )
    expect(found).toEqual([])
  })
  it.each([
    ['出席: [周禾, 欧阳明远]', '出席：周禾　欧阳明远'],
    ['列席:\n  - 县财政局\n  - 县民政局', '列席：县财政局、县民政局'],
    ['请假: 周禾', '请假：周禾'],
  ])('takes names as a list: %s', async (field, line) => {
    const { blocks, found } = await shown(`---\n${head}${field}\n---\n议定。\n`)
    expect(blocks).toContain(`attendance\n  ${line}`)
    expect(found).toEqual([])
  })
  it.each([
    ['8', '第8期'],
    ['第8号', '第8号'],
    ['〔2026〕8号', '〔2026〕8号'],
  ])('is numbered %s', async (number, printed) => {
    const { blocks } = await shown(`---\n${head.replace('第8期', number)}---\n议定。\n`)
    expect(blocks).toContain(`字号：${printed}\n`)
  })
  it('prints issuer and date on one line', async () => {
    const [letterhead] = (await makePaper(`---\n${head}---\n议定。\n`)).documents[0]?.blocks ?? []
    if (letterhead?.type !== 'letterhead') throw new Error('no letterhead')
    expect(readLetterhead(letterhead).form).toBe('纪要')
    expect(blockLines(letterhead)).toEqual([
      '县政府常务会议纪要',
      '第8期',
      '县政府办公室2026年7月10日',
    ])
  })
  it('leaves the author his own list', async () => {
    const { blocks } = await shown(
      `---\n${head}出席: 周　禾\n---\n议定。\n::: attendance\n出席：沈　田\n:::\n`,
    )
    expect(blocks).toMatch(/attendance\n {2}出席：沈　田$/)
    expect(blocks).not.toContain('周')
  })
})

describe('an annex', () => {
  const head =
    '文种: 通知\n标题: 关于某事的通知\n主送: 各县区\n单位: 县政府\n日期: 2026-07-10\n附件: [名单]\n'
  const annex = '正文。\n::: attachment {apart="是"}\n名单\n\n甲。\n:::\n'
  it('that is bound apart bears the number of its paper on its first line (7.3.7)', async () => {
    const { blocks, found } = await shown(
      `---\n${head}发文机关: 县政府\n发文字号: 县政〔2026〕8号\n---\n${annex}`,
    )
    expect(blocks).toContain('attachment of=县政〔2026〕8号 apart=是\n')
    expect(found).toEqual([])
  })
  it('bears the number that it says itself', async () => {
    const own = annex.replace('apart="是"', 'apart="是" of="县政〔2026〕9号"')
    expect((await shown(`---\n${head}---\n${own}`)).found).toEqual([])
  })
  it('without a number is an error', async () =>
    expect((await shown(`---\n${head}---\n${annex}`)).found).toEqual([
      'attachment/no-number 稿.md:10:1',
    ]))
})
