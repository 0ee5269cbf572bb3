/** Common slips of people who do not know YAML: full-width marks, no space behind a colon, marks that YAML would misread. */
import { parseDocument } from 'yaml'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { type FlowRepair, flowRepairs } from './flow-repair.ts'

export interface Repaired {
  readonly text: string
  /** Offset in the author's head for an offset in the repaired text. */
  readonly toSource: (offset: number) => number
}
interface Edit {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** `标题：x`, `标题:x`, `标题 : x` at the start of a line; 1 name, 2 colon, 3 gap, 4 value. */
const fieldLine = /^([\p{L}\d_][\p{L}\p{N}_ -]{0,19}?)[ \t]*([:：])([ \t]*)(.*)$/su

/**
 * Repairs the head line by line; each repair is reported.
 * @param raw the text between the fences
 * @param start its offset in the file
 */
export function repairFrontMatter(raw: string, file: string, start: number): Result<Repaired> {
  const edits: Edit[] = []
  const diagnostics: Diagnostic[] = []
  let offset = 0
  let blockScalar = false
  let below: Below = null
  for (const line of raw.split('\n')) {
    const isInner = /^[ \t]/.test(line)
    if (!isInner && line.trim() !== '') {
      blockScalar = false
      below = belowOf(line) ?? (line.startsWith('-') ? below : null)
    }
    const found = blockScalar ? [] : repairLine(line, offset, below)
    for (const { edit, repair, key } of found) {
      for (const each of edit) edits.push(each)
      const place = { file, start: start + offset, end: start + offset + line.length }
      diagnostics.push(diagnose('front-matter/repaired', place, { key, repair }))
    }
    if (/[:：][ \t]*[|>][+-]?\d?[ \t]*$/.test(line)) blockScalar = true
    offset += line.length + 1
  }
  edits.sort((a, b) => a.at - b.at)
  return { value: applyEdits(raw, edits), diagnostics }
}

type Repair = 'quotes' | 'hash' | FlowRepair
interface Found {
  readonly edit: readonly Edit[]
  readonly repair: Repair
  readonly key: string
}

/** Below a name without a value: names of data, or whatever that field takes. */
type Below = 'data' | 'other' | null
function belowOf(line: string): Below {
  const name = /^([^:：]*)[:：][ \t]*$/.exec(line)?.[1]?.trim()
  if (name === undefined) return null
  return name === '数据' || name === 'data' ? 'data' : 'other'
}

/** @param below what the line stands under, where it is indented or an item */
function repairLine(line: string, offset: number, below: Below): Found[] {
  const match = fieldLine.exec(line)
  if (!match) return below ? repairInner(line, offset, below) : []
  const [, name = '', colon = '', gap = '', value = ''] = match
  const key = name.trim()
  if (/^\s*$/.test(value) || value.startsWith('//'))
    return colon === '：' ? [colonRepair(line, colon, offset, key, '')] : []
  const found: Found[] = []
  if (colon === '：') found.push(colonRepair(line, colon, offset, key, gap === '' ? ' ' : ''))
  else if (gap === '') {
    const at = offset + line.indexOf(colon) + 1
    found.push({ edit: [{ at, removed: 0, inserted: ' ' }], repair: 'space', key })
  }
  const at = offset + line.length - value.length
  const flow = flowFound(value, at, key)
  if (flow.length > 0) return [...found, ...flow]
  const quoted = quoteRepair(value, at, key)
  return quoted ? [...found, quoted] : found
}

/** `  台账：{…}`, `  - {…}`: what stands below a name; 1 the item's mark, 2 name, 3 colon, 4 gap, 5 value. */
const innerLine = /^[ \t]*(-[ \t]+)?(?:([\p{L}_][\p{L}\p{N}_-]{0,19})[ \t]*([:：])([ \t]*))?(.*)$/su

function repairInner(line: string, offset: number, below: Below): Found[] {
  const [, , name = '', colon = '', gap = '', value = ''] = innerLine.exec(line) ?? []
  const at = offset + line.length - value.length
  const key = name || value.trim()
  const flow = flowFound(value, at, key)
  // elsewhere it may be a line of text; C:\ and https:// are no names
  if (below !== 'data' || name === '' || /^(?:[\\/]|$)/.test(value)) return flow
  if (colon === '：') return [colonRepair(line, colon, offset, key, gap === '' ? ' ' : ''), ...flow]
  if (gap !== '') return flow
  return [{ edit: [{ at, removed: 0, inserted: ' ' }], repair: 'space', key }, ...flow]
}

/** The repairs of a value in brackets or double quotes, those of a sort together. */
function flowFound(value: string, at: number, key: string): Found[] {
  const edits = flowRepairs(value.trimEnd())
  const sorts = [...new Set(edits.map(({ repair }) => repair))]
  return sorts.map((repair) => ({
    edit: edits
      .filter((edit) => edit.repair === repair)
      .map(({ at: from, removed, inserted }) => ({ at: at + from, removed, inserted })),
    repair,
    key,
  }))
}

function colonRepair(line: string, colon: string, offset: number, key: string, gap: string): Found {
  return {
    edit: [{ at: offset + line.indexOf(colon), removed: 1, inserted: `:${gap}` }],
    repair: 'colon',
    key,
  }
}

/** Quotes a value that YAML would cut (` #`), refuse (`*县`, `{{x}}`, `a: b`) or half-read (`"四心"工作法`). */
function quoteRepair(value: string, at: number, key: string): Found | null {
  const text = value.trimEnd()
  if (harmless.test(text) || /^[|>][+-]?\d?$/.test(text)) return null
  const plain = !/^["'[{]/.test(text)
  const hash = plain && /[ \t]#/.test(text)
  const parsed = parseDocument(`k: ${text}`, { schema: 'failsafe' })
  const refused = parsed.errors.length > 0 || /^[&*!]/.test(text) || text.startsWith('{{')
  if (!hash && !refused) return null
  const inserted = `'${text.replaceAll("'", "''")}'`
  return { edit: [{ at, removed: text.length, inserted }], repair: hash ? 'hash' : 'quotes', key }
}

/** Words that YAML takes as they stand, and need not be asked about. */
const harmless = /^[\p{L}\p{N}][\p{L}\p{N}\p{Zs}，、。（）《》“”.·-]*$/u

function applyEdits(raw: string, edits: readonly Edit[]): Repaired {
  let text = ''
  let done = 0
  const shifts: { at: number; source: number }[] = [{ at: 0, source: 0 }]
  for (const edit of edits) {
    text += raw.slice(done, edit.at)
    shifts.push({ at: text.length, source: edit.at })
    text += edit.inserted
    done = edit.at + edit.removed
    shifts.push({ at: text.length, source: done })
  }
  text += raw.slice(done)
  const toSource = (offset: number): number => {
    const index = shifts.findLastIndex((one) => one.at <= offset)
    const shift = shifts[index] ?? { at: 0, source: 0 }
    const next = shifts[index + 1]
    const source = shift.source + (offset - shift.at)
    return next ? Math.min(source, Math.max(next.source, shift.source)) : source
  }
  return { text, toSource }
}
