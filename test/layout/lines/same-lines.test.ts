/** Lines and pages counted from the widths of the faces are the printed ones: every case and example, a volume, 2000 paragraphs. */
import { afterAll, describe, expect, it } from 'vitest'
import { generatedPapers } from '../../support/generated-papers.ts'
import { pagePapers } from '../../support/page-papers.ts'
import { buildPaper } from '../../support/paper.ts'
import { readPdf } from '../../support/pdf.ts'
import { closePrinter, type PrintedPaper, printFolder, printPaper } from '../../support/print.ts'
import { makeVolume } from '../../support/volume.ts'

afterAll(closePrinter)

/** The first line of a paper that was counted otherwise than printed; the build itself looks for it. */
const unlike = ({ diagnostics }: Pick<PrintedPaper, 'diagnostics'>): unknown[] =>
  diagnostics
    .filter(({ rule }) => /^pages\/(?:lines-differ|unsettled)$/.test(rule))
    .map(({ data }) => data)
const countLines = async ({ pdf }: Pick<PrintedPaper, 'pdf'>): Promise<number> =>
  (await readPdf(pdf)).body.length

describe('counted lines are printed lines', () => {
  it.each(pagePapers.map((paper) => [paper.name, paper] as const))(
    'of %s',
    async (_name, { folder, main }) => {
      for (const paper of await printFolder(folder, main)) expect(unlike(paper)).toEqual([])
    },
  )
  it('of a volume of 60 papers', async () => {
    const { text, files } = makeVolume(60, (index) => 1 + (index % 13))
    const paper = await printPaper(text, files)
    expect(unlike(paper)).toEqual([])
    expect(await countLines(paper)).toBeGreaterThan(1800)
  })
  it('of 2000 generated paragraphs with Latin words, numbers, addresses, marks and pictures', async () => {
    let lines = 0
    const differing: unknown[] = []
    for (const text of generatedPapers(20, 100, 5)) {
      const paper = await printPaper(text)
      differing.push(...unlike(paper))
      lines += await countLines(paper)
    }
    process.stderr.write(`${lines} generated lines, ${differing.length} papers with others\n`)
    expect(lines).toBeGreaterThan(6000)
    expect(differing).toEqual([])
  })
})

describe.each(['reading', 'gbt33476', 'office'])('the theme %s', (theme) => {
  it('has the lines that were counted', async () => {
    const papers = generatedPapers(3, 100, 77)
    for (const text of papers) {
      const paper = await printPaper(text.replace('---\n', `---\n版式: ${theme}\n`))
      expect(unlike(paper)).toEqual([])
      expect(await countLines(paper)).toBeGreaterThan(250)
    }
  })
})

describe('a DOCX alone', () => {
  it.each([
    ['a volume with contents', makeVolume(30, (index) => 1 + (index % 7))],
    ['a volume of 300 papers', makeVolume(300, (index) => 3 + (index % 13))],
  ] as const)(
    'of %s needs no browser and is the one that a print confirms',
    async (_name, made) => {
      const alone = await buildPaper(made.text, { formats: ['docx'] }, made.files)
      expect(alone.diagnostics.filter(({ rule }) => rule.startsWith('pages/'))).toEqual([])
      const printed = await printPaper(made.text, made.files)
      expect(unlike(printed)).toEqual([])
      expect(Buffer.from(printed.docx).equals(alone.outputs[0]?.bytes ?? new Uint8Array())).toBe(
        true,
      )
    },
  )
  it('says which lines it is not sure of', async () => {
    const { text, files } = makeVolume(2, () => 3)
    const first = '稿/1.md'
    const thai = { ...files, [first]: `${files[first] ?? ''}名牌上写着ประเทศไทย。\n` }
    const { diagnostics } = await buildPaper(text, { formats: ['docx'] }, thai)
    expect(
      diagnostics.filter(({ rule }) => rule === 'pages/uncertain').map((one) => one.data),
    ).toEqual([{ characters: 'ประเทศไทย' }])
  })
})
