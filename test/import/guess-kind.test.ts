/** The kind of a draft by its title: every kind that it may be given is one of the house. */
import { expect, it } from 'vitest'
import { kindsByTitle } from '../../src/import/result/guess-kind.ts'
import { openHouse } from '../../src/io/files/house.ts'

const titles: readonly (readonly [title: string, kind: string])[] = [
  ['在全县秋粮收购工作会议上的讲话', '讲话稿'],
  ['小积分兑出大文明的做法', '交流发言'],
  ['在乡镇党委书记座谈会上的表态发言', '表态发言'],
  ['云岭县交通运输局2026年上半年工作总结及下半年工作打算', '半年工作报告'],
  ['上半年工作情况', '半年工作报告'],
  ['2025年工作总结和2026年工作安排', '总结'],
  ['2026年度工作要点', '工作计划'],
  ['述职述廉报告', '述职报告'],
  ['关于农村公路管护情况的调研报告', '调研报告'],
  ['老旧小区改造实施方案（征求意见稿）', '方案'],
  ['县政府常务会议纪要', '会议纪要'],
  ['便民服务专报', '简报'],
  ['会议须知', '会议须知'],
  ['山路弯弯药箱重', '总结'],
]
it.each(titles)('%s: %s', (title, kind) => {
  const house = openHouse('/no/such/folder')
  const names = kindsByTitle(title, '', { spoken: false, official: false })
  const found = names.map((name) => house.kind(name).value)
  expect(found.every((each) => each !== null)).toBe(true)
  expect(found[0]?.names).toContain(kind)
})
