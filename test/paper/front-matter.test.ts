/** Front matter as people type it: slips are repaired and reported, mistakes are all found at once. */
import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../src/paper/front-matter.ts'
import { makePaper, speech } from '../support/paper.ts'
import { showBlocks } from '../support/show.ts'

const fields = (head: string) => readFrontMatter(`---\n${head}\n---\n正文\n`, 'x').value?.fields

describe('reading', () => {
  it('keeps what is written: dates, leading zeros, 是', () => {
    expect(fields('日期: 2026.10\n编号: 0123\n提纲: 是\n空:')).toEqual({
      日期: '2026.10',
      编号: '0123',
      提纲: '是',
      空: '',
    })
  })
  it.each([
    ['标题：便民服务', '便民服务', 'colon'],
    ['标题:便民服务', '便民服务', 'space'],
    ['标题: "四心"工作法', '"四心"工作法', 'quotes'],
    ['标题: *县便民服务', '*县便民服务', 'quotes'],
    ['标题: {{单位}}便民服务', '{{单位}}便民服务', 'quotes'],
    ['标题: [注]便民服务', '[注]便民服务', 'quotes'],
    ['标题: 便民: 服务', '便民: 服务', 'quotes'],
    ['标题: 做法 #1', '做法 #1', 'hash'],
    ["标题: 王'明 #1", "王'明 #1", 'hash'],
    ['标题: @便民', '@便民', 'quotes'],
    ['标题: %便民', '%便民', 'quotes'],
  ])('%s', (line, value, repair) => {
    const read = readFrontMatter(`---\n${line}\n---\n`, 'x')
    expect(read.value?.fields['标题']).toBe(value)
    expect(read.diagnostics.map((one) => one.data['repair'])).toEqual([repair])
  })
  it.each([
    ['数据: {台账: {文件: dup.csv, 列: {本期: 今年，上年: 去年}}}', 'comma'],
    ['数据:\n  台账: {文件: dup.csv, 列: {本期: 今年，上年: 去年}}', 'comma'],
    ['数据: {台账: {文件: dup.csv, 列: {本期:今年, 上年:去年}}}', 'space'],
    ['数据：{台账：{文件：dup.csv，列：{本期：今年，上年：去年}}}', 'colon,comma'],
    ['数据:\n  台账：{文件: dup.csv, 列: {本期：今年, 上年: 去年}}', 'colon'],
    ['数据:\n  台账:{文件: dup.csv, 列: {"本期":今年, 上年: 去年}}', 'space'],
  ])('%s: full-width marks and lacking spaces in { }', (head, repairs) => {
    const read = readFrontMatter(`---\n${head}\n---\n`, 'x')
    expect(read.value?.fields['数据']).toEqual({
      台账: { 文件: 'dup.csv', 列: { 本期: '今年', 上年: '去年' } },
    })
    const said = read.diagnostics.map((one) => String(one.data['repair']))
    expect([...new Set(said)].sort().join(',')).toBe(repairs)
  })
  it.each([
    ['数据: {台账: "D:\\台账\\台账.xlsx"}', 'D:\\台账\\台账.xlsx'],
    ['数据:\n  台账: "..\\new\\台账.xlsx"', '..\\new\\台账.xlsx'],
    ['数据: {台账: "台账\\2026\\台账.xlsx", 乙: b.csv}', '台账\\2026\\台账.xlsx'],
  ])('%s: a path as it stands', (head, path) => {
    const read = readFrontMatter(`---\n${head}\n---\n`, 'x')
    expect(read.value?.fields['数据']).toMatchObject({ 台账: path })
    expect(read.diagnostics.map((one) => one.data['repair'])).toEqual(['backslash'])
  })
  it('items in { } below a name', () => {
    const head = '稿件:\n  - { 分组: 大会发言，文件: 稿件/*.md }\n- {分组:书面, 文件: a.md}'
    const read = readFrontMatter(`---\n${head.replace('\n- ', '\n  - ')}\n---\n`, 'x')
    expect(read.value?.fields['稿件']).toEqual([
      { 分组: '大会发言', 文件: '稿件/*.md' },
      { 分组: '书面', 文件: 'a.md' },
    ])
  })
  it.each([
    '标题: "甲\\t乙"',
    '标题:\n  关于时间:地点的说明',
    '标题:\n  - 第一行:甲\n  - 第二行：乙',
    '数据: {a: 9:30, b: https://a.b/c, c: [甲，乙], d: 去年，今年}',
    '数据: {"a":1, \'b\': C:\\台账.xlsx}',
    '数据:\n  a: {b: "甲，乙: 丙"}',
    '说明: |\n  台账：{甲：乙，丙：丁}',
  ])('leaves %s alone', (head) => {
    expect(readFrontMatter(`---\n${head}\n---\n`, 'x').diagnostics).toEqual([])
  })
  it.each([
    '便民服务，2026',
    '市政府秘书长　王　明',
    '2026-07-15',
    '《办法》（试行）',
    '100% 完成',
    '甲 - 乙',
    '甲:乙',
    '甲!',
    'a*b&c',
  ])('leaves %s as it is', (value) => {
    const read = readFrontMatter(`---\n标题: ${value}\n---\n`, 'x')
    expect(String(read.value?.fields['标题'])).toBe(value)
    expect(read.diagnostics).toEqual([])
  })
  it('leaves good YAML alone', () => {
    const read = readFrontMatter(
      "---\n标题: [甲, 乙]\n说明: |\n  第一行：冒号\n  *星号 #1\n网址: https://a.b/c#d\n引: '四心'\n数据: {a: 1}\n---\n",
      'x',
    )
    expect(read.diagnostics).toEqual([])
    expect(read.value?.fields['标题']).toEqual(['甲', '乙'])
    expect(read.value?.fields['说明']).toBe('第一行：冒号\n*星号 #1\n')
  })
  it('places every value by its own letters', () => {
    const read = readFrontMatter('---\n标题：便民\n日期: 2026-07-15\n---\n', 'x')
    expect(read.value?.places['日期']).toMatchObject({ start: 14, end: 24 })
  })
  it('refuses aliases, which could blow up', () => {
    expect(readFrontMatter('---\na: &x [1]\nb: *x\n---\n', 'x').diagnostics.length).toBeGreaterThan(
      0,
    )
  })
})

