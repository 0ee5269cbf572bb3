/** ```` ```table ```` and ```` ```chart ````: blocks that are made of data. */
import type { Origin } from '../../origin.ts'
import { originIn, type ParseContext, report } from '../context.ts'
import { dataChart } from '../fences/data-chart.ts'
import { dataTable } from '../fences/data-table.ts'
import { FenceFault } from '../fences/fence-settings.ts'
import type { MissingCell } from '../fences/missing-cells.ts'
import { type FenceMeta, metaOf } from '../tokens.ts'
import type { ReadBlock } from './read-block.ts'
import { type BlockHandler, plain } from './reader.ts'

/** A fence whose settings are wrong prints nothing, and says where. */
export const fence: BlockHandler = ({ context }, token) => {
  const meta = metaOf('fence', token)
  const { name, inside } = meta
  try {
    return name === 'chart'
      ? chartBlock(token.content, meta, context)
      : tableBlock(token.content, meta, context)
  } catch (error) {
    if (!(error instanceof FenceFault)) throw error
    const { problem, value, known, start, end } = error
    const fault = { block: name, problem, value, known }
    report(context, 'fence/settings', inside + start, inside + end, fault)
    return []
  }
}

function chartBlock(yaml: string, { start, end }: FenceMeta, context: ParseContext): ReadBlock[] {
  const origin = originIn(context, start, end)
  const { chart, total, leftOut, missing } = dataChart(yaml, context.data, origin)
  if (total !== null) report(context, 'fence/total-row', start, end, { row: total })
  if (leftOut.length > 0) report(context, 'fence/total-left-out', start, end, { rows: leftOut })
  reportMissing(missing, start, end, context)
  return [plain(chart)]
}

function tableBlock(
  yaml: string,
  { start, end, inside }: FenceMeta,
  context: ParseContext,
): ReadBlock[] {
  const { data, rows } = context
  const place = (from: number, to: number): Origin =>
    originIn(context, inside + from, inside + to) ?? { file: '', start: 0, end: 0 }
  const origin = originIn(context, start, end)
  const { table, sideways, missing, diagnostics } = dataTable(yaml, data, rows, origin, place)
  reportMissing(missing, start, end, context)
  for (const each of diagnostics) context.diagnostics.push(each)
  return [{ ...plain(table), sideways }]
}

function reportMissing(
  missing: readonly MissingCell[],
  start: number,
  end: number,
  context: ParseContext,
): void {
  for (const cell of missing) report(context, 'data/missing-value', start, end, { ...cell })
}
