/** Scripts of characters: which face sets them, and what layout programs take them for. */
import { isIdeograph } from '../theme/by-character.ts'

/** What LibreOffice lays out as Western text, × · ° included. */
const western = /[\u0021-\u007e\u00a1-\u024f\u0370-\u03ff\u0400-\u04ff]/
const wordCharacter = /[\p{L}\p{N}]/u
const openingMark = /[“‘（《〈【〔『「［｛[(]/

/** What has to stand between two characters for LibreOffice: a break opportunity without width, a join without width, nothing. */
export type Glue = 'open' | 'closed' | null

/**
 * LibreOffice puts a gap of its own between Chinese and Western text, whatever `autoSpaceDE` says; a character
 * without width between the two takes the gap away. Word and WPS put no gap and get no such character.
 */
export function glueBefore(characters: readonly string[], index: number): Glue {
  const before = characters[index - 1]
  const here = characters[index]
  if (before === undefined || here === undefined) return null
  const [left, right] = [western.test(before), western.test(here)]
  if (left && here === '～') return 'closed'
  if (left !== right && wordCharacter.test(before) && wordCharacter.test(here)) return 'open'
  if (right && !left && !openingMark.test(before) && !/[~～—…·]/.test(before)) return 'open'
  if (!openingMark.test(here) || openingMark.test(before)) return null
  const behind = characters.slice(index, index + 10).find((one) => !openingMark.test(one))
  if (behind === undefined || !western.test(behind)) return null
  return !left || !/[“‘([]/.test(here) ? 'open' : null
}

const opening = /[“‘（《〈【〔『「［｛]/
const closing = /[，。、；：？！”’）》〉】〕』」］｝…～·%％‰℃°]/
const han = /[\u3400-\u9fff々〇]|[\u{20000}-\u{3ffff}]/u

/** Pairs that a browser would part and word processors do not: no line starts with ～ or ·. */
export const holdsBefore = (here: string): boolean => here === '～' || here === '·'

/** Telephone numbers and dates with hyphens: a line does not end inside them. */
const hyphened =
  /(?<![\w/.:@-])(?:0\d{2,3}-\d{7,8}(?:-\d{1,6})?|\d{3,4}-\d{3,4}-\d{4}|\d{4}-\d{1,2}-\d{1,2})(?![\w/:@-])/g

/** Where the hyphens stand that end no line, offsets into a text. */
export const heldHyphens = (text: string): number[] =>
  [...text.matchAll(hyphened)].flatMap(({ index, 0: number }) =>
    [...number.matchAll(/-/g)].map((hyphen) => index + hyphen.index),
  )

const none: ReadonlySet<number> = new Set()
const held = new WeakMap<readonly string[], ReadonlySet<number>>()
/** Indexes of characters inside such numbers; looked for once. */
function insideNumbers(characters: readonly string[]): ReadonlySet<number> {
  const known = held.get(characters)
  if (known) return known
  if (!characters.includes('-')) {
    held.set(characters, none)
    return none
  }
  const text = characters.map((one) => (one.length === 1 ? one : '\ufffd')).join('')
  const found = [...text.matchAll(hyphened)].flatMap(({ index, 0: number }) =>
    Array.from({ length: number.length - 1 }, (_, at) => index + 1 + at),
  )
  const inside = new Set(found)
  held.set(characters, inside)
  return inside
}

/** Whether no line begins with a character, whatever browsers say. */
export const neverParted = (characters: readonly string[], index: number): boolean =>
  index > 0 &&
  index < characters.length &&
  (holdsBefore(characters[index] ?? '') || insideNumbers(characters).has(index))

/** Places where word processors break a line and a browser does not see that it may. */
export function mayPart(
  characters: readonly string[],
  faces: readonly ('han' | 'latin')[],
  index: number,
): boolean {
  const [before = '', here = ''] = [characters[index - 1], characters[index]]
  if (isIdeograph(before) && isIdeograph(here)) return false
  const [left, right] = [faces[index - 1] === 'latin', faces[index] === 'latin']
  if (before === '' || opening.test(before) || closing.test(here)) return false
  if ((before === '×' || here === '×') && !left && !right) {
    // browsers take × for the kind of letter that it stands behind
    const word = characters
      .slice(Math.max(0, index - 50), index)
      .findLast((one) => wordCharacter.test(one))
    return word !== undefined && han.test(word)
  }
  if (before === '/' && /[A-Za-z]/.test(here)) return inAddress(characters, index)
  if (before === '’' && !right) return true
  if (here === '‘' && !left) return true
  if (before === '+' && left && han.test(here)) return true
  return /[①-⓿→■□○●★△]/.test(before + here) && !left && !right
}

/** Whether a place lies in the address of a page, behind its https:// or further on. */
const inAddress = (characters: readonly string[], index: number): boolean => {
  const before = characters.slice(Math.max(0, index - 200), index).join('')
  const at = before.lastIndexOf('://')
  return at > 0 && /^[\u0021-\u007e]*$/.test(before.slice(at))
}
