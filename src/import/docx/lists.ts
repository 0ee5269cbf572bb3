/** The lists of a file: what its numbering part defines, with the overrides of each use. */
import { childOf, childrenOf, valOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import { integerOf, switchOf } from './measures.ts'
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties.ts'
import { readRunProperties } from './run-properties.ts'
import type { Style, Styles } from './styles.ts'
import type { ThemeFonts } from './theme-fonts.ts'

export interface ListLevel {
  readonly start: number
  readonly format: string
  /** `第%1章`: text around the numbers of this and the levels above. */
  readonly text: string
  /** Numbers of the levels above print as digits (isLgl). */
  readonly legal: boolean
  /** The level, from 1, that makes it begin anew; 0 never, null each level above. */
  readonly restart: number | null
  /** The style that is tied to it. */
  readonly style: string | null
  readonly paragraph: ParagraphProperties
  /** The face of its number: bullets are signs of symbol faces. */
  readonly face: string
}
export interface List {
  /** Lists of one definition count on from one another. */
  readonly definition: string
  readonly use: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels that begin anew where this use first comes. */
  readonly starts: ReadonlyMap<number, number>
}
export type Lists = ReadonlyMap<string, List>

/** Lists have nine levels (17.9.3). */
const deepest = 8

interface Definition {
  readonly levels: ReadonlyMap<number, ListLevel>
  /** A style of numbering that stands for another definition. */
  readonly link: string | null
}

export function readLists(part: XmlElement | null, styles: Styles, fonts: ThemeFonts): Lists {
  const root = part ?? undefined
  const definitions = new Map<string, Definition>()
  for (const element of childrenOf(root, 'w:abstractNum'))
    definitions.set(element.attributes.get('w:abstractNumId') ?? '', {
      levels: levelsOf(element, fonts),
      link: valOf(element, 'w:numStyleLink'),
    })
  const uses = new Map(
    childrenOf(root, 'w:num').map((element) => [element.attributes.get('w:numId') ?? '', element]),
  )
  const definitionOf = (use: string): string => valOf(uses.get(use), 'w:abstractNumId') ?? ''
  const levelsFor = (definition: string): Definition['levels'] => {
    const own = definitions.get(definition)
    const other = own?.link ? styles.listOf(own.link) : null
    const linked = other === null ? undefined : definitions.get(definitionOf(other))
    return (own?.levels.size ? own : (linked ?? own))?.levels ?? new Map()
  }
  return new Map(
    [...uses].map(([use, element]) => {
      const definition = definitionOf(use)
      return [use, withOverrides(use, definition, levelsFor(definition), element, fonts)]
    }),
  )
}

function withOverrides(
  use: string,
  definition: string,
  defined: Definition['levels'],
  element: XmlElement,
  fonts: ThemeFonts,
): List {
  const levels = new Map(defined)
  const starts = new Map<number, number>()
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const level = integerOf(override.attributes.get('w:ilvl')) ?? 0
    for (const [at, own] of levelsOf(override, fonts, level)) levels.set(at, own)
    const start = integerOf(valOf(override, 'w:startOverride'))
    if (start !== null) starts.set(level, start)
  }
  return { definition, use, levels, starts }
}

const levelsOf = (
  element: XmlElement,
  fonts: ThemeFonts,
  otherwise = 0,
): ReadonlyMap<number, ListLevel> =>
  new Map(
    childrenOf(element, 'w:lvl').flatMap((lvl) => {
      const level = integerOf(lvl.attributes.get('w:ilvl')) ?? otherwise
      return level >= 0 && level <= deepest ? [[level, levelOf(lvl, fonts)] as const] : []
    }),
  )

function levelOf(lvl: XmlElement, fonts: ThemeFonts): ListLevel {
  const properties = readParagraphProperties(childOf(lvl, 'w:pPr'))
  const run = readRunProperties(childOf(lvl, 'w:rPr'), fonts)
  return {
    // a level without a start begins at nought (17.9.25)
    start: integerOf(valOf(lvl, 'w:start')) ?? 0,
    format: formatOf(childOf(lvl, 'w:numFmt')),
    text: textOf(lvl),
    legal: switchOf(lvl, 'w:isLgl') === true,
    restart: integerOf(valOf(lvl, 'w:lvlRestart')),
    style: valOf(lvl, 'w:pStyle'),
    paragraph: properties,
    face: run.latinFace ?? '',
  }
}

/** A format of its own names its first numbers: `001, 002, 003, ...`. */
function formatOf(numFmt: XmlElement | undefined): string {
  const format = numFmt?.attributes.get('w:val') ?? 'decimal'
  if (format !== 'custom') return format
  return (numFmt?.attributes.get('w:format') ?? '').split(',')[0]?.trim() ?? 'decimal'
}

/** The text of a level; w:null says that there is none (17.9.11). */
function textOf(lvl: XmlElement): string {
  const text = childOf(lvl, 'w:lvlText')?.attributes
  return text?.get('w:null') === '1' || text?.get('w:null') === 'true'
    ? ''
    : (text?.get('w:val') ?? '')
}

/** Where a paragraph stands in a list; null in none. */
export interface ListPlace {
  readonly list: List
  readonly level: number
}

/**
 * The paragraph's own list goes before that of its style, whose level is the one that the style is tied to (17.9.23).
 * @param chain the paragraph's style and what it rests on
 */
export function listPlace(
  lists: Lists,
  chain: readonly Style[],
  own: ParagraphProperties,
): ListPlace | null {
  const ofStyle = [...chain].reverse().find((style) => style.paragraph.list !== undefined)
  const list = lists.get(own.list ?? ofStyle?.paragraph.list ?? '')
  if (!list) return null
  const level = own.level ?? tiedLevel(list, chain) ?? (own.list === undefined ? levelIn(chain) : 0)
  return list.levels.has(level) ? { list, level } : null
}

function tiedLevel(list: List, chain: readonly Style[]): number | null {
  for (const style of [...chain].reverse())
    for (const [level, { style: tied }] of list.levels) if (tied === style.id) return level
  return null
}

const levelIn = (chain: readonly Style[]): number =>
  [...chain].reverse().find((style) => style.paragraph.level !== undefined)?.paragraph.level ?? 0
