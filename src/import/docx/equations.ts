/** Equations in one line of text, as Word's own linear form has them: (a+b)/c, x^2, √(y). */
import { childOf, childrenOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import { grouped, rootDegree } from '../formula-text.ts'

type Write = (element: XmlElement) => string

const part = (element: XmlElement, name: string): string => inside(childOf(element, name))
const sign = (element: XmlElement, properties: string, name: string): string | null =>
  childOf(childOf(element, properties), name)?.attributes.get('m:val') ?? null

const scripts = (element: XmlElement): string => {
  const [sub, sup] = [part(element, 'm:sub'), part(element, 'm:sup')]
  return `${sub === '' ? '' : `_${grouped(sub)}`}${sup === '' ? '' : `^${grouped(sup)}`}`
}
const scripted: Write = (element) => `${grouped(part(element, 'm:e'))}${scripts(element)}`
const accented =
  (properties: string, otherwise: string): Write =>
  (element) =>
    `${grouped(part(element, 'm:e'))}${sign(element, properties, 'm:chr') ?? otherwise}`
const limited =
  (mark: string): Write =>
  (element) =>
    `${part(element, 'm:e')}${mark}${grouped(part(element, 'm:lim'))}`
const lines = (element: XmlElement, name: string, between: string): string =>
  childrenOf(element, name).map(inside).join(between)

const writers: Readonly<Record<string, Write>> = {
  'm:t': ({ text }) => text,
  'w:t': ({ text }) => text,
  'm:f': (element) => `${grouped(part(element, 'm:num'))}/${grouped(part(element, 'm:den'))}`,
  'm:sSup': scripted,
  'm:sSub': scripted,
  'm:sSubSup': scripted,
  'm:sPre': (element) => `${scripts(element)} ${part(element, 'm:e')}`,
  'm:rad': (element) =>
    `${rootDegree(part(element, 'm:deg'))}√${grouped(part(element, 'm:e')) || '()'}`,
  'm:nary': (element) =>
    `${sign(element, 'm:naryPr', 'm:chr') ?? '∫'}${scripts(element)}${part(element, 'm:e')}`,
  'm:d': (element) => {
    const [open, close, between] = ['m:begChr', 'm:endChr', 'm:sepChr'].map((name) =>
      sign(element, 'm:dPr', name),
    )
    return `${open ?? '('}${lines(element, 'm:e', between ?? '|')}${close ?? ')'}`
  },
  'm:func': (element) => `${part(element, 'm:fName')} ${part(element, 'm:e')}`,
  'm:acc': accented('m:accPr', '\u0302'),
  'm:bar': accented('m:barPr', '\u0305'),
  'm:groupChr': accented('m:groupChrPr', '\u23df'),
  'm:limLow': limited('_'),
  'm:limUpp': limited('^'),
  'm:m': (element) =>
    `(${childrenOf(element, 'm:mr')
      .map((row) => lines(row, 'm:e', '&'))
      .join(';')})`,
  'm:eqArr': (element) => lines(element, 'm:e', ';'),
}
/** Properties hold no text. */
const silent = /Pr$/

const write = (element: XmlElement): string => {
  const writer = Object.hasOwn(writers, element.name) ? writers[element.name] : undefined
  if (writer) return writer(element)
  return silent.test(element.name) ? '' : inside(element)
}
const inside = (element: XmlElement | undefined): string =>
  element?.children.map(write).join('') ?? ''

export const equationOf = (element: XmlElement): string => inside(element)
