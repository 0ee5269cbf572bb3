/** No list of data becomes the arguments of a call: a list of a hundred thousand is more than the stack holds. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.ts$/.test(file) && !/\.d\.ts$|^build\//.test(file))

/** Calls whose arguments are few by what they are, with the reason. */
const few: Readonly<Record<string, string>> = {
  'chinese/period.ts: ...date': 'year, month and day',
  'template/helpers/date.ts: ...parts': 'year, month and day',
  'batch/input-digest.ts: ...fromFiles': 'digests of one paper by what they are of',
  'data/file-format.ts: ...bytes.subarray(from, to)': 'a few bytes of a head',
  'io/files/bases.ts: ...parts': 'two names of ours',
  'data/read-data.ts: ...fileSettings': 'names of ours',
  'data/read-data.ts: ...shapeSettings': 'names of ours',
  'data/read-data.ts: ...columnSettings': 'names of ours',
  'run/shape-data.ts: ...joinSettings': 'names of ours',
  'markdown/fences/data-table.ts: ...tableSettings': 'names of ours',
  'markdown/fences/data-table.ts: ...tableColumnSettings': 'names of ours',
  'markdown/fences/data-chart.ts: ...chartSettings': 'names of ours',
  'markdown/fences/data-chart.ts: ...seriesSettings': 'names of ours',
  'template/runtime/look-up.ts: ...rest': 'steps of one path',
  'cli/commands/doctor.ts: ...wordDiagnostic(fault, args.lang)': 'message and hint',
  'cli/commands/fonts.ts: ...wordDiagnostic(unknown, args.lang)': 'message and hint',
  'cli/commands/kinds.ts: ...wordDiagnostic(unknown, args.lang)': 'message and hint',
  'cli/commands/new.ts: ...wordDiagnostic(refused, lang)': 'message and hint',
  'cli/commands/themes.ts: ...wordDiagnostic(fault, lang)': 'message and hint',
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** Spread arguments, but for those of a list that is written out there. */
function spreads(value: unknown, text: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => spreads(one, text))
  if (!isNode(value)) return []
  const inside = Object.values(value).flatMap((one) => spreads(one, text))
  if (value.type !== 'CallExpression' && value.type !== 'NewExpression') return inside
  const given = (value['arguments'] as readonly Node[]).filter(
    (one) => one.type === 'SpreadElement',
  )
  const found = given.map((one) => text.slice(one.start, one.end))
  return [...inside, ...found.filter((one) => !/^\.\.\.\(?\[/.test(one))]
}

describe('arguments of calls', () => {
  it.each(files)('%s spreads no list of data into them', (file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const found = spreads(parseAst(text, { lang: 'ts' }), text)
    expect(found.map((one) => `${file}: ${one}`).filter((one) => !(one in few))).toEqual([])
  })
})
