/** `wengao back` as a user types it: what it says, what it writes, exit codes, both languages. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CommandFolder, commandFolder } from '../support/command.ts'
import { editDocx } from '../support/copies.ts'
import { type CopyEdit, editText } from '../support/copy-edits.ts'

const cases = join(import.meta.dirname, '../cases/back')
const paper = readFileSync(join(cases, '稿.md'), 'utf8')
const data = readFileSync(join(cases, '各县.csv'), 'utf8')
let own: CommandFolder
beforeEach(() => {
  own = commandFolder()
  own.put({ '稿.md': paper, '各县.csv': data })
})
afterEach(() => own.remove())

const built = (...args: string[]): Uint8Array => {
  own.run(['build', '稿.md', '-f', 'docx', ...args])
  return new Uint8Array(readFileSync(join(own.folder, 'out/稿.docx')))
}
const copy = (name: string, docx: Uint8Array, ...edits: CopyEdit[]): void =>
  writeFileSync(
    join(own.folder, name),
    editDocx(docx, (xml) => editText(xml, edits)),
  )
const read = (name: string): string => readFileSync(join(own.folder, name), 'utf8')

const word = { retype: ['主要任务', '中心任务'] }
const figure = { retype: ['服务点120个，占', '服务点125个，占'] }

it('says what was changed and where, writes nothing, and is 0 when all is placed', () => {
  copy('改.docx', built(), word, figure)
  const { code, out } = own.run(['back', '改.docx'])
  expect(code).toBe(0)
  expect(out).toContain('稿.md:9:17 改 “主要” → “中心”')
  expect(out).toContain('来自 各县.csv!B2，出稿时是 120；数据没有动，要改就把这一格改成 125')
  expect(out).toContain('也用到它：甲县：120')
  expect(out).toContain('改动 2 处，认出位置的 2 处，有冲突的 0 处')
  expect(read('稿.md')).toBe(paper)
})

it('--apply writes the words into the paper and leaves the data alone', () => {
  copy('改.docx', built(), word, figure)
  const { code, err } = own.run(['back', '改.docx', '--apply'])
  expect([code, err]).toEqual([0, expect.stringContaining('写进稿件 1 处')])
  expect(read('稿.md')).toBe(paper.replace('主要任务', '中心任务'))
  expect(read('各县.csv')).toBe(data)
})

it('says of a copy that is brought back again that all was written, and is 0', () => {
  copy('改.docx', built(), word)
  own.run(['back', '改.docx', '--apply'])
  const after = read('稿.md')
  const { code, out } = own.run(['back', '改.docx', '--apply'])
  expect([code, read('稿.md')]).toEqual([0, after])
  expect(out).toContain('改 “主要” → “中心”')
  expect(out).toContain('已经写过')
})

it('names conflicts of two copies on both sides, and is 1', () => {
  const docx = built()
  copy('王.docx', docx, word)
  copy('李.docx', docx, { retype: ['主要任务', '首要任务'] })
  const { code, out } = own.run(['back', '王.docx', '李.docx', '--lang', 'en', '--apply'])
  expect(code).toBe(1)
  expect(out).toContain('conflict: 李.docx has "首"')
  expect(out).toContain('conflict: 王.docx has "中心"')
  expect(out).toContain('2 of 2 change(s) placed, 2 in conflict')
  expect(read('稿.md')).toBe(paper)
})

it('gives JSON with cells by their names', () => {
  copy('改.docx', built(), figure)
  const { out } = own.run(['back', '改.docx', '--json'])
  expect(JSON.parse(out)).toMatchObject({
    papers: [
      {
        paper: '稿.md',
        copies: [{ file: '改.docx', by: 'stamp' }],
        placed: 1,
        total: 1,
        changes: [{ class: 'data', before: '120', after: '125', data: { cells: ['各县.csv!B2'] } }],
      },
    ],
    written: 0,
  })
})

it('keeps what is built for the user alone, or not at all', () => {
  built()
  if (process.platform !== 'win32')
    expect(statSync(join(own.folder, '.wengao/bases')).mode & 0o077).toBe(0)
  const other = commandFolder()
  try {
    other.put({ '稿.md': paper, '各县.csv': data })
    other.run(['build', '稿.md', '-f', 'docx', '--no-bases'])
    expect(existsSync(join(other.folder, '.wengao'))).toBe(false)
    other.put({ 'wengao.yml': '留底: 否\n' })
    other.run(['build', '稿.md', '-f', 'docx'])
    expect(existsSync(join(other.folder, '.wengao'))).toBe(false)
  } finally {
    other.remove()
  }
})

it('says where nothing is kept, and goes by the paper that is named', () => {
  copy('改.docx', built('--no-bases'), word)
  const alone = own.run(['back', '改.docx'])
  expect([alone.code, alone.err]).toEqual([1, expect.stringContaining('back/no-base')])
  const named = own.run(['back', '改.docx', '--paper', '稿.md'])
  expect([named.code, named.out]).toEqual([0, expect.stringContaining('“主要” → “中心”')])
})

it('says of a place that cannot be written to that nothing is kept, and goes on', () => {
  own.put({ '.wengao': '' })
  const { code, out, err } = own.run(['build', '稿.md', '-f', 'docx'])
  expect([code, out.trim()]).toEqual([0, join('out', '稿.docx')])
  expect(err).toContain('没有留底')
})

it.each([
  ['没有.docx', null, '读不了“没有.docx”'],
  ['坏.docx', 'PK', 'import/unreadable'],
])('refuses %s with a reason', (name, content, reason) => {
  if (content !== null) own.put({ [name]: content })
  const { code, out, err } = own.run(['back', name])
  expect(code).toBeGreaterThan(0)
  expect(out + err).toContain(reason)
})
