import { describe, expect, it } from 'vitest'
import { fromChineseNumeral, toChineseNumeral } from '../../src/chinese/numerals.ts'

describe('Chinese numerals', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (n, text) => expect(toChineseNumeral(n)).toBe(text))

  it('reads back all that it writes, 0 to 9999', () => {
    for (let n = 0; n <= 9999; n++) expect(fromChineseNumeral(toChineseNumeral(n))).toBe(n)
  })
  it('reads 两 and digits, and nothing else', () => {
    expect(fromChineseNumeral('两')).toBe(2)
    expect(fromChineseNumeral('12')).toBe(12)
    for (const text of ['', '个', '一二', '百', '一个']) expect(fromChineseNumeral(text)).toBeNull()
  })
  it('goes beyond what a heading is read by', () => {
    expect(toChineseNumeral(10_000)).toBe('一万')
    expect(toChineseNumeral(12_005)).toBe('一万二千零五')
  })
  it('refuses what it has no numeral for', () => {
    for (const n of [-1, 2 ** 60, 1.5]) expect(() => toChineseNumeral(n)).toThrow(RangeError)
  })
})
