/** Headings side by side: alike, nearly alike or not, and what they have in common. */
import { describe, expect, it } from 'vitest'
import { shapesOf } from '../../src/stats/parallel.ts'

const facts = (...texts: string[]) => {
  const { likeness, frame, shapes } = shapesOf(texts)
  return [likeness, frame, shapes.map(({ parts, isUsual }) => `${parts}${isUsual ? '' : ' ≠'}`)]
}

describe('headings', () => {
  it.each([
    [['织密网点，让办事更近', '办好食堂，让吃饭更香'], 'alike', '…，让…更…', ['4,5', '4,5']],
    [['盼就近', '盼错时', '盼帮办'], 'alike', '', ['3', '3', '3']],
    [['以党建促发展', '以服务聚民心'], 'alike', '', ['6', '6']],
    [['抓组织强基础', '抓载体拓功能强队伍'], 'unlike', '抓…强…', ['6', '9 ≠']],
    [['抓组织强基础', '抓载体拓功能'], 'alike', '', ['6', '6']],
    [['抓好组织建设', '抓好载体', '抓好功能拓展'], 'nearly', '抓好…', ['6', '4 ≠', '6']],
    [['提高认识，加强领导', '落实责任'], 'unlike', '', ['4,4', '4 ≠']],
    [['服务点1286个', '站点96个'], 'nearly', '…点…个', ['5', '4 ≠']],
  ] as const)('%j', (texts, likeness, frame, parts) =>
    expect(facts(...texts)).toEqual([likeness, frame, parts]),
  )
  it('very long ones are looked at from their start', () => {
    const long = '长'.repeat(500)
    expect(shapesOf([`甲${long}`, `乙${long}`]).frame).toHaveLength(60)
  })
})
