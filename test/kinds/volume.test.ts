/** Volumes: groups, lists, overrides, broken papers, counts; every paper by its own kind in its own folder. */
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { eachBlock } from '../../src/model/walk.ts'
import { buildPaper, type Files, makePaper } from '../support/paper.ts'
import { showBlocks } from '../support/show.ts'

const volume = (head: string, body = ''): string =>
  `---\n文种: 汇编\n标题: 材料汇编\n封面: 否\n${head}---\n${body}`
const piece = (title: string, body = '正文。', head = ''): string =>
  `---\n文种: 交流材料\n标题: ${title}\n${head}---\n${body}\n`
const titles = (document: Document | undefined): string[] =>
  [...eachBlock(document?.blocks ?? [])].flatMap((block) =>
    block.type === 'piece'
      ? [showBlocks(block.blocks.slice(0, 1)).split('\n')[1]?.trim() ?? '']
      : [],
  )
const toc = (document: Document | undefined): string[] =>
  (document?.blocks ?? []).flatMap((block) =>
    block.type === 'toc'
      ? block.entries.map((one) => `${one.of} ${one.text}${one.by && `／${one.by}`}`)
      : [],
  )

describe('a volume', () => {
  it('takes papers by list, pattern and CSV, in natural order, with what it says of each', async () => {
    const files: Files = {
      '稿/2.md': piece('二', '正文。', '单位: 乙县\n'),
      '稿/10.md': piece('十'),
      'a.md': piece('甲', '同志们：\n正文。'),
      '名单.csv': '文件,分组,目录题名,单位,题名\na.md,书面交流,甲的短题,丙县,甲改\n',
    }
    const made = await makePaper(
      volume('稿件: [{分组: 大会发言, 文件: 稿/*.md}, {名单: 名单.csv, 称呼: 无}]\n'),
      files,
    )
    const [document] = made.documents
    expect(titles(document)).toEqual(['二', '十', '甲改'])
    expect(toc(document)).toEqual([
      'group 大会发言',
      'piece 二／乙县',
      'piece 十',
      'group 书面交流',
      'piece 甲的短题／丙县',
    ])
    expect(made.found).toEqual(['template/dropped a.md:5:1'])
  })
  it('starts numbers and tables anew in every paper and counts by the paper', async () => {
    const body =
      '下面，我讲{{条数}}点。见{{表 "数"}}。\n一、甲\n文。\n二、乙\n表：数\n| a | b |\n|---|---|\n| 1 | 2 |'
    const made = await makePaper(volume('稿件: [1.md, 2.md]\n'), {
      '1.md': piece('甲', body),
      '2.md': piece('乙', `${body}\n三、丙\n文。`),
    })
    const shown = showBlocks(made.documents[0]?.blocks ?? [])
    expect(shown.match(/讲\{count .\}点。见\{ref .+?\}/g)).toEqual([
      '讲{count 两}点。见{ref 表1}',
      '讲{count 三}点。见{ref 表1}',
    ])
    expect(made.diagnostics).toEqual([])
  })
  it('finds pictures and links of each paper in its own folder', async () => {
    const png = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    )
    const body = '文。\n![图](图.png)\n见[附表](表.csv)。'
    const files = {
      '甲/1.md': piece('甲', body),
      '甲/图.png': png,
      '乙/1.md': piece('乙', body),
      '乙/图.png': png,
    }
    const built = await buildPaper(
      volume('稿件: [甲/1.md, 乙/1.md]\n'),
      { formats: ['html', 'json'] },
      files,
    )
    expect(built.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
    const html = new TextDecoder().decode(built.outputs[0]?.bytes)
    expect(html.match(/<img /g)).toHaveLength(2)
    expect(html).toContain('href="乙/表.csv"')
  })
  it('makes a paper of every row of a paper with `each`', async () => {
    const files = {
      '县.csv': '县,数\n甲县,1\n乙县,2\n',
      'a.md': piece('"{{县}}的做法"', '{{县}}有{{数}}个。', 'data: {各县: 县.csv}\n逐份: 各县\n'),
    }
    const made = await makePaper(volume('稿件: a.md\n总篇数: （2篇）\n'), files)
    expect(titles(made.documents[0])).toEqual(['甲县的做法', '乙县的做法'])
    expect(made.found.filter((one) => !one.startsWith('data/inferred'))).toEqual([])
  })
  it('compiles sixty papers but the broken one, which it names', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `稿/${index + 1}.md`,
        index === 36
          ? '---\n文种: 交流材料\n标题: 坏\n---\n{{没有的}}\n'
          : piece(`第${index + 1}篇做法`, `文${index}。`),
      ]),
    )
    const made = await makePaper(volume('总篇数: 60\n稿件: 稿/*.md\n'), files)
    expect(titles(made.documents[0])).toHaveLength(59)
    expect(made.found).toEqual([
      'template/unknown-name 稿/37.md:5:3',
      'piece/left-out 稿.md:6:5',
      'piece/count 稿.md:5:6',
    ])
    expect(made.diagnostics[1]?.data).toEqual({ file: '稿/37.md', number: 37 })
  })
  it.each([
    [
      'a missing paper',
      '稿件: [没有.md, 1.md]\n',
      ['source/unreadable 稿.md:5:6', 'piece/left-out 稿.md:5:6'],
    ],
    ['a pattern without papers', '稿件: [没有/*.md, 1.md]\n', ['piece/none 稿.md:5:6']],
    ['a paper named twice', '稿件: [1.md, ./1.md]\n', ['piece/duplicate 稿.md:5:12']],
    ['an entry that says nothing', '稿件: [1.md, {分组: 甲}]\n', ['piece/entry 稿.md:5:12']],
    [
      'a volume in a volume',
      '稿件: [1.md, 卷.md]\n',
      ['piece/nested 卷.md:5:1', 'piece/left-out 稿.md:5:12'],
    ],
    [
      'an unknown override',
      '稿件: [{文件: 1.md, 单为: 甲}]\n',
      ['front-matter/misspelt-field 稿.md:5:21', 'piece/left-out 稿.md:5:6'],
    ],
    ['a list without files', '稿件: {名单: 空.csv}\n', ['piece/entry 空.csv:1:1']],
    ['a wrong number of papers', '总篇数: 3\n稿件: 1.md\n', ['piece/count 稿.md:5:6']],
  ])('says %s', async (_name, head, found) => {
    const files = {
      '1.md': piece('一'),
      '卷.md': volume('稿件: 1.md\n'),
      '空.csv': '题名,单位\n甲,乙\n',
    }
    const made = await makePaper(volume(head), files)
    expect(made.found).toEqual(found)
  })
  it('passes over what is no paper when a pattern finds it, itself included', async () => {
    const made = await makePaper(volume('稿件: "*.md"\n'), {
      '稿.md': 'x',
      '1.md': piece('一'),
      'README.md': '# 说明\n',
    })
    expect(titles(made.documents[0])).toEqual(['一'])
    expect(made.found).toEqual(['source/skipped README.md:1:1'])
  })
  it('names what a pattern finds without a kind, and drafts beside it', async () => {
    const made = await makePaper(volume('稿件: 稿/*.md\n'), {
      '稿/1.md': piece('一'),
      '稿/2-桑园乡.md': '我们的做法\n正文。\n',
      '稿/3.md': '---\n标题: 做法\n---\n正文。\n',
      '稿/4-甲.txt': '甲\n',
      '稿/5-乙.docx': 'x',
      '稿/6-丙.WPS': 'x',
      '稿/7-丁.MARKDOWN': 'x',
    })
    expect(titles(made.documents[0])).toEqual(['一'])
    expect(made.found).toEqual([
      'piece/passed-over 稿.md:5:5',
      'front-matter/missing 稿/2-桑园乡.md:1:1',
      'front-matter/missing-field 稿/3.md:1:1',
      'piece/left-out 稿.md:5:5',
      'piece/left-out 稿.md:5:5',
    ])
    expect(made.diagnostics[0]?.data['files']).toEqual([
      '稿/4-甲.txt',
      '稿/5-乙.docx',
      '稿/6-丙.WPS',
      '稿/7-丁.MARKDOWN',
    ])
  })
  it('names a draft beside a pattern that finds nothing', async () => {
    const made = await makePaper(volume('稿件: [1.md, 稿/*.md]\n'), {
      '1.md': piece('一'),
      '稿/甲.doc': 'x',
    })
    expect(made.found).toEqual(['piece/none 稿.md:5:12', 'piece/passed-over 稿.md:5:12'])
  })
  it('names no pictures, data, outputs and originals beside a pattern', async () => {
    const made = await makePaper(volume('稿件: "*.md"\n'), {
      '稿.md': 'x',
      '稿.docx': 'x',
      '1.md': piece('一'),
      '1.docx': 'x',
      '1.批注.docx': 'x',
      '1.改动.txt': 'x',
      '2.改动.txt': 'x',
      '~$3.docx': 'x',
      '名单.csv': 'x',
      '图.png': 'x',
    })
    expect(made.found).toEqual([])
  })
  it('keeps the masks of one paper and reports those of another', async () => {
    const files = { '1.md': piece('一', '××县。', '脱密: 是\n'), '2.md': piece('二', '××县。') }
    const made = await makePaper(volume('稿件: [1.md, 2.md]\n'), files)
    expect(made.found).toEqual(['blank/left 2.md:5:1'])
  })
  it('leaves out the outline sheet of a speech and says so', async () => {
    const speech = '---\n文种: 讲话稿\n标题: 讲话\n提纲: 是\n---\n一、甲\n文。\n'
    const made = await makePaper(volume('稿件: 1.md\n'), { '1.md': speech })
    expect(made.found).toEqual(['piece/trimmed 稿.md:5:5'])
  })
  it('has cover, note, contents and dividers as asked', async () => {
    const head =
      '---\n文种: 汇编\n会议: 交流会\n标题: 材料汇编\n单位: 办公室\n日期: 2026-07-20\n隔页: 是\n稿件: {分组: 甲组, 文件: 1.md}\n---\n编者的话。\n'
    const made = await makePaper(head, { '1.md': piece('一') })
    expect(made.documents[0]?.blocks.map((block) => block.type)).toEqual([
      'cover',
      'editors-note',
      'toc',
      'group',
    ])
    expect(showBlocks(made.documents[0]?.blocks ?? [])).toContain('group name=甲组 divider=yes')
  })
})
