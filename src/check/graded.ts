/** Findings by how strict an office wants its checks: what rests on custom weighs less than what is prescribed. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Basis, Severity } from '../rules/card.ts'
import type { Strictness } from '../rules/strictness.ts'
import { checkCardOf } from './card-of.ts'
import type { Filter } from './rule.ts'

/** Recommendations and what offices are used to; figures that contradict each other are neither. */
const isCustom = ({ source, force }: Basis): boolean =>
  force === '推荐' || (force === '惯例' && source !== '常理')

/**
 * Loose: warnings and notes of custom are counted, no longer listed. Strict: warnings of what is prescribed are errors, notes are
 * warnings. Errors are errors in every grade; what other phases say is not graded.
 */
export const graded = (strictness: Strictness): Filter => {
  if (strictness === 'normal') return (findings) => findings
  return strictness === 'loose' ? withoutCustom : (findings) => findings.map(raised)
}

const withoutCustom: Filter = (findings) => {
  const rest = findings.filter((finding) => !isLeftOut(finding))
  if (rest.length === findings.length) return findings
  const count = findings.length - rest.length
  const rules = [...new Set(findings.filter(isLeftOut).map(({ rule }) => rule))].sort()
  return [...rest, diagnose('workspace/loose', null, { count, rules })]
}

function isLeftOut({ rule, severity }: Diagnostic): boolean {
  const basis = checkCardOf(rule)?.basis
  return severity !== 'error' && basis !== undefined && isCustom(basis)
}

const higher: Readonly<Record<Severity, Severity>> = {
  error: 'error',
  warning: 'error',
  info: 'warning',
}

function raised(finding: Diagnostic): Diagnostic {
  const basis = checkCardOf(finding.rule)?.basis
  const { severity } = finding
  if (!basis || (severity === 'warning' && basis.force !== '规定')) return finding
  return { ...finding, severity: higher[severity] }
}
