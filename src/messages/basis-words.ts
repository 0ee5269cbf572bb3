/** What a rule rests on and how far it binds, in words. */
import type { Basis, Lang } from '../rules/card.ts'
import { catalogue } from './catalogue.ts'

const enSources: Readonly<Record<Basis['source'], string>> = {
  国标: 'national standard',
  条例: 'law or regulation',
  语文规范: 'norms of the language',
  实务: 'practice of offices',
  常理: 'plain sense',
}
const enForces: Readonly<Record<Basis['force'], string>> = {
  规定: 'binding',
  推荐: 'recommended',
  惯例: 'custom',
}

/** GB/T 15834-2011 5.1，国标，规定. */
export const basisWords = ({ source, clause, force }: Basis, lang: Lang): string => {
  const words =
    lang === 'en' ? [clause, enSources[source], enForces[force]] : [clause, source, force]
  return words.filter((word) => word !== '').join(lang === 'en' ? ', ' : '，')
}

/** The same of a rule by its id; empty for what only tells how a paper was read. */
export function basisOf(rule: string, lang: Lang): string {
  const basis = Object.hasOwn(catalogue, rule) ? catalogue[rule]?.basis : undefined
  return basis ? basisWords(basis, lang) : ''
}
