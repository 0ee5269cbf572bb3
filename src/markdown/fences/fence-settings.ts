/** The YAML inside a fence: known settings by either of their names, each with its place in the fence. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { fullWidthColon } from '../../chinese/full-width-colon.ts'
import { nearestName } from '../../chinese/nearest-name.ts'
import { bareRecord, type TableValue, type Value } from '../../model/values.ts'
import { findColumn } from '../../tables/find-column.ts'
import { type SettingName, type SettingNames, shownWords } from '../../tables/setting-names.ts'

/** What a fence says wrongly, with the offsets of it inside the fence. */
export class FenceFault extends Error {
  readonly problem: string
  readonly value: string
  /** What could stand there instead, or what it is measured by. */
  readonly known: readonly string[]
  readonly start: number
  readonly end: number
  constructor(
    problem: string,
    value: string,
    known: readonly string[],
    at: { readonly start: number; readonly end: number },
  ) {
    super(`${problem}: ${value}`)
    this.problem = problem
    this.value = value
    this.known = known
    this.start = at.start
    this.end = at.end
  }
}

/** A value of a fence; scalars are texts as written. */
export interface Setting {
  readonly start: number
  readonly end: number
  readonly value: string | readonly Setting[] | Settings
}
export type Settings = Readonly<Partial<Record<SettingName, Setting>>>

/**
 * Reads the settings of a fence.
 * @param inner names that maps inside it may have
 * @throws FenceFault for what is no map, an unknown or doubled name, or broken YAML
 */
function readSettings(yaml: string, names: SettingNames, inner: SettingNames): Settings {
  const parsed = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: true, merge: false })
  const [error] = parsed.errors
  const whole = { start: 0, end: yaml.length }
  const colon = error || !isMap(parsed.contents) ? fullWidthColon(yaml) : null
  if (colon !== null)
    throw new FenceFault('syntax', 'FULL_WIDTH_COLON', [], { start: colon, end: colon + 1 })
  if (error)
    throw new FenceFault('syntax', error.code, [], {
      start: error.pos[0],
      end: error.pos[1],
    })
  const read = (node: Node | null, known: SettingNames): Setting => {
    const [start = 0, end = start] = node?.range ?? []
    if (isMap(node))
      return {
        start,
        end,
        value: readMap(node.items as { key: Node; value: Node | null }[], known),
      }
    if (isSeq(node))
      return { start, end, value: node.items.map((item) => read(item as Node | null, inner)) }
    if (node === null || isScalar(node))
      return { start, end, value: node === null ? '' : String(node.value ?? '').trim() }
    // an alias: what it stands for could grow without end
    throw new FenceFault('syntax', 'BAD_ALIAS', [], { start, end })
  }
  const readMap = (
    items: readonly { key: Node; value: Node | null }[],
    known: SettingNames,
  ): Settings => {
    const found: Partial<Record<SettingName, Setting>> = bareRecord<Setting>()
    for (const { key, value } of items) {
      const written = isScalar(key) ? String(key.value) : ''
      const [start = 0, end = start] = key.range ?? []
      const name = Object.hasOwn(known, written) ? known[written] : undefined
      if (name === undefined && written.includes('：'))
        throw new FenceFault('syntax', 'FULL_WIDTH_COLON', [], { start, end })
      if (name === undefined)
        throw new FenceFault('setting', written, nearOrAll(written, known), {
          start,
          end,
        })
      if (found[name]) throw new FenceFault('twice', written, [], { start, end })
      const setting = read(value, inner)
      found[name] = value === null ? { ...setting, start, end } : setting
    }
    return found
  }
  if (!isMap(parsed.contents)) throw new FenceFault('syntax', 'not-a-map', [], whole)
  return readMap(parsed.contents.items as { key: Node; value: Node | null }[], names)
}

/** The settings of a fence, and the whole of it as a place, for faults that have none of their own. */
export const openFence = (
  yaml: string,
  names: SettingNames,
  inner: SettingNames,
): { readonly settings: Settings; readonly whole: Setting } => ({
  settings: readSettings(yaml, names, inner),
  whole: { start: 0, end: yaml.length, value: '' },
})

/** What people call settings that have another name here. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  题: ['标题', '题目', '题名', '名称', '图题', '表题', '图名', '表名', '图标题', '表标题'],
  caption: ['title', 'heading', 'name'],
  单位: ['计量单位'],
  宽: ['宽度'],
  高: ['高度'],
  只要: ['筛选', '条件'],
  标数: ['数据标签', '数值', '标签'],
  类别: ['分类', '横轴', '项目'],
  类型: ['图形', '种类', '样式', '图表类型'],
}

/** The one name that was meant most likely, or all there are. */
const nearOrAll = (written: string, known: SettingNames): readonly string[] => {
  const meant = Object.keys(otherWords).find((name) => otherWords[name]?.includes(written))
  if (meant !== undefined && Object.hasOwn(known, meant)) return [meant]
  const near = nearestName(written, Object.keys(known))
  return near === '' ? shownWords(known) : [near]
}

/** A setting that is one text; empty when it is not there. */
export function textOf(setting: Setting | undefined): string {
  if (!setting) return ''
  if (typeof setting.value === 'string') return setting.value
  throw new FenceFault('one-value', '', [], setting)
}

/** A setting that is a list; one value is a list of one. */
export const listOf = (setting: Setting): readonly Setting[] =>
  Array.isArray(setting.value) ? (setting.value as readonly Setting[]) : [setting]

export const isSettings = (setting: Setting): setting is Setting & { readonly value: Settings } =>
  typeof setting.value === 'object' && !Array.isArray(setting.value)

/** One of a few words; `fallback` when it is not there. */
export function choiceOf<T>(
  setting: Setting | undefined,
  choices: Readonly<Record<string, T>>,
  fallback: T,
): T {
  if (!setting) return fallback
  const written = textOf(setting)
  if (Object.hasOwn(choices, written)) return choices[written] as T
  throw new FenceFault('choice', written, Object.keys(choices), setting)
}

/** A number between two bounds, per cent as a share. */
export function numberOf(
  setting: Setting | undefined,
  least: number,
  most: number,
  fallback: number,
): number {
  if (!setting) return fallback
  const written = textOf(setting)
  const match = /^(\d+(?:\.\d+)?)([%％]?)$/.exec(written)
  const value = match ? Number(match[1]) / (match[2] === '' ? 1 : 100) : Number.NaN
  if (value >= least && value <= most) return value
  throw new FenceFault('range', written, [`${least}—${most}`], setting)
}

export const yesNo: Readonly<Record<string, boolean>> = {
  是: true,
  否: false,
  yes: true,
  no: false,
  true: true,
  false: false,
}

/** The table that a setting names. */
export function tableOf(setting: Setting, data: Readonly<Record<string, Value>>): TableValue {
  const name = textOf(setting)
  const value = Object.hasOwn(data, name) ? data[name] : undefined
  if (value?.kind === 'table') return value
  const tables = Object.keys(data).filter((key) => data[key]?.kind === 'table')
  throw new FenceFault('table', name, tables, setting)
}

/** The name of a column, checked. */
export function columnOf(table: TableValue, name: string, setting: Setting): string {
  const column = findColumn(table.columns, name)
  if (column !== null) return column
  throw new FenceFault(
    'column',
    name,
    table.columns.map((column) => column.name),
    setting,
  )
}
