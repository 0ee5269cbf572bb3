/** Fields with what they show until they are updated (ECMA-376 part 1, 17.16.18). */
import { escapeXml } from '../../../text/escape-xml.ts'
import type { Xml } from './attributes.ts'
import { run } from './runs.ts'

const fieldChar = (kind: 'begin' | 'separate' | 'end'): Xml =>
  run(`<w:fldChar w:fldCharType="${kind}"/>`)
const codeRun = (code: string): Xml =>
  run(`<w:instrText xml:space="preserve">${escapeXml(code)}</w:instrText>`)

/** All of a field before what it shows. */
export const fieldStart = (code: string): Xml =>
  fieldChar('begin') + codeRun(code) + fieldChar('separate')
export const fieldEnd: Xml = fieldChar('end')

/** @param shown what it shows until it is updated; nothing where the word processor fills it in with every page */
export const field = (code: string, shown: Xml = ''): Xml => fieldStart(code) + shown + fieldEnd

/** A field that shows nothing. */
export const silentField = (code: string): Xml => fieldChar('begin') + codeRun(code) + fieldEnd
