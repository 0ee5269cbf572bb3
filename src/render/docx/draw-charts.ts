/** The parts of native charts, made by the docx library. */
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { escapeXml } from '../../text/escape-xml.ts'
import type { Theme } from '../../theme/theme.ts'
import type { TypesetChart } from '../../typeset/typeset.ts'
import type { ChartDrawings } from './chart-drawings.ts'
import { chartRun } from './chart-run.ts'
import { stableParts } from './stable-parts.ts'

export async function drawCharts(
  charts: readonly TypesetChart[],
  theme: Theme,
): Promise<ChartDrawings> {
  const runs = charts.map(({ block, size, words }) => chartRun(block, theme, size, words))
  const children = runs.map((run) => new Paragraph({ children: [run] }))
  const packed = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  const all = unzipSync(new Uint8Array(packed))
  const parts = Object.entries(all)
    .filter(([name]) => /^word\/(?:charts|embeddings)\//.test(name))
    .map(([name, bytes]) => [name, inFaces(name, bytes, theme)] as const)
  const types = strFromU8(all['[Content_Types].xml'] ?? new Uint8Array())
  return {
    targets: new Map(charts.map(({ block }, at) => [block.id, `charts/chart${at + 1}.xml`])),
    parts: stableParts(Object.fromEntries(parts)),
    types: (types.match(/<Override [^<>]*\/>/g) ?? [])
      .filter((type) => /"\/word\/(?:charts|embeddings)\//.test(type))
      .join(''),
  }
}

/** The library leaves the Chinese face of a chart to the word processor's theme. */
function inFaces(name: string, bytes: Uint8Array, theme: Theme): Uint8Array {
  if (!/\/chart\d+\.xml$/.test(name)) return bytes
  const face = escapeXml(theme.fonts[theme.chart.font].name)
  return strToU8(lowNames(strFromU8(bytes).replaceAll('typeface="+mn-ea"', `typeface="${face}"`)))
}

/** Names of categories stand below all bars, not on those that go below nought. */
const lowNames = (chartXml: string): string => {
  if (!chartXml.includes('<c:min val="-')) return chartXml
  const [before = '', ...axes] = chartXml.split('<c:catAx>')
  const low = axes.map((axis) =>
    axis.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>'),
  )
  return [before, ...low].join('<c:catAx>')
}
