/** What wengao.yml gives a paper: its unit where the kind wants one, data where the paper names them. */
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import { readFrontMatter } from '../../src/paper/front-matter.ts'
import { type Office, withOffice } from '../../src/paper/office.ts'

const { kind } = openHouse('/no/such/folder')

function fields(text: string, office: Office, file = '稿.md') {
  const head = readFrontMatter(text, file).value
  const found = kind(String(head?.fields['文种'])).value
  if (!head || !found) throw new Error('no paper')
  return withOffice(head, found, office, { text, file }).fields
}
const paper = (kind: string, head: string, body = '文。'): string =>
  `---\n文种: ${kind}\n标题: 题\n${head}---\n${body}`

describe('the unit of the office', () => {
  it('is that of a paper that names none', () => {
    expect(fields(paper('通知', ''), { unit: ['某局'] })['unit']).toEqual(['某局'])
  })
  it('stands behind the paper’s own, under either name', () => {
    expect(fields(paper('通知', '单位: 甲局\n'), { unit: ['某局'] })['unit']).toBeUndefined()
    expect(fields(paper('通知', 'unit: 甲局\n'), { unit: ['某局'] })['unit']).toBe('甲局')
  })
  it('is not put into a paper that wants none', () => {
    expect(fields(paper('讲话稿', ''), { unit: ['某局'] })['unit']).toBeUndefined()
  })
})

describe('the data of the office', () => {
  const office: Office = { data: { 指标: 'data/指标.csv', 县区: { file: '台账.xlsx#县区' } } }
  it('are there where the paper names them, by the path from the paper', () => {
    const text = paper('讲话稿', '', '共{{指标.服务点.本期}}个。')
    expect(fields(text, office, '稿件/七月/稿.md')['data']).toEqual({ 指标: '../../data/指标.csv' })
  })
  it('are there for a block and for 逐份', () => {
    const text = paper('讲话稿', '逐份: 县区\n', '```table\ndata: 指标\n```')
    expect(fields(text, office)['data']).toEqual({
      指标: 'data/指标.csv',
      县区: { file: '台账.xlsx#县区' },
    })
  })
  it('stand behind the paper’s own', () => {
    const text = paper('讲话稿', '数据: {指标: 我的.csv}\n', '{{指标.甲}}{{县区.甲}}')
    expect(fields(text, office)['数据']).toEqual({
      指标: '我的.csv',
      县区: { file: '台账.xlsx#县区' },
    })
  })
  it('are not read for a paper that names none', () => {
    expect(fields(paper('讲话稿', ''), office)['data']).toBeUndefined()
  })
})
