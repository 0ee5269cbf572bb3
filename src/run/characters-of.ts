/** The characters that a document sets in each face, before its pages are looked at. */
import type { Document } from '../model/document.ts'
import type { FontRole, Theme } from '../theme/theme.ts'
import { noAdjustments } from '../typeset/adjustments.ts'
import { charactersByRole } from '../typeset/characters.ts'
import { typesetDocument } from '../typeset/typeset-document.ts'

export const charactersOf = (document: Document, theme: Theme): Map<FontRole, Set<string>> =>
  charactersByRole(typesetDocument(document.blocks, theme, noAdjustments), theme)
