/** Contradictions inside a paper: parts larger than their whole, one quantity with two values. */
import { describe, expect, it } from 'vitest'
import { makePaper, speech } from '../support/paper.ts'

const said = async (body: string): Promise<string[]> =>
  (await makePaper(speech(body))).found.flatMap((one) =>
    one.startsWith('text/') ? [one.split(' ')[0] ?? ''] : [],
  )

describe('a part', () => {
  it.each([
    ['投入资金1200万元，其中市级1500万元、县级300万元。', ['text/part']],
    ['共有干部36名（其中女干部40名）。', ['text/part']],
    ['投入资金1,200万元，其中市级900万元、县级300万元。', []],
    ['新建服务点36个，其中城区20个，比上年增加40个。', []],
    ['投入资金1200万元，其中市级1500元。', []],
    ['还差28个，其中清源县差10个，加快选址用电，确保全年达到184个。', []],
    ['培训36期，其中线上20期，参训1500人次。', []],
  ])('%s', async (text, expected) => expect(await said(text)).toEqual(expected))
})

describe('one quantity', () => {
  it.each([
    [['全市建成便民服务点1286个。', '目前，全市建成便民服务点1268个。'], ['text/two-values']],
    [['全市建成便民服务点1286个。', '全市建成便民服务点1286个。'], []],
    [['全市建成便民服务点1286个。', '2025年全市建成便民服务点1268个。'], []],
    [['全市建成便民服务点1286个。', '全年要再建成便民服务点100个。'], []],
    [['办理群众诉求6240.35万件。', '办理群众诉求6240万件。'], []],
    [['青禾区建成便民服务点212个。', '东岸区建成便民服务点198个。'], []],
    [['群众满意度达到95.6%。', '群众满意度达到96.5%。'], ['text/two-values']],
  ])('%j', async (lines, expected) => expect(await said(lines.join('\n'))).toEqual(expected))
})
