/** Lines that are kept from one paper to the next: the same pages come of them, and other widths or styles have none of them. */
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../../src/io/files/house.ts'
import { knownLines } from '../../../src/layout/lines/known-lines.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')

describe('lines that were set before', () => {
  const widths = { fangsong: { 国: 1 } }

  it('are those of the same widths and styles', () => {
    knownLines(widths, theme).set('甲', ['甲'])
    expect(knownLines(widths, { ...theme }).get('甲')).toEqual(['甲'])
    expect(knownLines({ ...widths }, theme).size).toBe(0)
    expect(knownLines(widths, { styles: { ...theme.styles } }).size).toBe(0)
  })

  it('are not more than a few thousand', () => {
    for (let number = 0; number <= 4000; number++) knownLines(widths, theme).set(`${number}`, [])
    expect(knownLines(widths, theme).size).toBeLessThan(4001)
  })
})
