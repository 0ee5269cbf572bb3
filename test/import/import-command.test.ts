/** `wengao import` as it is shipped: what it writes, what it says, and what it leaves alone. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { commandFolder } from '../support/command.ts'

const place = commandFolder()
afterAll(place.remove)
const read = (name: string): string => readFileSync(join(place.folder, name), 'utf8')
const speech =
  '在某会上的讲话\n同志们：\n今天,我们在这里开会，下面我讲一点意见。\n（一）抓好窗口\n##paidbegin##窗口要亮,人要热情，群众进门就知道找谁办事。\n云岭县人民政府\n2026年7月1日\n'

it('writes papers, what it changed, and a line for each bad file; nothing is written over', () => {
  place.put({ '来稿/讲话.txt': speech, '来稿/~$讲话.docx': 'x', '来稿/坏.docx': 'PK\u0003\u0004' })
  const ran = place.run(['import', '来稿', '-o', '稿件'])
  expect(ran.code).toBe(1)
  expect(ran.out).toContain('来稿/讲话.txt → 稿件/在某会上的讲话.md（讲话稿）标题 2级1')
  expect(ran.out).toContain('付费标记 1：“##paidbegin##”')
  expect(ran.err).toContain('来稿/坏.docx 读不了')
  expect(ran.err).toContain('~$讲话.docx 是 Word 打开文件时的临时文件')
  const paper = read('稿件/在某会上的讲话.md')
  expect(paper).toMatch(
    /^---\n文种: 讲话稿\n标题: 在某会上的讲话\n称呼: 同志们\n模板: 否\n原件: "讲话\.txt sha256:[0-9a-f]{64}"\n---\n/,
  )
  expect(paper).toContain('今天，我们在这里开会')
  expect(read('稿件/讲话.改动.txt')).toContain('第5行\t付费标记\t“##paidbegin##”→“”')
  expect(existsSync(join(place.folder, '.wengao'))).toBe(false)

  const again = place.run(['import', '来稿/讲话.txt', '-o', '稿件'])
  expect(again.code).toBe(1)
  expect(again.err).toContain('已经有 稿件/在某会上的讲话.md，没有写')
  expect(place.run(['build', '稿件/在某会上的讲话.md', '-f', 'json']).code).toBe(0)
})

it('takes a correction, and remembers it for the next draft of the unit', () => {
  place.put({
    '讲话.txt': speech,
    '又.txt': speech.replace('某会', '又一次会').replace('（一）抓好窗口', '（一）抓好班线'),
  })
  const set = place.run(['import', '讲话.txt', '-o', '甲', '--set', '4=正文'])
  expect(set.code).toBe(0)
  expect(set.out).not.toContain('标题 2级1')
  expect(read('.wengao/import-decisions.yml')).toContain(
    '"云岭县人民政府":\n  - { 行: "（一）抓好窗口", 样子: "han-bracket alone", 读作: 正文 }',
  )
  expect(place.run(['import', '又.txt', '-o', '乙']).out).not.toContain('标题 2级1')
  expect(place.run(['import', '讲话.txt', '--set', '4=什么']).err).toContain('--set 看不懂：4=什么')
})

it('gives all that it says as JSON', () => {
  const ran = place.run(['import', '讲话.txt', '-o', '丙', '--json', '--kind', '交流发言'])
  const { files } = JSON.parse(ran.out)
  expect(files[0]).toMatchObject({ file: '讲话.txt', written: [{ path: '丙/在某会上的讲话.md' }] })
  expect(files[0].papers[0].decisions[0]).toMatchObject({ line: 1, role: 'title' })
  expect(place.run(['import', '讲话.txt', '--kind', '没有的']).code).toBe(2)
})
