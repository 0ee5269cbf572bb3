/** Names of those present: where one ends and the next begins, and lines that part none of them. */
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { textWidth } from '../../src/theme/measure.ts'
import { nameLines, personsOf } from '../../src/typeset/names.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')
const style = theme.styles.attendance
const em = textWidth('一', style)

describe('persons typed with spaces', () => {
  it.each([
    ['周　禾　沈　田　欧阳明远', ['周　禾', '沈　田', '欧阳明远']],
    ['司马　青　王　一　林小溪', ['司马青', '王　一', '林小溪']],
    ['周禾 沈田 林小溪', ['周　禾', '沈　田', '林小溪']],
    ['林　溪（出差）　何　川', ['林　溪（出差）', '何　川']],
  ])('%s', (typed, names) => expect(personsOf(typed)).toEqual(names))
  it.each([
    '周　禾　沈',
    '县财政局、县民政局',
    '县人大常委会 县政协有关负责同志',
    '周　禾、沈　田',
  ])('are not %s', (typed) => expect(personsOf(typed)).toBeNull())
})

describe('lines of names', () => {
  it('end between names', () => {
    const lines = nameLines('周　禾　沈　田　何　川　王　一', style, 13.5 * em)
    expect(lines).toEqual(['周　禾　　沈　田　　何　川', '王　一'])
  })
  it('keep a short name with its mark whole, and part a long one like any text', () => {
    expect(nameLines('周禾、沈田、何川、王一', style, 8 * em)).toEqual([
      '周禾、沈田、',
      '何川、王一',
    ])
    expect(nameLines('县政务服务管理局（数据局）', style, 6 * em)).toEqual([
      '县政务服务管',
      '理局（数据',
      '局）',
    ])
  })
})
