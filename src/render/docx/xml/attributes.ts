/** Elements of WordprocessingML as text: attributes and children in the order in which they are given. */
import { escapeXml } from '../../../text/escape-xml.ts'

export type Xml = string
type Value = string | number | undefined

/** An element; an attribute without a value is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  children: Xml = '',
): Xml {
  let tag = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined)
      tag += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`
  }
  return children === '' ? `${tag}/>` : `${tag}>${children}</${name}>`
}

/** Lengths of the format are whole twips. */
export const whole = (twips: number | undefined): number | undefined =>
  twips === undefined ? undefined : Math.floor(twips)

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** The names that parts of a text use; drawings declare their own. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
