/** `wengao check` as a user types it: exit codes, --fix, --dry-run and the reports. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { commentsIn } from '../support/annotated.ts'

const bin = join(import.meta.dirname, '../../dist/wengao.js')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-check-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function wengao(...args: string[]) {
  const env = { ...process.env, NO_COLOR: '1' }
  const run = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env })
  return { code: run.status, out: run.stdout, err: run.stderr }
}
const paper = (body: string): string => `---\n文种: 讲话稿\n标题: 在推进会上的讲话\n---\n${body}\n`
const put = (body: string): string => {
  const path = join(folder, '稿.md')
  writeFileSync(path, paper(body))
  return path
}

it('says what it finds, writes nothing, and errors make it 1', () => {
  const path = put('提高站位,抓好落实。')
  const { code, out, err } = wengao('check', '稿.md')
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('稿.md:5:5  错误  mark/half-width')
  expect(err).toContain('1 个错误，0 个警告，0 个提示')
  expect(readFileSync(path, 'utf8')).toBe(paper('提高站位,抓好落实。'))
})
it('a clean paper is 0', () => {
  put('提高站位，抓好落实。')
  expect(wengao('check', '稿.md').code).toBe(0)
})
it('--fix mends the paper in its place, through a link, with its rights', () => {
  const path = put('提高站位,抓好"落实"。')
  chmodSync(path, 0o640)
  symlinkSync('稿.md', join(folder, '链.md'))
  const { code, err } = wengao('check', '链.md', '--fix')
  expect(code).toBe(0)
  expect(err).toContain('改了 1 个文件的 3 处；0 个错误')
  expect(readFileSync(path, 'utf8')).toBe(paper('提高站位，抓好“落实”。'))
  expect(statSync(path).mode & 0o777).toBe(0o640)
})
it('what only the author can tell stays an error', () => {
  const path = put('各乡镇（街道要落实,抓紧。')
  expect(wengao('check', '稿.md', '--fix').code).toBe(1)
  expect(readFileSync(path, 'utf8')).toBe(paper('各乡镇（街道要落实，抓紧。'))
})
it('--dry-run shows the lines and changes none', () => {
  const path = put('一、甲\n提高站位,抓好落实。')
  const { code, out } = wengao('check', '稿.md', '--fix', '--dry-run')
  expect(code).toBe(1)
  expect(out).toBe(
    '--- 稿.md\n+++ 稿.md\n@@ -6 +6 @@\n-提高站位,抓好落实。\n+提高站位，抓好落实。\n',
  )
  expect(readFileSync(path, 'utf8')).toBe(paper('一、甲\n提高站位,抓好落实。'))
})
it('--json and --sarif are for machines', () => {
  const path = put('提高站位,抓好落实。')
  const json = JSON.parse(wengao('check', '稿.md', '--json').out)
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  expect(json.files).toEqual([{ file: '稿.md', sha256 }])
  expect(json).toMatchObject({ mended: [], diagnostics: [{ rule: 'mark/half-width', line: 5 }] })
  const sarif = JSON.parse(wengao('check', '稿.md', '--sarif').out)
  expect(sarif.runs[0].results[0]).toMatchObject({ ruleId: 'mark/half-width', level: 'error' })
  expect(sarif.runs[0].artifacts[0].hashes).toEqual({ 'sha-256': sha256 })
})
it('a build says the same as a warning, a strict one as an error', () => {
  put('提高站位,抓好落实。')
  expect(wengao('build', '稿.md', '-f', 'md')).toMatchObject({ code: 0 })
  expect(wengao('build', '稿.md', '-f', 'md', '--strict')).toMatchObject({ code: 1 })
})
it('how strict it is and what rules count is said by wengao.yml, and by the command line over it', () => {
  put('办好一件事--让群众少跑腿。')
  writeFileSync(join(folder, 'wengao.yml'), '检查: {mark/dash: 提示}\n尺度: 严\n')
  expect(wengao('check', '稿.md')).toMatchObject({ code: 0 })
  expect(wengao('check', '稿.md', '--rules', 'mark/dash=错误').code).toBe(1)
  expect(wengao('check', '稿.md', '--rules', 'mark/dash=关').err).toContain('mark/dash 1')
  expect(wengao('check', '稿.md', '--no-config').code).toBe(1)
  const wrong = wengao('check', '稿.md', '--rules', 'mark/dash:关')
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('看不懂')])
  put('提高站位,抓好落实。')
  expect(wengao('build', '稿.md', '-f', 'md').code).toBe(1)
  expect(wengao('build', '稿.md', '-f', 'md', '--strictness', '中').code).toBe(0)
})
it('a baseline accepts what is found, until its sentence is another', () => {
  put('甲。提高站位,抓好落实。')
  expect(wengao('check', '稿.md', '--baseline', '基线.json')).toMatchObject({ code: 2 })
  expect(wengao('check', '稿.md', '--update-baseline')).toMatchObject({ code: 2 })
  const written = wengao('check', '稿.md', '--baseline', '基线.json', '--update-baseline')
  expect([written.code, written.err]).toEqual([0, expect.stringContaining('基线里有 1 条')])
  put('新的一段。\n\n甲。提高站位,抓好落实。')
  const moved = wengao('check', '稿.md', '--baseline', '基线.json')
  expect([moved.code, moved.err]).toEqual([0, expect.stringContaining('认可了的有 1 处')])
  put('甲。提高站位,落实。')
  const other = wengao('check', '稿.md', '--baseline', '基线.json')
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('1 条已经没有了')])
  writeFileSync(join(folder, '基线.json'), '{"version": 2, "accepted": []}')
  expect(wengao('check', '稿.md', '--baseline', '基线.json').err).toContain('不是基线')
  // what is accepted is not mended
  put('提高站位,抓好落实。')
  rmSync(join(folder, '基线.json'))
  wengao('check', '稿.md', '--baseline', '基线.json', '--update-baseline')
  wengao('check', '稿.md', '--baseline', '基线.json', '--fix')
  expect(readFileSync(join(folder, '稿.md'), 'utf8')).toBe(paper('提高站位,抓好落实。'))
})
it('--html writes a list to tick, and never over a paper', () => {
  const path = put('提高站位,抓好落实。')
  const { code, out } = wengao('check', '稿.md', '--html', '检查单.html')
  expect([code, out]).toEqual([1, '检查单.html\n'])
  const html = readFileSync(join(folder, '检查单.html'), 'utf8')
  expect(html).toContain('提高站位<mark>,</mark>抓好落实。')
  expect(html).toContain(createHash('sha256').update(readFileSync(path)).digest('hex'))
  expect(wengao('check', '稿.md', '--html', '稿.md')).toMatchObject({ code: 2 })
  expect(readFileSync(path, 'utf8')).toBe(paper('提高站位,抓好落实。'))
  expect(wengao('check', '稿.md', '--html', '')).toMatchObject({ code: 2 })
  const json = wengao('check', '稿.md', '--html', '检查单.html', '--json')
  expect(JSON.parse(json.out)).toHaveProperty('diagnostics')
})
it('what is said of the workspace stands on the terminal alone, not in what goes to others', () => {
  put('提高站位,抓好落实。')
  writeFileSync(join(folder, 'wengao.yml'), '尺度: 中\n')
  const { err } = wengao('check', '稿.md', '--html', '检查单.html', '--annotate', '-o', '批')
  expect(err).toContain('workspace/used')
  expect(err).toContain('批/稿.批注.docx：1 条批注')
  expect(readFileSync(join(folder, '检查单.html'), 'utf8')).not.toContain('workspace/used')
})
it('--annotate writes the paper with every finding as a comment, and says how many', () => {
  put('提高站位,抓好落实。')
  const { code, out, err } = wengao('check', '稿.md', '--annotate', '-o', '批')
  expect([code, out]).toEqual([1, '批/稿.批注.docx\n'])
  expect(err).toContain('批/稿.批注.docx：1 条批注，其中 0 条没有位置，在标题上')
  const [comment] = commentsIn(readFileSync(join(folder, '批/稿.批注.docx')))
  expect(comment).toEqual({
    on: ',',
    author: '文稿检查',
    lines: [
      '错误　中文里用了半角的“,”：提高站位,抓好落实',
      '办法：改成全角的“，”。',
      'mark/half-width　GB/T 15834-2011 5.1，国标，规定',
    ],
  })
})
it('stats says how long papers are and take, with lines', () => {
  put(`开头。\n\n# 织密网点\n${'很长的一句话，'.repeat(150)}完。`)
  const { code, out } = wengao('stats', '稿.md')
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('约 5 分钟（正文每分钟 200 字；快慢之间 5～6 分钟）'),
  ])
  const { papers } = JSON.parse(wengao('stats', '稿.md', '--json').out)
  expect(papers[0]).toMatchObject({
    output: '稿',
    body: { words: 3 + 6 + 1052 },
    long: [{ file: '稿.md', line: 8, letters: 901 }],
  })
  expect(wengao('stats', '稿.md', '--lang', 'en').out).toContain('as Word counts')
})
