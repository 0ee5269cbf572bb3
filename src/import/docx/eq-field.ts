/** EQ fields, which Word draws from their code: letters in circles, readings above letters, fractions, roots; in one line of text. */
import { raisedText } from '../../text/raised.ts'
import { grouped, rootDegree } from '../formula-text.ts'

export interface EqText {
  readonly text: string
  /** Readings above the letters, 拼音指南: beside the text, not in it. */
  readonly readings: readonly string[]
  /** Its parts stood otherwise than in a line, and nothing in the line shows how. */
  readonly isDrawn: boolean
}

interface Reader {
  readonly code: string
  at: number
  readonly readings: string[]
  isDrawn: boolean
}
interface Argument {
  readonly text: string
  /** It is raised as a whole, and is nothing but that: a reading where it stands over others. */
  readonly isRaised: boolean
}

/** @param code what stands behind the word EQ */
export function eqText(code: string): EqText {
  const reader: Reader = { code: code.replace(formats, ''), at: 0, readings: [], isDrawn: false }
  let text = ''
  // a bracket or comma too many is a letter
  while (reader.at < reader.code.length)
    text += readUntilMark(reader).text + (reader.code[reader.at++] ?? '')
  return { text: text.trim(), readings: reader.readings, isDrawn: reader.isDrawn }
}

/** `\* jc2`, `\* "Font:宋体"`, `\* MERGEFORMAT`: how all of it looks. */
const formats = /\\\*\s{0,8}(?:"[^"]*"|[^\s\\]{1,40})/g
/** `\o`, and what tells more of it without brackets: `\ad`, `\up 9`. */
const switches = /\\([a-z]+)\s*(?:\d{1,4}\s*)?/iy
const separators = ',;，；'

/** Text with the switches in it, up to a mark that parts arguments or ends them. */
function readUntilMark(reader: Reader): Argument {
  const { code } = reader
  let text = ''
  let isRaised = false
  while (reader.at < code.length) {
    const letter = code[reader.at] ?? ''
    if (letter === ')' || separators.includes(letter)) break
    const command = letter === '\\' ? readSwitches(reader) : null
    if (command !== null) {
      const drawn = draw(command, reader)
      isRaised = drawn.isRaised && text.trim() === ''
      text += drawn.text
    } else {
      // \, and \( are letters
      if (letter === '\\') reader.at++
      if (letter === '(') text += `(${textsOf(readArguments(reader)).join(',')})`
      else text += code[reader.at++] ?? ''
    }
  }
  return { text, isRaised }
}

/** The names of switches that follow each other, `\\b\\lc\\[` with its bracket; null where none stands. */
function readSwitches(reader: Reader): readonly string[] | null {
  const names: string[] = []
  for (;;) {
    switches.lastIndex = reader.at
    const found = switches.exec(reader.code)
    if (found) {
      names.push((found[1] ?? '').toLowerCase())
      reader.at += found[0].length
    } else if (/^[blr]c$/.test(names.at(-1) ?? '') && reader.code[reader.at] === '\\')
      reader.at += 2
    else break
  }
  return names.length > 0 ? names : null
}

/** What stands in brackets; empty where none open. */
function readArguments(reader: Reader): Argument[] {
  if (reader.code[reader.at] !== '(') return []
  reader.at++
  const found: Argument[] = []
  for (;;) {
    found.push(readUntilMark(reader))
    const end = reader.code[reader.at++]
    if (end === undefined || end === ')') return found
  }
}

type Draw = (parts: readonly Argument[], reader: Reader, names: readonly string[]) => string

function draw(names: readonly string[], reader: Reader): Argument {
  const parts = readArguments(reader)
  const [name = ''] = names
  const write = writers[name]
  if (write)
    return { text: write(parts, reader, names), isRaised: name === 's' && names[1] === 'up' }
  reader.isDrawn ||= parts.length > 1
  return { text: textsOf(parts).join(' '), isRaised: false }
}
const textsOf = (parts: readonly Argument[]): string[] => parts.map(({ text }) => text.trim())

/** Circles of the old sign and of the new one: ○ ◯ 〇. */
const circle = /^[○〇◯]$/
const writers: Readonly<Partial<Record<string, Draw>>> = {
  o: (parts, reader) => {
    const over = parts.filter(({ isRaised }) => isRaised)
    const base = parts.filter(({ isRaised }) => !isRaised)
    const [first = '', second = ''] = textsOf(base)
    if (over.length > 0 && base.length > 0) {
      for (const { text } of over) reader.readings.push(text.trim())
      return textsOf(base).join('')
    }
    const inside = circle.test(first) ? second : first
    if (base.length === 2 && (circle.test(first) || circle.test(second)))
      return circled(inside) ?? drawnAs(inside, reader)
    return drawnAs(textsOf(parts).join(''), reader)
  },
  f: (parts, reader) => {
    const [over = '', under = ''] = textsOf(parts)
    return drawnAs(`${grouped(over)}/${grouped(under)}`, reader)
  },
  r: (parts, reader) => {
    const texts = textsOf(parts)
    const degree = texts.length > 1 ? texts[0] : ''
    return drawnAs(`${rootDegree(degree)}√${grouped(texts.at(-1))}`, reader)
  },
  b: (parts) => `(${textsOf(parts).join(',')})`,
  l: (parts) => textsOf(parts).join(','),
  s: (parts, reader, names) => {
    const text = textsOf(parts).join(' ')
    const own = raisedText(text, names[1] === 'do' ? 'sub' : 'super')
    return parts.length === 1 && own !== null ? own : text && drawnAs(text, reader)
  },
}

function drawnAs(text: string, reader: Reader): string {
  reader.isDrawn = true
  return text
}

/** Where the circled numbers of Unicode begin, with the number that each set begins with. */
const sets = [
  [1, 20, 0x2460],
  [21, 35, 0x3251],
  [36, 50, 0x32b1],
] as const

function circled(inside: string): string | null {
  const number = /^\d{1,2}$/.test(inside) ? Number(inside) : 0
  const set = sets.find(([from, to]) => number >= from && number <= to)
  return set ? String.fromCodePoint(set[2] + number - set[0]) : null
}
