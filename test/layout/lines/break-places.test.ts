/** Where a line may end, as people read it and as a browser has it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakPlaces } from '../../../src/layout/lines/break-places.ts'
import { browserBreaks } from '../../support/browser-breaks.ts'

const marked = (text: string): string => {
  const characters = [...text]
  const places = breakPlaces(characters)
  return characters.map((one, index) => (places[index] ? `|${one}` : one)).join('')
}

describe('a line may end', () => {
  it.each([
    [
      'between Chinese characters, not before a closing mark or behind an opening one',
      '办|（好|事），|再|来',
    ],
    ['between “ ” and what stands outside', '在|“一|站|式”|窗|口'],
    [
      'between Chinese and Latin, never in a word or a number',
      '有|1,234.5|件，|APP|用|户|12.3%|多',
    ],
    ['at no place of —— and ……', '食|堂|——|老|人，|买|菜……|都|好'],
    ['behind the hyphen of a word, not behind a minus', 'e-|mail|和-5|度'],
    ['in an address where a browser does', 'http://a.cn/index?|id=1&x=2|见'],
    ['behind spaces', 'App |Store |好'],
    ['between two flags, not in one', '🇨🇳|🇨🇳|好'],
    ['behind a picture with its colour', '👍🏽|好'],
    ['before a currency sign with its number', '共|￥5|元|和|5℃'],
  ])('%s', (_name, text) => expect(marked(text.replaceAll('|', ''))).toBe(text))
})

/** Every class of characters, the common ones more often. */
const alphabet = [
  ...'国国中央两个字aBcz01890189，。、；：？！“”‘’（）《》【】〔〕「」—…～·×°℃％‰①②→■●★',
  ...' ,.;:!?\'"()[]{}<>+-=*/%&@#$_~|\\^`々〇ー・￥１Ａ５／＋－＝Ωéя½²№Ⅳ㎡′″†®',
  ...['😀', '👍🏽', '🇨🇳', '❤️', '✅', '⭐', '👨‍👩‍👧'],
]
const text = fc
  .array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 12 })
  .map((characters) => `国${characters.join('')}国`)

describe('every text', () => {
  it('breaks where a browser breaks it', async () => {
    const texts = fc.sample(text, { seed: 20260715, numRuns: 4000 })
    const theirs = await browserBreaks(texts)
    if (!theirs) {
      process.stderr.write('skipped: breaks of a browser: there is no embedded one here\n')
      return
    }
    expect(theirs.flat().length).toBeGreaterThan(10_000)
    const differing = texts.flatMap((one, index) => {
      const places = breakPlaces([...one])
      const ours = places.flatMap((place, at) => (place ? [at] : []))
      return ours.join() === theirs[index]?.join()
        ? []
        : [{ text: one, ours, theirs: theirs[index] }]
    })
    expect(differing).toEqual([])
  })
})
