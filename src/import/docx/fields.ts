/** Fields: what they show is text, their codes are not; the few that show their own code are worked out. */
import { childOf, valOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import { type EqText, eqText } from './eq-field.ts'
import { integerOf, switchOf } from './measures.ts'
import { symbolOf } from './symbols.ts'

/** No code that a program writes is longer. */
const codeLimit = 4000

export interface Field {
  code: string
  /** Text between its code and its end is what it shows. */
  showing: boolean
  /** Boxes and lists of forms show what they are set to. */
  readonly form: string | null
}
export type FieldStack = Field[]

/** The field whose code is being read; null where text is text. */
export const fieldInCode = (fields: FieldStack): Field | null =>
  [...fields].reverse().find((field) => !field.showing) ?? null

/** Where the innermost link leads; null in none. */
export function linkOf(fields: FieldStack): string | null {
  for (const { code, showing } of [...fields].reverse()) {
    const link = showing ? linkIn(code) : null
    if (link !== null) return link
  }
  return null
}

/** `HYPERLINK "address" \l "place"`. */
export function linkIn(written: string): string | null {
  const code = written.slice(0, codeLimit)
  if (!/^\s*HYPERLINK\b/i.test(code)) return null
  const place = /\\l\s+"([^"]*)"/i.exec(code)?.[1]
  const rest = code.replace(/\\[a-z]\s+"[^"]*"/gi, '')
  const address = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]+))/i.exec(rest)
  const link = `${address?.[1] ?? address?.[2] ?? ''}${place === undefined ? '' : `#${place}`}`
  return link === '' ? null : link
}

export const isPageNumber = (code: string): boolean => /^\s*PAGE\b/i.test(code)

export const openField = (element: XmlElement): Field => ({
  code: '',
  showing: false,
  form: formText(childOf(element, 'w:ffData')),
})

/** ☑ or ☐ of a box, the chosen entry of a list. */
function formText(data: XmlElement | undefined): string | null {
  const box = childOf(data, 'w:checkBox')
  if (box) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☑' : '☐'
  const list = childOf(data, 'w:ddList')
  if (!list) return null
  const chosen = integerOf(valOf(list, 'w:result')) ?? integerOf(valOf(list, 'w:default')) ?? 0
  const entries = list.children.filter(({ name }) => name === 'w:listEntry')
  return entries[chosen]?.attributes.get('w:val') ?? null
}

const none: Omit<EqText, 'text'> = { readings: [], isDrawn: false }

/** What a field without a result shows; empty for those that show nothing. */
export function shownBy({ code: written, form }: Field): EqText {
  const equation = /^\s*EQ\s(.*)$/is.exec(form === null ? written.slice(0, codeLimit) : '')
  return equation ? eqText(equation[1] ?? '') : { text: plainText(written, form), ...none }
}

function plainText(written: string, form: string | null): string {
  if (form !== null) return form
  const code = written.slice(0, codeLimit)
  const symbol = /^\s*SYMBOL\s+(\d+|0x[0-9a-f]+)(.*)$/is.exec(code)
  if (symbol) {
    const face = /\\f\s+"?([^"\\]+)"?/i.exec(symbol[2] ?? '')?.[1] ?? ''
    return symbolOf(Number(symbol[1]).toString(16), face.trim()) ?? ''
  }
  const button = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s(.*)$/is.exec(code)
  return (button?.[1] ?? '').trim()
}
