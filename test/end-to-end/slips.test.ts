/** Commands that are given the wrong file, or a wrong word: what they say leads on. */
import { afterAll, expect, it } from 'vitest'
import { commandFolder } from '../support/command.ts'

const place = commandFolder()
afterAll(place.remove)
const paper = (head: string, body = '同志们：\n今天开会。\n'): string =>
  `---\n文种: 讲话稿\n标题: 在会上的讲话\n${head}---\n${body}`
place.put({
  '台账.csv': '乡镇,站点数\n甲镇,3\n乙镇,4\n',
  '各县#1.csv': '县,数\n甲,1\n乙,2\n',
  '讲话.md': paper(''),
  '里/讲话.md': paper(''),
  '锁.md': paper('数据: {台账: "~$台账.xlsx"}\n', '有{{台账}}。\n'),
  '~$台账.xlsx': `\u0005lin${' '.repeat(161)}`,
})

it.each([
  [['data', '台帐.csv'], '读不了“台帐.csv”：没有这个文件', '是不是“台账.csv”？'],
  [['data', '台账.CSV'], '读不了“台账.CSV”：没有这个文件', '是不是“台账.csv”？'],
  [['data', '台账.xlsx'], '读不了“台账.xlsx”：没有这个文件', '是不是“台账.csv”？'],
  [['data', '预算.xlsx'], '读不了“预算.xlsx”：没有这个文件', '检查文件的名字和权限。'],
  [['data', '台账.csv#指标'], '没有“指标”这张表', '现有的：'],
  [['build', '讲话稿.md', '-f', 'json'], '读不了“讲话稿.md”：没有这个文件', '从当前文件夹算起'],
  [['check', '里/讲话.MD'], '读不了“里/讲话.MD”：没有这个文件', '那里有“里/讲话.md”'],
  [['build', '锁.md', '-f', 'json'], '它是 Excel 打开表格时留下的锁文件', '写没有“~$”的那个文件名'],
  [['back', '讲话.md'], '“讲话.md”不是 DOCX', '写在 --paper 后面'],
  [['back', '台账.csv'], '“台账.csv”不是 DOCX', '另存为 .docx'],
])('%j', (args, says, hint) => {
  const ran = place.run(args)
  expect(ran.code).toBeGreaterThan(0)
  expect(ran.err).toContain(says)
  expect(ran.err).toContain(hint)
  expect(ran.err).not.toMatch(/ENOENT|已损坏/)
})

it('reads a table by the name that papers give it', () => {
  expect(place.run(['data', '各县#1.csv']).out).toContain('各县#1.csv')
  expect(place.run(['data', '台账.csv#']).code).toBe(0)
})

it('takes the example of its own help for --rules', () => {
  const [, rules = ''] = /如 (\S+=\S+) \//.exec(place.run(['build', '--help']).out) ?? []
  expect(rules).not.toBe('')
  const ran = place.run(['build', '讲话.md', '-f', 'json', '--rules', rules])
  expect(ran.err).not.toContain('没有用')
  expect(ran.code).toBe(0)
})

it('does not import what it wrote itself', () => {
  place.put({ '来稿/讲话旧稿.txt': '在会上的讲话\n同志们：\n今天,我们开会。\n\t\n##paidbegin##\n' })
  const first = place.run(['import', '来稿', '-o', '来稿'])
  expect(first.out).toContain('来稿/讲话旧稿.改动.txt')
  const again = place.run(['import', '来稿', '-o', '别处'])
  expect(again.out + again.err).not.toContain('讲话旧稿.改动.txt →')
  expect(place.run(['import', '来稿/讲话旧稿.改动.txt', '-o', '明说']).out).toContain('→')
})
