/** Checks of names whose answer cannot differ are made once: rows of one table see the same names. */
import type { Diagnostic } from '../../diagnostic.ts'
import type { RecordValue } from '../../model/values.ts'
import { isScalar } from '../../model/values.ts'
import { recall } from '../recall.ts'
import type { Template } from '../template.ts'

/** Makes a check of a template, or gives what it gave before for the same names. */
export type KnownCheck = (
  template: Template,
  words: readonly string[],
  check: () => readonly Diagnostic[],
) => readonly Diagnostic[]

/** For a scope that is like no other. */
export const checkAnew: KnownCheck = (_template, _words, check) => check()

/** Most shapes of rows for which a template's check is kept: those of one table have one, or few. */
const mostShapes = 20

type Checks = WeakMap<Template, Map<string, readonly Diagnostic[]>>
/** Checks by the paper whose fields and data they saw; gone with it. */
const byPaper = new WeakMap<object, Checks>()

/** Checks of a paper's templates, its fields and data being what they are; only the row differs from job to job. */
export function checkOnce(paper: object, row: RecordValue | null): KnownCheck {
  const shape = shapeOf(row)
  if (shape === null) return checkAnew
  const checks: Checks = byPaper.get(paper) ?? new WeakMap()
  byPaper.set(paper, checks)
  return (template, words, check) => {
    const known = checks.get(template) ?? new Map<string, readonly Diagnostic[]>()
    checks.set(template, known)
    return recall(known, `${words.join(' ')}\n${shape}`, mostShapes, check)
  }
}

/** The columns of a row of plain cells: whatever stands in them, the same names lead somewhere. Null for other rows. */
function shapeOf(row: RecordValue | null): string | null {
  if (!row) return ''
  return Object.values(row.fields).every(isScalar) ? JSON.stringify(Object.keys(row.fields)) : null
}
