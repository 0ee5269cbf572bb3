/** A typeset paper to DOCX bytes: sections set as WordprocessingML, then put into a package. */
import { markName, toolVersion } from '../../ooxml/stamp.ts'
import { shortHash } from '../../text/short-hash.ts'
import { type PrintedUnit, printedUnits, unitLetters, unitNumbers } from '../../typeset/printed.ts'
import {
  flat,
  stretchesOf,
  type Typeset,
  type TypesetBlock,
  type TypesetChart,
} from '../../typeset/typeset.ts'
import type { TypesetPaper } from '../../typeset/typeset-paper.ts'
import { type ChartDrawings, noCharts } from './chart-drawings.ts'
import { contentsField, linkedBlocks } from './contents-field.ts'
import { writePackage } from './package.ts'
import { section, sidewaysSection, withFirstPage } from './sections.ts'
import type { Remarks, Setting } from './setting.ts'
import { nothingCollected } from './xml/relations.ts'
import type { Section } from './xml/section.ts'

export interface DocxOptions {
  /** Comments say where every figure of data comes from; default false. */
  readonly withSources?: boolean
  /** Hash under which the workspace keeps what is built; default none. */
  readonly base?: string | null
  /** Comments of a check, by the numbers that stand in the text; default none. */
  readonly remarks?: Remarks | null
}

/** Renders a paper; equal input gives equal bytes. */
export async function renderDocx(
  { typeset, meta, theme, assets }: TypesetPaper,
  { withSources = false, base = null, remarks = null }: DocxOptions = {},
): Promise<Uint8Array> {
  const units = printedUnits(typeset)
  const setting: Setting = {
    theme,
    assets,
    charts: await chartsOf(typeset, theme),
    proof: withSources ? [] : null,
    remarks,
    used: new Map(),
    collected: nothingCollected(),
    depth: typeset.depth,
    linked: linkedBlocks(typeset),
    contents: contentsField(typeset),
    marks: marksOf(units),
    stamp: {
      tool: `wengao ${toolVersion}`,
      base,
      blocks: units.map((unit) => shortHash(unitLetters(unit))),
    },
  }
  return writePackage(sectionsOf(typeset, setting), setting, meta)
}

const marksOf = (units: readonly PrintedUnit[]): Setting['marks'] =>
  new Map([...unitNumbers(units)].map(([paragraph, unit]) => [paragraph, markName(unit)]))

async function chartsOf(
  { front, main, back }: Typeset,
  theme: Setting['theme'],
): Promise<ChartDrawings> {
  const isChart = (block: TypesetBlock): block is TypesetChart => block.type === 'chart'
  const charts = [front, main, back].flatMap((blocks) => flat(blocks).filter(isChart))
  if (charts.length === 0) return noCharts
  const { drawCharts } = await import('./draw-charts.ts')
  return drawCharts(charts, theme)
}

/** Cover and contents, the text cut where its pages turn, the 版记 on a page of its own. */
function sectionsOf(typeset: Typeset, setting: Setting): Section[] {
  const { front, main, back, firstPage, blankAfterFront, blankBeforeBack } = typeset
  // pages without numbers do not count: cover and contents, a 版记 by itself
  const counts = front.length + back.length > 0 ? 'section' : 'document'
  const blankAfter = blankAfterFront ? 'after' : null
  const blankBefore = blankBeforeBack ? 'before' : null
  // in the order of the text: bookmarks and links are counted on the way
  const first = front.length > 0 ? [section(front, setting, { blank: blankAfter })] : []
  const numbered = stretchesOf(main).map(({ sideways, blocks }, index) => {
    const starts = index === 0
    if (sideways) return sidewaysSection(blocks, setting, { counts, starts })
    const upright = section(blocks, setting, { counts, starts })
    return firstPage && starts ? withFirstPage(upright, firstPage, setting) : upright
  })
  const last = back.length > 0 ? [section(back, setting, { blank: blankBefore })] : []
  return [...first, ...numbered, ...last]
}
