/** The result of a plain formula, + - * / with SUM, AVERAGE, ROUND over cells of its own sheet; null for any other. */
import { columnOf } from '../sheet.ts'

/** What a cell of the sheet holds: a number, nothing, words, or null for what cannot be reckoned with. */
export type Holding = number | 'blank' | 'words' | null
export type CellLook = (row: number, column: number) => Holding

interface Reading {
  readonly tokens: readonly string[]
  at: number
  readonly look: CellLook
}
const token = /\s*(\$?[A-Z]{1,3}\$?\d{1,7}|[A-Z]+(?=\()|\d+(?:\.\d+)?|[-+*/(),:%])/y
const longest = 500
const deepest = 20
const address = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/

export function reckonFormula(formula: string, look: CellLook): number | null {
  const tokens = tokensOf(formula.trim().replace(/^=/, '').toUpperCase())
  if (!tokens) return null
  const reading: Reading = { tokens, at: 0, look }
  const result = sum(reading, 0)
  return reading.at === tokens.length && result !== null && Number.isFinite(result) ? result : null
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = []
  if (text.length > longest) return null
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at
    const found = token.exec(text)?.[1]
    if (found === undefined) return null
    tokens.push(found)
  }
  return tokens
}

/** The next token, taken if it is one of those wanted. */
function taken(reading: Reading, ...wanted: readonly string[]): string | null {
  const next = reading.tokens[reading.at]
  if (next === undefined || !wanted.includes(next)) return null
  reading.at++
  return next
}

function sum(reading: Reading, depth: number): number | null {
  let result = product(reading, depth)
  for (;;) {
    const sign = taken(reading, '+', '-')
    if (sign === null || result === null) return result
    const next = product(reading, depth)
    if (next === null) return null
    result = sign === '+' ? result + next : result - next
  }
}

function product(reading: Reading, depth: number): number | null {
  let result = factor(reading, depth)
  for (;;) {
    const sign = taken(reading, '*', '/')
    if (sign === null || result === null) return result
    const next = factor(reading, depth)
    if (next === null) return null
    result = sign === '*' ? result * next : result / next
  }
}

function factor(reading: Reading, depth: number): number | null {
  if (depth > deepest) return null
  const sign = taken(reading, '-', '+')
  if (sign !== null) {
    const rest = factor(reading, depth + 1)
    return rest !== null && sign === '-' ? -rest : rest
  }
  let result = single(reading, depth)
  while (result !== null && taken(reading, '%') !== null) result /= 100
  return result
}

function single(reading: Reading, depth: number): number | null {
  const next = reading.tokens[reading.at++] ?? ''
  if (/^\d/.test(next)) return Number(next)
  if (address.test(next)) {
    const held = cellAt(next, reading.look)
    if (held === 'words') return null
    return held === 'blank' ? 0 : held
  }
  if (next === '(') {
    const inner = sum(reading, depth + 1)
    return taken(reading, ')') === null ? null : inner
  }
  if (taken(reading, '(') === null) return null
  if (next === 'ROUND') return rounded(reading, depth)
  return next === 'SUM' || next === 'AVERAGE' ? ofMany(next, reading, depth) : null
}

function cellAt(written: string, look: CellLook): Holding {
  const [, letters = '', row = ''] = address.exec(written) ?? []
  return look(Number(row) - 1, columnOf(letters))
}

function rounded(reading: Reading, depth: number): number | null {
  const number = sum(reading, depth + 1)
  const places = taken(reading, ',') === null ? null : sum(reading, depth + 1)
  if (number === null || places === null || taken(reading, ')') === null) return null
  const power = 10 ** places
  return (Math.sign(number) * Math.round(Math.abs(number) * power + 1e-9)) / power
}

/** SUM and AVERAGE pass over blank cells and, in ranges, over words. */
function ofMany(name: 'SUM' | 'AVERAGE', reading: Reading, depth: number): number | null {
  const numbers: number[] = []
  do {
    const [from = '', colon, to = ''] = reading.tokens.slice(reading.at, reading.at + 3)
    if (colon === ':' && address.test(from) && address.test(to)) {
      if (!addRange(from, to, reading.look, numbers)) return null
      reading.at += 3
      continue
    }
    const number = sum(reading, depth + 1)
    if (number === null) return null
    numbers.push(number)
  } while (taken(reading, ',') !== null)
  if (taken(reading, ')') === null) return null
  const total = numbers.reduce((before, number) => before + number, 0)
  return name === 'SUM' ? total : total / numbers.length
}

function addRange(from: string, to: string, look: CellLook, numbers: number[]): boolean {
  const [, left = '', top = ''] = address.exec(from) ?? []
  const [, right = '', bottom = ''] = address.exec(to) ?? []
  const columns = [columnOf(left), columnOf(right)].sort((a, b) => a - b)
  const rows = [Number(top) - 1, Number(bottom) - 1].sort((a, b) => a - b)
  for (let row = rows[0] ?? 0; row <= (rows[1] ?? 0); row++)
    for (let column = columns[0] ?? 0; column <= (columns[1] ?? 0); column++) {
      const held = look(row, column)
      if (held === null) return false
      if (typeof held === 'number') numbers.push(held)
    }
  return true
}
