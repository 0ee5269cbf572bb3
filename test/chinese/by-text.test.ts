/** What is kept by texts: the same answer without another look, and never more than so many. */
import { describe, expect, it } from 'vitest'
import { byText } from '../../src/chinese/by-text.ts'

describe('what is found once for each text', () => {
  const counting = () => {
    let looks = 0
    const find = byText((text) => {
      looks++
      return [...text]
    })
    return { find, looks: () => looks }
  }

  it('is looked for once', () => {
    const { find, looks } = counting()
    expect(find('甲乙'.slice(0, 1))).toEqual(['甲'])
    expect(find('甲')).toBe(find('甲'))
    expect(looks()).toBe(1)
  })
  it('is let go where there are too many texts, or too long ones', () => {
    const { find, looks } = counting()
    for (let number = 0; number <= 2000; number++) find(`${number}`)
    find('0')
    expect(looks()).toBe(2002)
    find('甲'.repeat(2001))
    find('甲'.repeat(2001))
    expect(looks()).toBe(2004)
  })
})
