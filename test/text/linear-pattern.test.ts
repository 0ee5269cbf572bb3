/** Patterns of kinds run in RE2: the shipped ones answer as JavaScript would, none can run away. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { linearPattern, patternFault } from '../../src/text/linear-pattern.ts'

const folder = join(import.meta.dirname, '../../templates/kinds')
interface Shipped {
  readonly key: 'pattern' | 'strip' | 'split'
  readonly pattern: string
}
function shipped(node: unknown): Shipped[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]): Shipped[] =>
    (key === 'pattern' || key === 'strip' || key === 'split') && typeof value === 'string'
      ? [{ key, pattern: value }]
      : shipped(value),
  )
}
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
const all = files
  .filter((file) => file.endsWith('.yml'))
  .flatMap((file) => shipped(parse(readFileSync(join(folder, file), 'utf8'))))
const byPattern = new Map(all.map((one) => [`${one.key} ${one.pattern}`, one] as const))

/** Texts made of the pattern's own words and of what stands around such words in papers. */
const textsFor = (pattern: string): fc.Arbitrary<string> => {
  const words = pattern.match(/[\p{Script=Han}]+|[^\w\\]/gu) ?? []
  const around = [
    '〔2026〕',
    '12',
    '3',
    '号',
    '第',
    '期',
    '　',
    ' ',
    '\u2028',
    '。',
    '县',
    '1.',
    '：',
  ]
  return fc.array(fc.constantFrom(...words, ...around), { maxLength: 9 }).map((one) => one.join(''))
}

/** Names of annexes lost their numbers by a pattern that asked what follows; now by one with groups. */
const annexes = '^((?:附件\\d*[：:])?\\d{1,2}[.．、])(?:\\D|$)|^(附件\\d*[：:])|([；;。，,])$'
const stripped = (text: string, pattern: string): string =>
  pattern === annexes
    ? text.replace(/^(?:附件\d*[：:])?(?:\d{1,2}[.．、](?!\d))?/, '').replace(/[；;。，,]$/, '')
    : text.replace(new RegExp(pattern, 'gu'), '')

describe('patterns of the kinds that come with the house', () => {
  it('are many', () => {
    expect(byPattern.size).toBeGreaterThan(15)
    expect([...byPattern.keys()]).toContain(`strip ${annexes}`)
  })
  it.each([...byPattern.values()])('$key $pattern answers as before on 2,000 texts', (one) => {
    const script = new RegExp(one.pattern, 'u')
    const ours = linearPattern(one.pattern)
    fc.assert(
      fc.property(textsFor(one.pattern), (text) => {
        if (one.key === 'pattern') expect(ours.test(text)).toBe(script.test(text))
        else if (one.key === 'split') expect(ours.split(text)).toEqual(text.split(script))
        else expect(ours.strip(text)).toBe(stripped(text, one.pattern))
      }),
      { numRuns: 2000, seed: 13 },
    )
  })
})

describe('patterns of others', () => {
  it.each([
    ['(?<name>甲)+'],
    ['^\\s*甲\\S$'],
    ['[\\s，]+'],
    ['\\p{Script=Han}{2,4}'],
    ['[\\u4e00-\\u9fa5]'],
    ['\\/甲'],
    ['(?:)'],
    ['甲*'],
  ])('%s is read as JavaScript reads it', (pattern) => {
    expect(patternFault(pattern)).toBeNull()
    const words = fc.constantFrom('甲', '甲', '，', '\u3000', ' ', '/', 'a', '\ufeff')
    const text = fc.array(words, { maxLength: 8 }).map((one) => one.join(''))
    fc.assert(
      fc.property(text, (one) => {
        expect(linearPattern(pattern).test(one)).toBe(new RegExp(pattern, 'u').test(one))
        if (!/\((?!\?:)/.test(pattern))
          expect(linearPattern(pattern).split(one)).toEqual(one.split(new RegExp(pattern, 'u')))
      }),
    )
  })
  it.each([
    ['(a|a|aa)*b$'],
    ['^(a+)+$'],
    ['(.*a){25}$'],
    ['a*a*a*a*a*a*a*a*a*b'],
    ['(?:a?){60}a{60}$'],
    ['((a*))*x'],
  ])('%s ends on 32,000 characters', (pattern) => {
    expect(patternFault(pattern)).toBeNull()
    const start = process.cpuUsage()
    linearPattern(pattern).test(`${'a'.repeat(32_000)}!`)
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000)
  })
  it.each([
    ['\\p{L}+(?!\\d)', 'lookaround'],
    ['(?<=甲)乙', 'lookaround'],
    ['(甲)\\1', 'back-reference'],
    ['(?<x>甲)\\k<x>', 'back-reference'],
    ['(', 'pattern'],
    ['甲'.repeat(1001), 'long'],
    ['[(?=)]', null],
    ['\\(?=', null],
  ])('%s: %s', (pattern, fault) => expect(patternFault(pattern)).toBe(fault))
})
