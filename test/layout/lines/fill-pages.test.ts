/** Pages filled with lines and rows: where they end, what stays together, what stands at their top again. */
import { describe, expect, it } from 'vitest'
import type { Atom } from '../../../src/layout/lines/atoms.ts'
import { fillPages } from '../../../src/layout/lines/fill-pages.ts'

const atom = (text: string, rest: Partial<Atom> = {}): Atom => ({
  height: 10,
  before: 0,
  after: 0,
  breaks: 'may',
  lines: [{ text, baseline: 8, left: 0 }],
  ids: [],
  header: 0,
  under: 0,
  ...rest,
})
/** The words of each page with their distance from its top. */
const filled = (atoms: readonly Atom[], ...heights: number[]): string[] =>
  fillPages(atoms, (page) => heights[page] ?? heights.at(-1) ?? 0).map((page) =>
    page.map(({ atom: { lines }, top }) => `${lines[0]?.text}${top}`).join(' '),
  )

describe('a page', () => {
  it('holds as many lines as it has room for', () =>
    expect(
      filled(
        ['一', '二', '三'].map((text) => atom(text)),
        20,
      ),
    ).toEqual(['一0 二10', '三0']))
  it('may be of another height than the next', () =>
    expect(
      filled(
        ['一', '二', '三', '四'].map((text) => atom(text)),
        10,
        30,
      ),
    ).toEqual(['一0', '二0 三10 四20']))
  it('takes the larger one of two spaces that meet', () =>
    expect(filled([atom('一', { after: 4 }), atom('二', { before: 6 })], 50)).toEqual(['一0 二16']))
  it('drops space at its top, but not where it was begun on purpose', () => {
    const spaced = atom('二', { before: 5 })
    expect(filled([atom('一'), spaced], 12)).toEqual(['一0', '二0'])
    expect(filled([atom('一'), { ...spaced, breaks: 'always' }], 90)).toEqual(['一0', '二5'])
  })
  it('does not end behind what stays with the next line', () =>
    expect(filled([atom('一'), atom('头'), atom('二', { breaks: 'avoid' })], 20)).toEqual([
      '一0',
      '头0 二10',
    ]))
  it('ends there where everything stays together', () => {
    const kept = ['一', '二', '三'].map((text) => atom(text, { breaks: 'avoid' }))
    expect(filled(kept, 20)).toEqual(['一0 二10', '三0'])
  })
  it('lets rows under a header row that stands again end lower, and no other line', () => {
    const table = [
      atom('头', { header: 1 }),
      ...['一', '二', '三', '四'].map((text) => atom(text, { under: 1 })),
    ]
    const ends = fillPages([...table, atom('文')], () => 28, 2).map((page) =>
      page.map(({ atom: { lines } }) => lines[0]?.text).join(''),
    )
    expect(ends).toEqual(['头一', '头二三', '头四', '文'])
  })
  it('begins with the header row of the table that goes on there', () => {
    const row = (text: string) => atom(text, { under: 1 })
    const table = [atom('头', { header: 1, ids: ['t'] }), row('一'), row('二'), row('三')]
    expect(filled(table, 30)).toEqual(['头0 一10 二20', '头0 三10'])
    const pages = fillPages(table, () => 30)
    expect(pages.map((page) => page.flatMap((placed) => placed.atom.ids))).toEqual([['t'], []])
  })
  it('is not given up for a line that is higher than it', () =>
    expect(filled([atom('高', { height: 50 }), atom('一')], 20)).toEqual(['高0', '一0']))
})
