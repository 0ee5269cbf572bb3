/** Sentences that the papers of two offices have word for word. */
import { describe, expect, it } from 'vitest'
import { findingsOf } from '../support/example.ts'

const long = '我们把便民服务站点建在群众家门口，让老人少跑一趟路、少排一次队、少填一张表'
const formula = '现将二〇二六年上半年便民服务站点建设和运行情况报告如下，请审阅并提出意见。'
const paper = (unit: string, body: string): string =>
  `---\n文种: 讲话稿\n标题: 在交流会上的讲话\n${unit === '' ? '' : `单位: ${unit}\n`}---\n${body}\n`

const lines = async (first: string, second: string) => {
  const found = await findingsOf({ paper: first, files: { '乙.md': second } })
  return found
    .filter(({ rule }) => rule === 'sentence/borrowed')
    .map(({ origin, data }) => `${origin?.file} ← ${data['other']}:${data['line']}`)
}

describe('are said where the second of them stands', () => {
  it.each([
    ['in a paragraph', `${long}。`],
    ['with other marks', `${long.replace('、', '，')}；`],
    ['behind another sentence', `工作有起色。${long}。`],
  ])('%s', async (_, body) =>
    expect(await lines(paper('青禾县', `${long}。`), paper('望江县', body))).toEqual([
      '乙.md ← 稿.md:6',
    ]),
  )
})

describe('are left alone', () => {
  it.each([
    ['of one office', '青禾县', `${long}。`],
    ['of a paper that names no office', '', `${long}。`],
    ['where a figure differs', '望江县', `${long.replace('一趟', '两趟')}。`],
    ['that are short', '望江县', '同志们，让我们真抓实干。'],
    ['in a table', '望江县', `| 做法 |\n| --- |\n| ${long}。 |`],
    ['of a formula', '望江县', formula],
    ['with figures of their own', '望江县', `${long}，共{{n}}个。`],
  ])('%s', async (_, unit, body) =>
    expect(
      await lines(
        paper('青禾县', `${long}。\n\n同志们，让我们真抓实干。\n\n${formula}`),
        paper(unit, body),
      ),
    ).toEqual([]),
  )
})
