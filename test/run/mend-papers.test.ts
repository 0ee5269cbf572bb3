/** What is certain is mended in the author's file, every other byte stays, and a second run changes nothing. */
import { describe, expect, it } from 'vitest'
import { withoutIgnored } from '../../src/check/ignore.ts'
import { mendPapers } from '../../src/run/mend-papers.ts'
import { checkCases } from '../support/check-cases.ts'
import { textsOf } from '../support/example.ts'
import { type Files, memoryIo, speech } from '../support/paper.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

async function mend(files: Files, papers = ['稿.md']) {
  const io = memoryIo(files)
  const named = papers.map((file) => ({ file, base: file, named: true }))
  return mendPapers(named, io, withoutIgnored(io.texts))
}
async function mendText(text: string | Uint8Array, others: Files = {}): Promise<string> {
  const { files } = await mend({ '稿.md': text, ...others })
  const [file] = files
  return decoder.decode(file?.bytes ?? (typeof text === 'string' ? encoder.encode(text) : text))
}
const body = async (text: string, head = '') =>
  (await mendText(speech(text, head))).slice(speech('', head).length)

describe('what is certain', () => {
  it.each([
    ['提高站位,抓好落实.', '提高站位，抓好落实。'],
    ['精选"领头雁",推行"一站式"服务。', '精选“领头雁”，推行“一站式”服务。'],
    ['他说："要做到"三个必到"。"', '他说：“要做到‘三个必到’。”'],
    ['他说：“要做到“三个必到”。”', '他说：“要做到‘三个必到’。”'],
    ['建好“暖心驿站“。', '建好“暖心驿站”。'],
    ['各乡镇(街道)要落实...', '各乡镇（街道）要落实……'],
    ['1-6月增长15%-20%。', '1—6月增长15%～20%。'],
    ['1、推进服务。\n2、公开清单。', '1.推进服务。\n2.公开清单。'],
    ['一、突出重点，\n正文。', '一、突出重点\n正文。'],
    ['提高站位 , 抓好落实。', '提高站位，抓好落实。'],
    ['**加粗,的字**,后面。', '**加粗，的字**，后面。'],
    ['文[^1]。\n[^1]: 注,释。', '文[^1]。\n[^1]: 注，释。'],
    [
      '| 甲,乙 | 数 |\n|---|---|\n| 丙(丁) | 1,234 |',
      '| 甲，乙 | 数 |\n|---|---|\n| 丙（丁） | 1,234 |',
    ],
  ])('%j', async (before, after) => expect(await body(before)).toBe(after))
})

describe('what only the author can tell', () => {
  it.each([
    // 实事求是, 标的, 植被, 中和, 饱和 end in the character that stands twice
    '坚持实事求是是我们的优良作风。',
    '申请保全的财产系争议标的的，应当担保。',
    '部分植被被破坏，推进碳中和和绿色转型，市场饱和和结构调整。',
    '坚持坚持再坚持，根据根据地建设需要。',
    '干部和和群众一起，没有没有解决的问题。',
    // a name, or two sentences
    '登山家乔治.马洛里说过。',
    '引进比尔.盖茨基金会项目。',
    '“美丽乡村.幸福家园”活动已经开展。',
    // a sentence, or a heading
    '# 各单位要高度重视。\n正文。',
    '一、将第一条修改为：\n“第一条　为了方便群众办事，制定本办法。”\n二、将第五条改为第六条。\n',
  ])('is left: %j', async (text) => expect(await body(text)).toBe(text))
  it.each([
    ['今年开展安全生产整治.下面讲四点意见。', '今年开展安全生产整治。下面讲四点意见。'],
    ['办结率进一步提高. 同时，群众少跑了路.', '办结率进一步提高。同时，群众少跑了路。'],
    ['这是群众的的需要，措施是是有效的。', '这是群众的需要，措施是有效的。'],
  ])('is no more than that: %j', async (before, after) => expect(await body(before)).toBe(after))
})

describe('numbers', () => {
  it.each([
    ['一、甲\n二、乙\n二、丙\n三、丁\n', '一、甲\n二、乙\n三、丙\n四、丁\n'],
    ['一、甲\n（一）a\n(一)b\n', '一、甲\n（一）a\n（二）b\n'],
    ['一是甲；二是乙；二是丙；四是丁。', '一是甲；二是乙；三是丙；四是丁。'],
    ['一要甲。\n二要乙。\n二要丙。\n三要丁。', '一要甲。\n二要乙。\n三要丙。\n四要丁。'],
    [
      '一是甲；二是乙；二是丙；三是丁；四是戊；五是己；六是庚；七是辛；八是壬；九是癸；十是子；十一是丑。',
      '一是甲；二是乙；三是丙；四是丁；五是戊；六是己；七是庚；八是辛；九是壬；十是癸；十一是子；十二是丑。',
    ],
    ['第一，甲。第二，乙。第二，丙。', '第一，甲。第二，乙。第三，丙。'],
    [
      '一、提高认识。要实。\n二、抓好落实。要快。\n二、加强保障。要足。\n',
      '一、提高认识。要实。\n二、抓好落实。要快。\n三、加强保障。要足。\n',
    ],
  ])('that stand twice are counted on: %j', async (before, after) =>
    expect(await body(before)).toBe(after),
  )
  it.each([
    '一、甲\n二、乙\n四、丙\n',
    '一、甲\n三、乙\n二、丙\n',
    '二、甲\n',
    '一、甲\n二、乙\n二、丙\n办法见第二部分。\n',
    '一是甲。\n三是丙。',
    '首先，甲。再次，乙。',
  ])('that may be lost are left: %j', async (text) => expect(await body(text)).toBe(text))
})

