/** Words a diagnostic in the language of the reader. */
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import type { Entry, Lang, Words } from './catalogue.ts'
import {
  attachmentMessages,
  blankMessages,
  browserMessages,
  countMessages,
  fontMessages,
  internalMessages,
  numberingMessages,
  outlineMessages,
  pagesMessages,
  partMessages,
  pdfMessages,
  seriesMessages,
  tableMessages,
  textMessages,
} from './check.ts'
import { dataMessages, eachMessages, outputMessages } from './data.ts'
import { fenceMessages } from './fence.ts'
import { kindMessages, themeMessages } from './house.ts'
import { markdownMessages } from './markdown.ts'
import { pieceMessages } from './piece.ts'
import { frontMatterMessages, sourceMessages } from './source.ts'
import { templateMessages } from './template.ts'

/** Every rule has its words: a rule without any does not compile. */
export const catalogue: { readonly [R in RuleId]: Entry<R> } = {
  ...sourceMessages,
  ...frontMatterMessages,
  ...kindMessages,
  ...themeMessages,
  ...dataMessages,
  ...pieceMessages,
  ...eachMessages,
  ...outputMessages,
  ...templateMessages,
  ...markdownMessages,
  ...fenceMessages,
  ...numberingMessages,
  ...seriesMessages,
  ...tableMessages,
  ...textMessages,
  ...countMessages,
  ...blankMessages,
  ...attachmentMessages,
  ...partMessages,
  ...outlineMessages,
  ...fontMessages,
  ...pagesMessages,
  ...pdfMessages,
  ...browserMessages,
  ...internalMessages,
}

export function wordDiagnostic(one: Diagnostic, lang: Lang): Words {
  const entry = catalogue[one.rule] as unknown as Record<Lang, (data: unknown) => Words>
  return entry[lang](one.data)
}
export type { Lang } from './catalogue.ts'
