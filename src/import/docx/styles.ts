/** The styles of a file, each with what it rests on. */
import { childOf, childrenOf, valOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import {
  joinParagraphProperties,
  type ParagraphProperties,
  readParagraphProperties,
} from './paragraph-properties.ts'
import { type RunProperties, readRunProperties } from './run-properties.ts'
import type { ThemeFonts } from './theme-fonts.ts'

export interface Style {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
}
export interface Styles {
  readonly defaults: { readonly paragraph: ParagraphProperties; readonly run: RunProperties }
  /** The style and what it rests on, the deepest first; the default of its type for an id that there is not. */
  readonly chain: (id: string | null, type: 'paragraph' | 'character' | 'table') => readonly Style[]
  /** The list that a style of numbering stands for. */
  readonly listOf: (id: string) => string | null
}

/** Styles rest on no more than a few others. */
const deepest = 50

/** Letters of a file that says nothing are ten points high (17.3.2.38). */
const defaultSize = 10

export function readStyles(part: XmlElement | null, fonts: ThemeFonts): Styles {
  const root = part ?? undefined
  const styles = new Map<string, Style & { readonly base: string | null }>()
  const defaults = new Map<string, string>()
  for (const element of childrenOf(root, 'w:style')) {
    const id = element.attributes.get('w:styleId') ?? ''
    const type = element.attributes.get('w:type') ?? 'paragraph'
    if (isOn(element.attributes.get('w:default'))) defaults.set(type, id)
    styles.set(id, {
      id,
      type,
      name: valOf(element, 'w:name') ?? id,
      base: valOf(element, 'w:basedOn'),
      paragraph: readParagraphProperties(childOf(element, 'w:pPr')),
      run: readRunProperties(childOf(element, 'w:rPr'), fonts),
    })
  }
  const docDefaults = childOf(root, 'w:docDefaults')
  const pPr = childOf(childOf(docDefaults, 'w:pPrDefault'), 'w:pPr')
  const rPr = childOf(childOf(docDefaults, 'w:rPrDefault'), 'w:rPr')
  const chains = new Map<string, readonly Style[]>()
  const chainOf = (id: string): readonly Style[] => {
    const chain: Style[] = []
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null && !seen.has(at) && seen.size < deepest; ) {
      seen.add(at)
      const style = styles.get(at)
      if (style) chain.unshift(style)
      at = style?.base ?? null
    }
    return chain
  }
  return {
    defaults: {
      paragraph: readParagraphProperties(pPr),
      run: { size: defaultSize, ...readRunProperties(rPr, fonts) },
    },
    chain: (id, type) => {
      const known = id !== null && styles.get(id)?.type === type ? id : defaults.get(type)
      // a run without a style of its own has none
      if (known === undefined || (type === 'character' && known !== id)) return []
      const chain = chains.get(known) ?? chainOf(known)
      chains.set(known, chain)
      return chain
    },
    listOf: (id) => joinParagraphProperties(chainOf(id).map((one) => one.paragraph)).list ?? null,
  }
}

const isOn = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on'