describe('fences', () => {
  it.each([
    ['', 'front-matter/missing'],
    ['正文\n', 'front-matter/missing'],
    ['---\n文种: 讲话稿\n', 'front-matter/unclosed'],
    ['---js\n{}\n---\n', 'front-matter/language'],
    ['---coffee\nx\n---\n', 'front-matter/language'],
  ])('%j → %s', (text, rule) =>
    expect(readFrontMatter(text, 'x')).toMatchObject({ value: null, diagnostics: [{ rule }] }),
  )

  it('runs nothing', async () => {
    const trap = join(tmpdir(), 'wengao-front-matter-ran')
    rmSync(trap, { force: true })
    await makePaper(`---js\nrequire("fs").writeFileSync(${JSON.stringify(trap)}, "x")\n---\n正文\n`)
    await makePaper(`---\nlanguage: js\n---\n${'正文'}\n`)
    expect(existsSync(trap)).toBe(false)
  })
  it('closes only at a line of its own', () => {
    const text = '---\n标题: |\n  甲\n  ---乙\n日期: 2026-01-01\n---\n正文\n'
    const read = readFrontMatter(text, 'x')
    expect(read.value?.fields).toEqual({ 标题: '甲\n---乙\n', 日期: '2026-01-01' })
    expect(text.slice(read.value?.bodyStart)).toBe('正文\n')
  })
})

