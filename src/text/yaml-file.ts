/** A theme's or kind's YAML as plain data, with the way from a path of keys to its place in the file. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { fullWidthColon } from '../chinese/full-width-colon.ts'
import type { Origin } from '../origin.ts'

export interface YamlFile {
  readonly file: string
  /** Null for an empty file and for one with faults. */
  readonly value: unknown
  /** The first fault of the syntax: the parser's short code. */
  readonly fault: { readonly code: string; readonly place: Origin } | null
  /** Where the key at a path stands, or the nearest one above it that is written. */
  readonly place: (path: readonly string[]) => Origin
}

export function readYaml(file: string, text: string): YamlFile {
  const document = parseDocument(text, { logLevel: 'error' })
  const at = (range: readonly number[] | null | undefined): Origin => ({
    file,
    start: range?.[0] ?? 0,
    end: range?.[1] ?? 0,
  })
  const place = (path: readonly string[]): Origin => at(rangeOf(document.contents, path))
  const [error] = document.errors
  const colon = error || isScalar(document.contents) ? fullWidthColon(text) : null
  if (colon !== null) {
    const fault = { code: 'FULL_WIDTH_COLON', place: at([colon, colon + 1]) }
    return { file, value: null, fault, place }
  }
  if (error) return { file, value: null, fault: { code: error.code, place: at(error.pos) }, place }
  try {
    return { file, value: document.toJS() ?? null, fault: null, place }
  } catch {
    // aliases of aliases that would fill the memory
    return { file, value: null, fault: { code: 'BAD_ALIAS', place: at([0, 0]) }, place }
  }
}

function rangeOf(root: Node | null, path: readonly string[]): readonly number[] | null {
  let node: unknown = root
  let range: readonly number[] | null = null
  for (const step of path) {
    const next = child(node, step)
    if (!next) break
    node = next.node
    range = next.range
  }
  return range
}

function child(
  node: unknown,
  step: string,
): { node: unknown; range: readonly number[] | null } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined
    return item ? { node: item, range: item.range ?? null } : null
  }
  if (!isMap(node)) return null
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
  return pair ? { node: pair.value, range: (pair.key as Node).range ?? null } : null
}

/** A value as it can be shown in a message: one line, never endless. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  const text = value === undefined || value === null ? '' : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
