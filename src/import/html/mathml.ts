/** Formulas of MathML in one line of text: 1/2, 10⁴, √(a+b), as the equations of Word are written. */
import { raisedText } from '../../text/raised.ts'
import { grouped, rootDegree } from '../formula-text.ts'

/** An element inside of `math`, while it is open and after. */
export interface MathElement {
  readonly name: string
  readonly inside: (MathElement | string)[]
}

type Write = (parts: readonly string[]) => string

const raised = (text = ''): string => raisedText(text, 'super') ?? `^${grouped(text)}`
const lowered = (text = ''): string => raisedText(text, 'sub') ?? `_${grouped(text)}`

const writers: Readonly<Record<string, Write>> = {
  mfrac: ([over, under]) => `${grouped(over)}/${grouped(under)}`,
  msup: ([base, over]) => grouped(base) + raised(over),
  msub: ([base, under]) => grouped(base) + lowered(under),
  msubsup: ([base, under, over]) => grouped(base) + lowered(under) + raised(over),
  mover: ([base, over]) => `${base ?? ''}^${grouped(over)}`,
  munder: ([base, under]) => `${base ?? ''}_${grouped(under)}`,
  munderover: ([base, under, over]) => `${base ?? ''}_${grouped(under)}^${grouped(over)}`,
  msqrt: (parts) => `√${grouped(parts.join(''))}`,
  mroot: ([base, degree]) => `${rootDegree(degree)}√${grouped(base)}`,
  mtable: (rows) => `(${rows.join(';')})`,
  mtr: (cells) => cells.join('&'),
  annotation: () => '',
  'annotation-xml': () => '',
}

export function mathText({ name, inside }: MathElement): string {
  const parts = inside
    .map((part) => (typeof part === 'string' ? part.trim() : mathText(part)))
    .filter((part, at) => part !== '' || typeof inside[at] !== 'string')
  const write = Object.hasOwn(writers, name) ? writers[name] : undefined
  return write ? write(parts) : parts.join('')
}
