/** How a paragraph stands: alignment, indents in twips and in letters, pitch, level, list. */

import { childOf, valOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import { integerOf, pointsOf, switchOf } from './measures.ts'
import { merged } from './merged.ts'
import { present } from './run-properties.ts'

/** What one place says; what it does not say is left out. Lengths are points. */
export interface ParagraphProperties {
  readonly align?: 'left' | 'center' | 'right' | 'both'
  /** 0–8; 9 is text. */
  readonly outlineLevel?: number
  readonly pageBreakBefore?: boolean
  readonly left?: number
  readonly right?: number
  /** Negative for a hanging one. */
  readonly first?: number
  /** The same in hundredths of a letter, which go before (17.3.1.12). */
  readonly leftLetters?: number
  readonly rightLetters?: number
  readonly firstLetters?: number
  /** Lines of an exact pitch; 0 where lines are as high as they need. */
  readonly pitch?: number
  /** The list that it is in; '0' takes it out of any. */
  readonly list?: string
  readonly level?: number
}

const alignments: ReadonlyMap<string, ParagraphProperties['align']> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
])

export function readParagraphProperties(pPr: XmlElement | undefined): ParagraphProperties {
  if (!pPr || pPr.children.length === 0) return {}
  const align = valOf(pPr, 'w:jc')
  const numPr = childOf(pPr, 'w:numPr')
  return present({
    align: align === null ? null : (alignments.get(align) ?? 'both'),
    outlineLevel: integerOf(valOf(pPr, 'w:outlineLvl')),
    pageBreakBefore: switchOf(pPr, 'w:pageBreakBefore'),
    ...indentsOf(childOf(pPr, 'w:ind')),
    pitch: pitchOf(childOf(pPr, 'w:spacing')),
    list: valOf(numPr, 'w:numId'),
    level: integerOf(valOf(numPr, 'w:ilvl')),
  })
}

function indentsOf(ind: XmlElement | undefined) {
  const value = (...names: string[]): string | undefined =>
    names.map((name) => ind?.attributes.get(`w:${name}`)).find((one) => one !== undefined)
  const hanging = pointsOf(value('hanging'))
  const hangingLetters = integerOf(value('hangingChars'))
  return {
    left: pointsOf(value('left', 'start')),
    right: pointsOf(value('right', 'end')),
    first: hanging === null ? pointsOf(value('firstLine')) : -hanging,
    leftLetters: integerOf(value('leftChars', 'startChars')),
    rightLetters: integerOf(value('rightChars', 'endChars')),
    firstLetters: hangingLetters ? -hangingLetters : integerOf(value('firstLineChars')),
  }
}

function pitchOf(spacing: XmlElement | undefined): number | null {
  const line = spacing?.attributes.get('w:line')
  if (line === undefined) return null
  return spacing?.attributes.get('w:lineRule') === 'exact' ? pointsOf(line) : 0
}

export const joinParagraphProperties = (
  properties: readonly ParagraphProperties[],
): ParagraphProperties => merged(properties)

/** An indent in points: letters go before twips. @param size of the letters, points */
export const indentOf = (
  points: number | undefined,
  letters: number | undefined,
  size: number,
): number | undefined => (letters ? Math.round(letters * size) / 100 : points)
