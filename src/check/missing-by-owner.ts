/** Missing cells of a run by who has to supply them: one line for every 责任单位, to be sent on. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'

/** What there is to ask of each owner; nothing where no column names one. */
export function missingByOwner(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byOwner = new Map<string, Set<string>>()
  for (const { rule, data } of diagnostics) {
    if (rule !== 'data/missing-value' || data['owner'] === '') continue
    for (const owner of String(data['owner']).split('、')) {
      const cells = byOwner.get(owner) ?? new Set()
      for (const cell of String(data['cells']).split('、')) cells.add(cell)
      byOwner.set(owner, cells)
    }
  }
  return [...byOwner].map(([owner, cells]) =>
    diagnose('data/missing-by-owner', null, {
      owner,
      count: cells.size,
      cells: [...cells].join('、'),
    }),
  )
}
