/** wengao build --quiet and check --quiet: errors alone. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CommandFolder, commandFolder } from '../support/command.ts'

let home: CommandFolder
beforeEach(() => {
  home = commandFolder()
})
afterEach(() => home.remove())
const paper = (body: string): string => `---\n文种: 讲话稿\n标题: 题\n---\n${body}\n`

it('says nothing where nothing is wrong', () => {
  home.put({ 'a.md': paper('- 甲。\n（一）乙') })
  expect(home.run(['build', 'a.md', '-f', 'md', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
})
it('says errors, each with its line', () => {
  home.put({ 'a.md': paper('- 甲。\n| 县 | 数 |\n| 甲 | 3 |') })
  const ran = home.run(['build', 'a.md', '-f', 'md', '-q'])
  expect(ran).toMatchObject({ code: 1, out: '' })
  expect(ran.err).toMatch(/^a\.md:6:1 {2}错误 {2}markdown\/table-rule.*\n {4}6 \| \| 县 \| 数 \|\n/)
  expect(ran.err).not.toContain('bullet-list')
})
it('leaves JSON as it is', () => {
  home.put({ 'a.md': paper('甲。') })
  const { out } = home.run(['build', 'a.md', '-f', 'md', '-q', '--json'])
  expect(JSON.parse(out)).toMatchObject({ outputs: [{ path: 'out/a.md' }] })
})
it('is the same for a check, of papers and of drafts', () => {
  home.put({
    'a.md': paper('- 甲。'),
    'b.md': paper('今天,我们开会。'),
    'c.txt': '今天,我们开会。\n',
  })
  expect(home.run(['check', 'a.md', '-q'])).toEqual({ code: 0, out: '', err: '' })
  const ran = home.run(['check', 'a.md', 'b.md', '--quiet', '--html', '单.html'])
  expect(ran).toMatchObject({ code: 1, out: '' })
  expect(ran.err).toMatch(/^b\.md:5:3 {2}错误 /)
  expect(ran.err).not.toMatch(/提示|警告 {2}|个错误/)
  expect(home.run(['check', 'c.txt', '-q']).err).not.toMatch(/程序查不了|个错误/)
  const [json, quiet] = [['--json'], ['--json', '-q']].map((more) =>
    home.run(['check', 'b.md', ...more]),
  )
  expect(quiet).toEqual(json)
})
