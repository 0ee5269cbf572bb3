/** What wengao.yml gives a paper that says nothing of it: the unit, and data that it uses. */
import type { Kind } from '../kind/kind.ts'
import { bareRecord } from '../model/values.ts'
import type { FrontMatter, RawField } from './front-matter.ts'
import { rebasePath } from './rebase-path.ts'

export interface Office {
  readonly unit?: readonly string[]
  /** As papers declare data; paths from the workspace. */
  readonly data?: Readonly<Record<string, RawField>>
}

/**
 * The head with what the office adds.
 * @param text the whole paper: data are added where it names them
 * @param file the paper, from the workspace
 */
export function withOffice(
  head: FrontMatter,
  kind: Kind,
  office: Office,
  { text, file }: { readonly text: string; readonly file: string },
): FrontMatter {
  const names = (field: string): string[] => [field, ...(kind.fields[field]?.aliases ?? [])]
  const keyOf = (field: string): string =>
    names(field).find((name) => head.fields[name] !== undefined) ?? field
  const added: [string, RawField][] = []
  const lacksUnit = kind.required.includes('unit') && head.fields[keyOf('unit')] === undefined
  if (office.unit && lacksUnit) added.push(['unit', office.unit])
  const own = head.fields[keyOf('data')] ?? {}
  if (office.data && isMap(own)) {
    const used = Object.entries(office.data).filter(
      ([name]) => own[name] === undefined && isNamed(text, name),
    )
    const entries = used.map(([name, entry]) => [name, beside(entry, file)] as const)
    if (entries.length > 0)
      added.push([keyOf('data'), bareRecord([...Object.entries(own), ...entries])])
  }
  if (added.length === 0) return head
  return { ...head, fields: bareRecord([...Object.entries(head.fields), ...added]) }
}

const isMap = (value: RawField): value is { readonly [key: string]: RawField } =>
  typeof value === 'object' && !Array.isArray(value)

/** Whether an expression, a block or a field of the head names the data. */
function isNamed(text: string, name: string): boolean {
  const blocks = text.split('```').filter((_, index) => index % 2 === 1)
  const expressions = text.match(/\{\{[^{}]*\}\}/g) ?? []
  const head = text.slice(0, Math.max(0, text.indexOf('\n---', 3)))
  return [...expressions, ...blocks, head].some((part) => part.includes(name))
}

/** An entry whose file is named from the workspace, as the paper would name it. */
function beside(entry: RawField, file: string): RawField {
  const path = (value: string): string =>
    /\.(?:csv|tsv|xlsx|ya?ml|json)(?:#|$)/i.test(value) ? rebasePath(value, '', file) : value
  if (typeof entry === 'string') return path(entry)
  if (!isMap(entry)) return entry
  const named = Object.entries(entry).map(([key, value]) =>
    (key === 'file' || key === '文件') && typeof value === 'string'
      ? ([key, path(value)] as const)
      : ([key, value] as const),
  )
  return bareRecord(named)
}
