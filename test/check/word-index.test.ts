/** Many words in one pass: the longest in one place, none inside of another, none in a longer word that is right. */
import { expect, it } from 'vitest'
import { wordIndex } from '../../src/check/word-index.ts'

const index = wordIndex(
  [
    { word: '布署', except: ['发布署名'] },
    { word: '布署会', except: [] },
    { word: '署会', except: [] },
    { word: '己经', except: [] },
  ].map((entry) => ({ ...entry, value: entry.word })),
  (word, text, from) => word !== '己经' || text[from - 1] !== '自',
)
const found = (text: string) =>
  index.find(text).map(({ value, from, to }) => `${value} ${from}—${to}`)

it.each([
  ['召开布署会。', ['布署会 2—5']],
  ['布署布署', ['布署 0—2', '布署 2—4']],
  ['发布署名文章，再布署。', ['布署 8—10']],
  ['自己经历，己经办好。', ['己经 5—7']],
  ['', []],
  ['布', []],
])('finds in %s', (text, words) => expect(found(text)).toEqual(words))

it('takes time in step with the text', () => {
  const time = (text: string): number => {
    const start = process.cpuUsage()
    index.find(text)
    return process.cpuUsage(start).user / 1000
  }
  const text = '发布署名文章己经'
  time(text.repeat(10_000))
  expect(time(text.repeat(200_000))).toBeLessThan(2000)
})
