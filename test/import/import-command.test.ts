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

it('says all of it in English', () => {
  place.put({ 'talk.txt': speech })
  const { out } = place.run(['import', 'talk.txt', '-o', 'english', '--lang', 'en'])
  expect(out).toContain('talk.txt → english/在某会上的讲话.md (讲话稿) headings 2:1\n')
  expect(out).toContain('marks of paid parts 1: "##paidbegin##"\n')
  expect(out.replace(/"[^"]*"/g, '')).not.toMatch(/[（）“”：]/)
  const changes = read('english/talk.改动.txt')
  expect(changes).toMatch(/^What was taken out and changed when talk\.txt was imported/)
  expect(changes).toContain('line 5\tmarks of paid parts\t"##paidbegin##"→""')
})

it('warns of letters that their look took back, and of those that stand in a line by force', () => {
  const formula = '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>'
  place.put({
    '建设.html': `<h1>关于建设情况的报告</h1><p>建成300<del>500</del>个，功率P<sub>max</sub>达标，完成${formula}。</p>`,
  })
  const ran = place.run(['import', '建设.html', '-o', '建设'])
  expect(ran.code).toBe(0)
  expect(read('建设/关于建设情况的报告.md')).toContain('建成300个，功率Pmax达标，完成1/2。')
  expect(ran.err).toContain('建设.html 里有 1 处划掉的字，没有写进稿件：“500”')
  expect(ran.err).toContain('1 处上标或下标没有对应的字符，写成了普通的字：“max”')
  expect(ran.err).toContain('1 个公式或叠排的字，写成了一行：“1/2”')
  expect(read('建设/建设.改动.txt')).toContain('划掉的字\t“500”→“”')
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
  const next = place.run(['import', '又.txt', '-o', '乙'])
  expect(next.out).not.toContain('标题 2级1')
  expect(next.out).toContain('照以前的更正读的 1 处')
  expect(next.out).toContain('      第4行“（一）抓好班线”：当作正文\n')
  expect(place.run(['import', '又.txt', '-o', '丙', '--lang', 'en']).out).toContain(
    '      4 "（一）抓好班线": text\n',
  )
  expect(place.run(['import', '讲话.txt', '--set', '4=什么']).err).toContain('--set 看不懂：4=什么')
})

it('gives all that it says as JSON', () => {
  const ran = place.run(['import', '讲话.txt', '-o', '丙', '--json', '--kind', '交流发言'])
  const { files } = JSON.parse(ran.out)
  expect(files[0]).toMatchObject({ file: '讲话.txt', written: [{ path: '丙/在某会上的讲话.md' }] })
  expect(files[0].papers[0].decisions[0]).toMatchObject({ line: 1, role: 'title' })
  expect(place.run(['import', '讲话.txt', '--kind', '没有的']).code).toBe(2)
})

it('binds a volume in the order of a list, and says what is missing, surplus and doubled', () => {
  const body =
    '窗口要亮，人要热情，群众进门就知道找谁办事，出门的时候脸上带着笑，这样的窗口才算是办好了。'.repeat(
      3,
    )
  const more =
    '班线从县城开到最远的村子，捎着药品、种子和孩子们的书，司机师傅认得路上的每一位老人家。'.repeat(
      3,
    )
  place.put({
    '各篇/甲.txt': `守好窗口\n云岭县人民政府\n${body}`,
    '各篇/乙.txt': `跑好班线\n青禾区人民政府\n${more}${body}`,
    '各篇/丙.txt': `守好便民窗口\n${body}`,
    '名单.csv':
      '序号,单位,标题\n1,青禾区人民政府,跑好班线\n2,云岭县人民政府,守住窗口\n3,南屏县人民政府,办好食堂\n',
    '台账.csv': '指标,数量\n窗口,1286\n班线,36\n',
  })
  const ran = place.run([
    'import',
    '各篇',
    '--kind',
    '交流发言',
    '--volume',
    '名单.csv',
    '-o',
    '册',
  ])
  expect(read('册/汇编.md')).toBe(
    '---\n文种: 交流材料汇编\n标题: 交流材料汇编\n稿件:\n  - 跑好班线.md\n  - 守好窗口.md\n  - 守好便民窗口.md\n---\n',
  )
  expect(ran.err).toContain('名单里有、稿件里没有：南屏县人民政府　办好食堂')
  expect(ran.err).toContain('名单里没有，排在最后：守好便民窗口')
  expect(ran.err).toContain('的标题是“守好窗口”，名单里写的是“守住窗口”')
  expect(ran.code).toBe(0)
  expect(place.run(['build', '册/汇编.md', '-f', 'json', '-o', '册出']).code).toBe(0)
})

it('lists figures that equal a cell', () => {
  place.put({ '数.txt': '某县的情况\n全县建成窗口1,286个，开通班线36条，2026年再建5个。' })
  const ran = place.run(['import', '数.txt', '--suggest', '台账.csv', '-o', '数'])
  expect(ran.out).toContain('2 个数和台账的格子相同')
  expect(ran.out).toContain('1,286（…全县建成窗口1,286个')
  expect(ran.out).toContain(' = 台账.csv!B2')
})

it('takes corrections from a file, and says which lines of it make no sense', () => {
  place.put({ '讲.txt': speech, '更正.txt': '# 第四行是正文\n讲.txt:4=正文\n别.txt:1=不要\n' })
  const ran = place.run(['import', '讲.txt', '-o', '丙', '--decisions', '更正.txt'])
  expect(ran.out).not.toContain('标题 2级1')
  const both = ['import', '讲.txt', '-o', '丁', '--decisions', '更正.txt', '--set', '4=二级标题']
  expect(place.run(both).out).toContain('标题 2级1')
  place.put({ '更正.txt': '讲.txt:4=正文\n第四行是正文\n' })
  const odd = place.run(['import', '讲.txt', '-o', '戊', '--decisions', '更正.txt'])
  expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('2：第四行是正文')])
  expect(place.run(['import', '讲.txt', '--decisions', '没有.txt']).err).toContain('没有.txt')
})

it.each(['99=二级标题', '别的.txt:4=正文', '3=正文,99=正文'])(
  'says that a correction meets no line: %s',
  (set) => {
    place.put({ '讲话.txt': speech })
    const ran = place.run(['import', '讲话.txt', '-o', '无行', '--overwrite', '--set', set])
    expect(ran.code).toBe(1)
    expect(ran.err.match(/import\/no-line/g)).toHaveLength(1)
    expect(ran.err).toContain(`“${set.split(',').at(-1)}”没有用上`)
  },
)

it('says what it does not understand of what is remembered, and leaves it there', () => {
  const odd =
    '"云岭县人民政府":\n  - { 行: "（一）抓好窗口", 读作: 正文 }\n  - { 行: "甲", 读作: 什么 }\n'
  place.put({ '讲.txt': speech, '.wengao/import-decisions.yml': odd })
  const ran = place.run(['import', '讲.txt', '-o', '己', '--set', '1=标题'])
  expect(ran.out).not.toContain('标题 2级1')
  expect(ran.err).toContain('有1条看不懂，没有用：云岭县人民政府 2')
  expect(read('.wengao/import-decisions.yml')).toBe(odd)
})
