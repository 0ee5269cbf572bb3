/** What is said of the machine and of the folder of a run, not of a paper: it belongs to whoever runs, not to whoever mends. */
import type { Severity } from './card.ts'

const ofRun: ReadonlySet<string> = new Set([
  'browser/no-sandbox',
  'cache/elsewhere',
  'font/embedded',
  'font/not-embedded',
  'font/substituted',
  'font/unreadable',
  'workspace/not-used',
  'workspace/refused',
  'workspace/used',
])

/** Errors keep a paper from being made, whatever they speak of. */
export const isAboutRun = ({
  rule,
  severity,
}: {
  readonly rule: string
  readonly severity: Severity
}): boolean => severity !== 'error' && ofRun.has(rule)
