/** How letters look: the properties of a run, and how those of styles and of the run itself come together. */

import { childOf, valOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import { pointsOf, switchOf } from './measures.ts'
import { merged } from './merged.ts'
import type { ThemeFonts } from './theme-fonts.ts'

/** What one place says; what it does not say is left out. */
export interface RunProperties {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly hidden?: boolean
  readonly underline?: boolean
  /** In points. */
  readonly size?: number
  /** Of Chinese letters. */
  readonly face?: string
  /** Of Latin ones, and of symbols. */
  readonly latinFace?: string
  /** RRGGBB, or empty for the automatic one. */
  readonly color?: string
  readonly raised?: 'super' | 'sub' | 'none'
}

/** Half points (17.3.2.38). */
const halfPoints = 2

export function readRunProperties(rPr: XmlElement | undefined, fonts: ThemeFonts): RunProperties {
  if (!rPr || rPr.children.length === 0) return {}
  const underline = valOf(rPr, 'w:u')
  const strikes = [switchOf(rPr, 'w:strike'), switchOf(rPr, 'w:dstrike')]
  const strike = strikes.includes(true) || (strikes.includes(false) ? false : null)
  const raised = valOf(rPr, 'w:vertAlign')
  const color = valOf(rPr, 'w:color')
  return present({
    bold: switchOf(rPr, 'w:b'),
    italic: switchOf(rPr, 'w:i'),
    strike,
    hidden: switchOf(rPr, 'w:vanish'),
    underline: underline === null ? null : underline !== 'none',
    size: pointsOf(valOf(rPr, 'w:sz'), halfPoints),
    ...facesOf(childOf(rPr, 'w:rFonts'), fonts),
    color: color === null ? null : colorOf(color),
    raised: raised === null ? null : raisedOf(raised),
  })
}

const colorOf = (value: string): string => (/^[0-9A-F]{6}$/i.test(value) ? value.toUpperCase() : '')

function raisedOf(value: string): 'super' | 'sub' | 'none' {
  if (value === 'superscript') return 'super'
  return value === 'subscript' ? 'sub' : 'none'
}

/** A face of the theme goes before one by name (17.3.2.26). */
function facesOf(
  rFonts: XmlElement | undefined,
  fonts: ThemeFonts,
): { face: string | null; latinFace: string | null } {
  const named = (name: string): string | null => {
    const ofTheme = fonts.get(rFonts?.attributes.get(`w:${name}Theme`) ?? '')
    return ofTheme ?? rFonts?.attributes.get(`w:${name}`) ?? null
  }
  return { face: named('eastAsia'), latinFace: named('ascii') ?? named('hAnsi') }
}

/** Without what is null. */
type Present<T> = { readonly [K in keyof T]?: NonNullable<T[K]> }
export const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Present<T>

/** Switches that a style turns over where the style around it has them on (17.7.3). */
const toggles = ['bold', 'italic', 'strike', 'hidden'] as const

/**
 * What holds for a run in the end.
 * @param styles of the table, the paragraph and the run, each with what it rests on
 */
export function joinRunProperties(
  defaults: RunProperties,
  styles: readonly RunProperties[],
  direct: RunProperties,
): RunProperties {
  const joined: Record<string, unknown> = { ...merged([defaults, ...styles, direct]) }
  for (const name of toggles) {
    const turned = styles.filter((style) => style[name] === true).length % 2 === 1
    const value = direct[name] ?? (defaults[name] === true || turned)
    if (value) joined[name] = true
    else delete joined[name]
  }
  return joined
}