describe('fields', () => {
  it('finds all mistakes in one go, each with line and column', async () => {
    const made = await makePaper(
      '---\n文种：讲话稿\n标题:*县工作 #1\n日其: 2026-07-15\n日期: 2026-06-31\n提纲: 也许\n标题: 乙\n---\n正文。\n',
    )
    expect(made.found).toEqual([
      'front-matter/repaired 稿.md:2:1',
      'front-matter/repaired 稿.md:3:1',
      'front-matter/repaired 稿.md:3:1',
      'front-matter/duplicate-field 稿.md:7:1',
      'front-matter/misspelt-field 稿.md:4:1',
      'front-matter/invalid-value 稿.md:5:5',
      'front-matter/invalid-value 稿.md:6:5',
    ])
    expect(made.documents).toEqual([])
  })
  it('takes English and Chinese names, not both', async () => {
    expect((await makePaper(speech('正文。', 'speaker: 王明\n讲话人: 李强\n'))).found).toEqual([
      'front-matter/duplicate-field 稿.md:5:1',
    ])
  })
  it('warns of a field that nothing is near to, and goes on', async () => {
    const made = await makePaper(speech('正文。', '备忘录编号: 3\n'))
    expect(made.found).toEqual(['front-matter/unknown-field 稿.md:4:1'])
    expect(made.documents).toHaveLength(1)
  })
  it.each([
    ['1.年检申请表；2.站点名单', ['年检申请表', '站点名单']],
    ['"附件：1．年检申请表　2．站点名单。"', ['年检申请表', '站点名单']],
    ['|\n  1.年检申请表\n  2.站点名单', ['年检申请表', '站点名单']],
    ['|\n  年检申请表\n\n  站点名单', ['年检申请表', '站点名单']],
    ['1.年检申请表\n  2.站点名单', ['年检申请表', '站点名单']],
    ['附件1：2026年指标表，附件2：站点名单', ['2026年指标表', '站点名单']],
    ['[1.年检申请表；2.站点名单, 3.须知]', ['年检申请表', '站点名单', '须知']],
    ['1.2026年指标表 2.2027年指标表', ['2026年指标表', '2027年指标表']],
    ['2.5万亩站点名单', ['2.5万亩站点名单']],
    ['年检申请表（1.0版）', ['年检申请表（1.0版）']],
    ['关于2、3号站点的说明', ['关于2、3号站点的说明']],
    ['1.年检申请表', ['年检申请表']],
  ])('附件: %s is a list', async (written, names) => {
    const head =
      '文种: 通知\n标题: 关于做好年检的通知\n主送: 各站点\n单位: 县民政局\n日期: 2026-07-15\n'
    const made = await makePaper(`---\n${head}附件: ${written}\n---\n请认真执行。\n`)
    const [, note = ''] = showBlocks(made.documents[0]?.blocks ?? []).split('attachment-note\n')
    const lines = note.split('\n')
    const end = lines.findIndex((line) => !line.startsWith('  '))
    expect(lines.slice(0, end).map((line) => line.trim())).toEqual(names)
  })
  it('lines of a block are lines of the title', async () => {
    const made = await makePaper(
      '---\n文种: 讲话稿\n标题: |\n  在推进会上\n  的讲话\n---\n正文。\n',
    )
    const shown = showBlocks(made.documents[0]?.blocks ?? [])
    expect(shown).toContain('title\n  在推进会上\n  的讲话')
  })
  it.each([
    ['讲话领导', '讲话人'],
    ['发言同志', '发言人'],
    ['讲话部门', ''],
    ['领导', ''],
  ])('a party by another word: %s', async (written, nearest) => {
    const made = await makePaper(speech('正文。', `${written}: 王明\n`))
    expect(made.diagnostics.map((one) => one.data['nearest'] ?? '')).toEqual([nearest])
  })
  it.each([
    ['会议纪要', '列席人员', '列席'],
    ['会议纪要', '出席人员', '出席'],
    ['会议纪要', '参会人员', '出席'],
    ['会议纪要', '请假人员', '请假'],
    ['会议纪要', '缺席人员', '请假'],
  ])('in a %s %s is read as %s', async (kind, written, name) => {
    const head = `文种: ${kind}\n标题: 关于站点工作的纪要\n会议: 县政府常务会议\n日期: 2026-07-15\n`
    const made = await makePaper(`---\n${head}${written}: 林　野\n---\n会议研究了站点工作。\n`)
    expect(made.found).toEqual([])
    expect(showBlocks(made.documents[0]?.blocks ?? [])).toContain(`${name}：林　野`)
  })
  it.each([
    ['讲话稿', '报告人'],
    ['致辞', '致词人'],
    ['表态发言', '表态人'],
    ['主持词', '主持'],
  ])('in a %s %s is who speaks', async (kind, written) => {
    const made = await makePaper(
      `---\n文种: ${kind}\n标题: 在会上的讲话\n${written}: 县长　林　野\n---\n同志们：\n下面，我讲几点意见。祝大会成功，现在散会，我们坚决完成任务。\n`,
    )
    expect(made.found.filter((one) => one.startsWith('front-matter'))).toEqual([])
    expect(showBlocks(made.documents[0]?.blocks ?? [])).toContain('县长　林　野')
  })
  it('knows no kind from a prototype', async () => {
    for (const kind of ['constructor', '__proto__', 'toString'])
      expect((await makePaper(`---\n文种: ${kind}\n标题: 甲\n---\n`)).found).toEqual([
        'kind/unknown 稿.md:2:5',
      ])
  })
  it('adds —— to a subtitle unless it has its own mark', async () => {
    const title = async (subtitle: string) =>
      (await makePaper(speech('正文。', `副标题: ${subtitle}\n`))).documents[0]?.meta.subtitle
    expect(await title('在会上的讲话')).toBe('——在会上的讲话')
    expect(await title('——在会上的讲话')).toBe('——在会上的讲话')
    expect(await title('（讲话提纲）')).toBe('（讲话提纲）')
  })
})
