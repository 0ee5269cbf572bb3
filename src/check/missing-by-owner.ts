/** Missing cells of a run by who has to supply them: one line for every 责任单位, to be sent on. */
import { type Diagnostic, diagnose, placesIn } from '../diagnostic.ts'
import { type DataPlace, distinctPlaces } from '../origin.ts'

/** What there is to ask of each owner; nothing where no column names one. */
export function missingByOwner(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byOwner = new Map<string, DataPlace[]>()
  for (const { rule, data } of diagnostics) {
    if (rule !== 'data/missing-value' || data['owner'] === '') continue
    for (const owner of String(data['owner']).split('、'))
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), ...placesIn(data['cells'])])
  }
  return [...byOwner].map(([owner, all]) => {
    const cells = distinctPlaces(all)
    return diagnose('data/missing-by-owner', null, { owner, count: cells.length, cells })
  })
}
