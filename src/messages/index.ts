/** Words a diagnostic in the language of the reader. */
import type { Diagnostic } from '../diagnostic.ts'
import type { Lang, Words } from '../rules/card.ts'
import { catalogue } from './catalogue.ts'

export function wordDiagnostic({ rule, data }: Diagnostic, lang: Lang): Words {
  const card = Object.hasOwn(catalogue, rule) ? catalogue[rule] : undefined
  // the data are those that `diagnosing` took with this very card
  return card ? card[lang](data as never) : [rule, '']
}
export type { Lang } from '../rules/card.ts'
