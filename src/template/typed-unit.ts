/** The unit that is typed behind a printed figure, held against the one that the data count in. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { isFromData, type Value } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { isOtherUnit, unitAtStart } from '../tables/unlike-units.ts'
import type { Surroundings } from './runtime/run.ts'
import { isShare } from './units.ts'

/** Digits alone, with the words of a round number around them; what a helper has put a unit behind is left to it. */
const bareFigure = /^[约近]?-?\d[\d,]*(?:\.\d+)?[余多]?$/
const emphasis = /^[*_ ]+/

export function typedUnitFault(
  value: Value | undefined,
  { before, behind }: Surroundings,
  place: Origin,
): Diagnostic | null {
  if (value?.kind !== 'number' || value.unit === '' || !isFromData(value.provenance)) return null
  if (!bareFigure.test(value.lexeme)) return null
  if (isShare(value))
    return isSigned(before, behind) ? null : diagnose('template/no-percent', place, {})
  const typed = unitAtStart(behind.replace(emphasis, ''))
  return isOtherUnit(value.unit, typed)
    ? diagnose('template/other-unit', place, { unit: value.unit, typed })
    : null
}

/** 80和90%, 百分之80 and a cell under a head of its own need no sign of their own; what stands alone is no sentence. */
function isSigned(before: string, behind: string): boolean {
  const words = `${before}${behind}`.replace(/\{\{[^{}]*\}\}/g, '')
  if (!/\p{L}/u.test(words) || /^\s*\|/.test(before)) return true
  const [clause = ''] = behind.split(/[。；;！？]/)
  return /[%％]|百分|[成倍折]|个点/.test(clause) || /百分之\s*$|[(（][^()（）]*[%％]/.test(before)
}
