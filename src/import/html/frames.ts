/** Elements that are open while a page is read: what holds inside each of them. */
import type { LeftText } from '../draft.ts'
import { blockElements, headingLevel, leftElements, lettersOf } from './elements.ts'
import { readInlineStyle } from './inline-style.ts'
import { listNumber, listStyle, type OpenList } from './list-numbers.ts'
import type { Standing } from './paragraph-writer.ts'

export type Attributes = Readonly<Record<string, string>>

/** An element that is open, and what holds inside it. */
export interface Frame {
  readonly name: string
  readonly standing: Standing
  /** Why its text is no text of the paper; null where it is. */
  readonly left: LeftText['reason'] | null
  readonly list: OpenList | null
  readonly listNumber: boolean
  /** How many blocks stood in the sink when it opened. */
  readonly before: number
}

/** Type size of a page that says none: 16 px. */
export const usualSize = 12

export const root: Frame = {
  name: '',
  standing: { letters: {}, look: {}, preformatted: false },
  left: null,
  list: null,
  listNumber: false,
  before: 0,
}

/** What holds in an element: what its parents say, what it is, what its attributes say. */
export function frameOf(
  name: string,
  attributes: Attributes,
  parent: Frame,
  before: number,
): Frame {
  const style = readInlineStyle(
    attributes['style'] ?? '',
    parent.standing.letters.size ?? usualSize,
  )
  const level = headingLevel(name)
  const align = name === 'center' ? 'center' : alignOf(attributes['align'])
  const inherited = blockElements.has(name)
    ? inheritedLook(parent.standing.look)
    : parent.standing.look
  const link = name === 'a' ? attributes['href'] : undefined
  const isList = name === 'ol' || name === 'ul'
  const hidden = style.hidden || attributes['hidden'] !== undefined
  return {
    name,
    left: parent.left ?? leftElements[name] ?? (hidden ? 'hidden' : null),
    listNumber: style.listNumber,
    list: isList
      ? {
          style: listStyle(name, attributes['type'], attributes['style'] ?? ''),
          next: Number.parseInt(attributes['start'] ?? '1', 10) || 1,
        }
      : null,
    before,
    standing: {
      preformatted: parent.standing.preformatted || name === 'pre' || name === 'listing',
      letters: {
        ...parent.standing.letters,
        ...lettersOf[name],
        ...fontLetters(name, attributes),
        ...style.letters,
        ...(link === undefined ? {} : { link }),
      },
      look: {
        ...inherited,
        ...(level === null ? {} : { outlineLevel: level }),
        ...(align === undefined ? {} : { align }),
        ...(blockElements.has(name) && attributes['class'] ? { style: attributes['class'] } : {}),
        ...style.look,
      },
    },
  }
}

/** A class and a page break are an element's own. */
function inheritedLook(look: Standing['look']): Standing['look'] {
  const { style: _style, pageBreakBefore: _break, ...rest } = look
  return rest
}

/** `font` of pages from before CSS. */
function fontLetters(name: string, attributes: Attributes): Standing['letters'] {
  if (name !== 'font') return {}
  const { face, color = '' } = attributes
  const size = [7.5, 10, 12, 13.5, 18, 24, 36][Number(attributes['size']) - 1]
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1]
  return {
    ...(face ? { face: face.split(',')[0] ?? face } : {}),
    ...(size === undefined ? {} : { size }),
    ...(hex === undefined ? {} : { color: hex.toUpperCase() }),
  }
}

function alignOf(written: string | undefined): 'left' | 'center' | 'right' | 'both' | undefined {
  const word = written?.toLowerCase()
  if (word === 'left' || word === 'center' || word === 'right') return word
  return word === 'justify' ? 'both' : undefined
}

/** The number of the item that opens, by the nearest list. */
export function nextNumber(frames: readonly Frame[], value: string | undefined): string | null {
  const list = frames.findLast((frame) => frame.list !== null)?.list
  if (!list) return null
  const own = Number.parseInt(value ?? '', 10)
  const n = Number.isFinite(own) ? own : list.next
  list.next = n + 1
  return listNumber(list.style, n)
}
