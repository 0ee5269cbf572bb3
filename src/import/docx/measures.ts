/** Values of WordprocessingML: switches, twips, half points. */
import { childOf, type XmlElement } from '../../ooxml/xml-tree.ts'

/** A switch that stands there without a value is on (ECMA-376 17.17.4); null where it does not stand. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | null {
  const element = childOf(properties, name)
  if (!element) return null
  const value = element.attributes.get('w:val') ?? 'true'
  return value !== 'false' && value !== '0' && value !== 'off'
}

/** Twips to a point; strict files may write 12pt, 1.5cm (22.9.2.14). */
const twipsToPoint = 20
const units: Readonly<Record<string, number>> = {
  pt: 1,
  pc: 12,
  pi: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
}

/** A length in points; null for what is none. @param plain how many of the unit of a bare number make a point */
export function pointsOf(text: string | null | undefined, plain = twipsToPoint): number | null {
  const found = /^\s*(-?\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm)?\s*$/.exec(text ?? '')
  if (!found) return null
  const scale = found[2] === undefined ? 1 / plain : (units[found[2]] ?? 1)
  return Math.round(Number(found[1]) * scale * 100) / 100
}

/** Whole numbers have 32 bits (22.9.2.1); null for what is none. */
export function integerOf(text: string | null | undefined): number | null {
  const number = Number.parseInt(text ?? '', 10)
  return Math.abs(number) < 2 ** 31 ? number : null
}
