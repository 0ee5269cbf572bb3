/** YAML and JSON data files into values: numbers keep their source text, nothing is executed or expanded. */
import Big from 'big.js'
import { isMap, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument } from 'yaml'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import {
  bareRecord,
  cellsOf,
  lackOf,
  missingValue,
  numberValue,
  type Provenance,
  type RecordValue,
  textValue,
  type Value,
} from '../model/values.ts'
import { type DataSheet, type Origin, placeNames } from '../origin.ts'
import type { RawField } from '../paper/front-matter.ts'
import { printable } from '../text/printable.ts'
import { excess, valueLimit } from './table-size.ts'

/** Reads a YAML or JSON text (JSON is read by the same parser, so that 12.30 stays 12.30). */
export function readStructured(text: string, file: string): Result<Value | null> {
  const of = { file, sheet: '' }
  const much = excess({ values: valueCount(text) })
  if (much) {
    const nowhere = { file, start: 0, end: 0 }
    return { value: null, diagnostics: [diagnose('data/too-large', nowhere, much)] }
  }
  const lines = new LineCounter()
  const yaml = parseDocument(text, {
    schema: 'core',
    lineCounter: lines,
    uniqueKeys: true,
    merge: false,
  })
  const diagnostics: Diagnostic[] = yaml.errors.map((error) =>
    diagnose(
      'data/syntax',
      { file, start: error.pos[0], end: Math.min(error.pos[1], text.length) },
      { reason: error.code },
    ),
  )
  if (diagnostics.length > 0) return { value: null, diagnostics }
  const provenance = (node: Node | null): Provenance => {
    const [start = 0, end = start] = node?.range ?? []
    const { line, col } = lines.linePos(start)
    return { kind: 'entry', of, path: `:${line}:${col}`, line: { file, start, end } }
  }
  // an escape such as "\\u0007" says what the decoder took out of the file itself
  const plain = (node: Node, value: unknown): unknown => {
    if (typeof value !== 'string') return value
    const { text, codes } = printable(value)
    const [start = 0, end = start] = node.range ?? []
    if (codes.length > 0)
      diagnostics.push(diagnose('source/control-character', { file, start, end }, { codes }))
    return text
  }
  const read = (node: Node | null): Value => {
    if (node === null) return missingValue(lackOf(of, ''))
    if (isMap(node)) return record(node.items as { key: Node; value: Node | null }[])
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => read(item as Node | null)) }
    if (typeof (node as { value?: unknown }).value === 'number' && !isFigure(node)) {
      const [start = 0, end = start] = node.range ?? []
      const cell = placeNames(cellsOf(provenance(node)))
      const fault = text.slice(start, end)
      const data = { cell, fault, count: 1 }
      diagnostics.push(diagnose('data/error-cell', { file, start, end }, data))
      return { ...missingValue(provenance(node)), fault }
    }
    if (isScalar(node))
      return scalar(
        plain(node, node.value),
        node.source ?? '',
        node.type === 'PLAIN',
        provenance(node),
      )
    diagnostics.push(
      diagnose(
        'data/syntax',
        { file, start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 },
        { reason: 'BAD_ALIAS' },
      ),
    )
    return missingValue(provenance(node))
  }
  const record = (items: readonly { key: Node; value: Node | null }[]): RecordValue => ({
    kind: 'record',
    fields: bareRecord(
      items.map(({ key, value }) => [
        String(isScalar(key) ? plain(key, key.source ?? key.value) : key),
        read(value),
      ]),
    ),
  })
  return { value: read(yaml.contents), diagnostics }
}

/** The tree of a value takes a kilobyte: a short text cannot hold many, those of a long one are counted first. */
const shortText = 100_000
const scalarMarks = new Set(['\u001f', '"', "'"])

function valueCount(text: string): number {
  if (text.length < shortText) return 0
  let count = 0
  for (const token of new Lexer().lex(text)) {
    if (scalarMarks.has(token[0] ?? '')) count++
    if (count > valueLimit) break
  }
  return count
}

/** .nan, .inf and 1e999 are read as numbers, and are none. */
const isFigure = (node: Node): boolean =>
  isScalar(node) && typeof node.value === 'number' && Number.isFinite(node.value)

function scalar(value: unknown, source: string, plain: boolean, provenance: Provenance): Value {
  if (value === null || value === undefined) return missingValue(provenance)
  if (typeof value === 'boolean') return { kind: 'boolean', value, provenance }
  // 1e3 is written by programs
  const isPower = typeof value === 'number' && /^-?\d+(?:\.\d+)?e[-+]?\d{1,2}$/i.test(source)
  const written = isPower ? new Big(source).toFixed() : source
  const number = plain ? numberValue(written, provenance) : null
  return (
    number ?? textValue(plain && typeof value !== 'string' ? source : String(value), provenance)
  )
}

/** Data typed straight into the front matter; its strings that are written as numbers are numbers. */
export function inlineValue(
  raw: RawField,
  of: DataSheet,
  path: string,
  line: Origin | null,
): Value {
  if (typeof raw === 'string') {
    const provenance: Provenance = { kind: 'entry', of, path, line }
    return raw === ''
      ? missingValue(provenance)
      : (numberValue(raw, provenance) ?? textValue(raw, provenance))
  }
  if (Array.isArray(raw))
    return {
      kind: 'list',
      items: raw.map((item: RawField, index) =>
        inlineValue(item, of, `${path}[${index + 1}]`, line),
      ),
    }
  const entries = Object.entries(raw as Record<string, RawField>)
  return {
    kind: 'record',
    fields: bareRecord(
      entries.map(([key, item]) => [key, inlineValue(item, of, `${path}.${key}`, line)]),
    ),
  }
}
