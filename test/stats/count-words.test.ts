/** 字数 as word processors count, and without marks. */
import { describe, expect, it } from 'vitest'
import { countWords, minutesOf } from '../../src/stats/count-words.ts'

describe('字数', () => {
  it.each([
    ['抓好落实。', 5, 4],
    ['他说：“好。”', 7, 3],
    ['共1286个，增长12.3%。', 8, 6],
    ['ISO 9001:2015', 2, 2],
    ['GB/T 9704-2012 规定', 4, 4],
    ["it's don’t", 2, 2],
    ['x“新”红盟', 6, 4],
    ['一　二 三\n四', 4, 4],
    ['（一）甲——乙……', 9, 3],
    ['𠮷祥', 2, 2],
    ['%', 1, 0],
    ['', 0, 0],
  ])('of %s', (text, words, letters) => expect(countWords(text)).toEqual({ words, letters }))
  it('takes its time', () =>
    expect(minutesOf({ words: 3960, letters: 0 })).toEqual({ usual: 19.8, least: 18, most: 22 }))
})
