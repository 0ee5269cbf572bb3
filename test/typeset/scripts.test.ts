/** Telephone numbers and dates with hyphens stay on one line; other codes may part at theirs. */
import { describe, expect, it } from 'vitest'
import { heldHyphens, neverParted } from '../../src/typeset/scripts.ts'

const whole = (text: string): boolean => {
  const characters = [...text]
  return characters.every((_, index) => index === 0 || neverParted(characters, index))
}

describe('no line ends inside', () => {
  it.each([
    '010-12345678',
    '0871-7654321',
    '0871-7654321-806',
    '400-8765-4321',
    '400-800-1234',
    '138-1234-5678',
    '2026-07-08',
    '2026-7-8',
  ])('%s', (text) => {
    expect(whole(text)).toBe(true)
    const inside = [...`𠮷电${text}，`]
    expect(inside.map((_, at) => at).filter((at) => neverParted(inside, at))).toHaveLength(
      text.length - 1,
    )
    expect(heldHyphens(`电${text}`).map((at) => `电${text}`[at])).toEqual(text.match(/-/g))
  })
  it.each([
    'SVC-2026-0001',
    'GB/T 9704-2012',
    '12-3456',
    '2026-00001',
    '2025-2026年',
    '12-2026-07-01',
    'a/2026-07-08',
    'E-mail',
    '1-6',
  ])('%s, but it may', (text) => {
    expect(whole(text)).toBe(false)
    expect(heldHyphens(text)).toEqual([])
  })
})