describe('lines that are broken in the middle of a sentence', () => {
  it.each([
    [
      '各乡镇要把服务点建到群众家门口，推行“一站\n式”服务。',
      '各乡镇要把服务点建到群众家门口，推行“一站式”服务。',
    ],
    [
      '各乡镇要把服务点建到群众家门口，让群众少跑\n、跑得近。',
      '各乡镇要把服务点建到群众家门口，让群众少跑、跑得近。',
    ],
    [
      '各乡镇要把服务点建到群众的家门口，\n让群众少跑腿。',
      '各乡镇要把服务点建到群众的家门口，让群众少跑腿。',
    ],
    [
      '今年以来，全市新建便民服务点以及\n社区阅览室多处，群众都说好。',
      '今年以来，全市新建便民服务点以及社区阅览室多处，群众都说好。',
    ],
  ])('%j', async (before, after) => expect(await body(before)).toBe(after))
  it('take their CR along', async () => {
    const paper = speech('全市推行便民服务，“一站\n式”办理，让群众少跑腿，办好事。\n').replaceAll(
      '\n',
      '\r\n',
    )
    expect(await mendText(paper)).toBe(paper.replace('一站\r\n式', '一站式'))
  })
  it.each([
    '各乡镇要把服务点建到群众的家门口\n让群众少跑腿。',
    '不畏浮云遮望眼，\n自缘身在最高层。',
    '尊敬的各位来宾、各位领导、各位朋友，\n大家上午好！',
    '各乡镇要把服务点建到群众的家门口，\n　　让群众少跑腿。',
    '各乡镇要把服务点建到群众的家门口，  \n让群众少跑腿。',
    '各乡镇要把服务点建到群众的家门口，{{#if 名}}\n{{/if}}让群众少跑腿。',
    '各乡镇要把服务点建到群众的家门口，\n\n让群众少跑腿。',
    '各乡镇要把服务点建到群众的家门口，\n一是少跑腿。',
    '各乡镇要把服务点建到群众的家门口，\n市政府办公室',
  ])('%j stays', async (text) => expect(await body(text, 'data: {名: 甲}\n')).toBe(text))
})

describe('what is left as it is', () => {
  it('the head, expressions, values, comments and code', async () => {
    const head = '单位: 甲局,乙局\ndata: {名: "甲,乙(丙)", 数: 3}\n'
    const text = '<!-- 注,释 -->\n{{名}}共{{#if (大于 数 2)}}多,{{/if}}的。`a,中(文)`,好。'
    expect(await body(text, head)).toBe(text.replace('多,', '多，').replace('`,好', '`，好'))
  })
  it('a place that crosses the border of a value', async () => {
    const text = '增长{{数}}%-20%，{{数}}-9月。'
    expect(await body(text, 'data: {数: 3}\n')).toBe(text)
  })
  it('a paper without templates keeps its braces', async () =>
    expect(await body('写作{{a,b}},就行。', 'template: false\n')).toBe('写作{{a,b}}，就行。'))
  it('what the author silences', async () => {
    const text = '<!-- wengao-ignore mark/half-width -->\n提高站位,抓好落实。'
    expect(await body(text)).toBe(text)
  })
  it.each(checkCases.flatMap(({ quiet, traps }) => [...quiet, ...traps]))('%j', async (text) => {
    const paper = text.startsWith('---') ? text : speech(text)
    expect(await mendText(paper)).toBe(paper)
  })
})

describe('bytes', () => {
  it('BOM, CR LF, lone CR and controls stay', async () => {
    const paper = `\ufeff${speech('甲,乙\u0007。\n丙,丁。\n').replaceAll('\n', '\r\n')}戊,己。\r`
    expect(await mendText(encoder.encode(paper))).toBe(
      paper.replace('甲,', '甲，').replace('丙,', '丙，').replace('戊,', '戊，'),
    )
  })
  it('a file in GB18030 keeps its encoding and every other byte', async () => {
    const head = encoder.encode('---\ntitle: a\nkind: speech\n---\n')
    const letters = [0xb0, 0xa1, 0x2c, 0xb0, 0xa1, 0x20, 0x0d, 0x0a]
    const { files } = await mend({ '稿.md': new Uint8Array([...head, ...letters]) })
    const mended = [0xb0, 0xa1, 0xa3, 0xac, 0xb0, 0xa1, 0x20, 0x0d, 0x0a]
    expect(files[0]?.bytes).toEqual(new Uint8Array([...head, ...mended]))
  })
  it('a file in UTF-16 is left and said', async () => {
    const text = speech('甲,乙。')
    const units = new Uint16Array([0xfeff, ...Array.from(text, (_, at) => text.charCodeAt(at))])
    const { files, diagnostics } = await mend({ '稿.md': new Uint8Array(units.buffer) })
    expect(files).toEqual([])
    expect(diagnostics.map(({ rule }) => rule)).toContain('source/not-mended')
  })
})

describe('a second run', () => {
  it.each(checkCases.flatMap(({ fires }) => fires))('%j', async (marked) => {
    const { texts } = textsOf({ paper: marked })
    const once = await mendText(texts['稿.md'] ?? '')
    expect(await mendText(once)).toBe(once)
  })
})

it('papers that are bound into a volume are mended in their own files', async () => {
  const { files } = await mend({
    '稿.md': '---\n文种: 汇编\n标题: 汇编\n稿件: [甲.md]\n---\n',
    '甲.md': '---\n文种: 交流材料\n标题: 甲\n---\n提高站位,抓好落实。\n',
  })
  expect(files.map(({ file, count }) => [file, count])).toEqual([['甲.md', 1]])
})
