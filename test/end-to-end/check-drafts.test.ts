/** Drafts of others checked as they come: the rules of papers, their look, and what is left to a person. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CommandFolder, commandFolder } from '../support/command.ts'

let command: CommandFolder
beforeEach(() => {
  command = commandFolder()
})
afterEach(() => command.remove())

const page = `<html><body><h1>在推进会上的讲话</h1><p>同志们：</p>
<p>一、提高认识</p><p>今年增长15%-20%，成绩来之不易。</p><p>二、抓好落实</p><p>1-6月办理事项三千件。</p></body></html>`

it('a page of a site is checked by the rules, with places in its text', () => {
  command.put({ '讲话.html': page })
  const { code, err } = command.run(['check', '讲话.html'])
  expect(code).toBe(1)
  expect(err).toMatch(/讲话\.html:\d+:\d+ {2}错误 {2}number\/range/)
  expect(err).toContain('15%～20%')
  expect(err).toContain('要人看的')
  expect(err).not.toContain('layout/')
})

it('a DOCX is measured by the theme; one of ours has the look that it should', () => {
  command.put({
    '稿.md':
      '---\n文种: 讲话稿\n标题: 在推进会上的讲话\n---\n同志们：\n\n# 提高认识\n\n今年成绩来之不易。\n',
    '汇报.md':
      '---\n文种: 讲话稿\n标题: 大字的讲话\n版式: reading\n---\n同志们：\n\n# 提高认识\n\n今年成绩来之不易。\n',
  })
  expect(command.run(['build', '稿.md', '汇报.md', '-f', 'docx']).code).toBe(0)
  const own = command.run(['check', 'out/稿.docx'])
  expect([own.code, own.err]).toEqual([0, expect.not.stringContaining('layout/')])
  const other = command.run(['check', 'out/汇报.docx', '--lang', 'en'])
  expect(other.code).toBe(0)
  expect(other.err).toContain('layout/size')
  expect(other.err).toContain('For a person to judge')
})

it('one that cannot be read is said, the others are checked', () => {
  command.put({ '好.txt': '在会上的讲话\n\n同志们：\n\n今天开会。\n' })
  writeFileSync(join(command.folder, '坏.docx'), readFileSync(process.execPath).subarray(0, 4096))
  const { code, out } = command.run(['check', '坏.docx', '好.txt', '--json'])
  expect(code).toBe(1)
  const { drafts, diagnostics } = JSON.parse(out) as {
    drafts: { file: string }[]
    diagnostics: { rule: string; severity: string }[]
  }
  expect(drafts.map(({ file }) => file)).toEqual(['坏.docx', '好.txt'])
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1)
})

it.each([['--fix'], ['--annotate'], ['--sarif'], ['--html', 'x.html']])(
  '%s is for papers of ours, and is refused',
  (...options) => {
    command.put({ '讲话.html': page })
    const { code, err } = command.run(['check', '讲话.html', ...options])
    expect([code, err]).toEqual([2, expect.stringContaining('wengao import')])
  },
)

it('papers and drafts are not mixed', () => {
  command.put({ '讲话.html': page, '稿.md': '---\n文种: 讲话稿\n标题: 题\n---\n文。\n' })
  expect(command.run(['check', '稿.md', '讲话.html']).code).toBe(2)
})
