/** Every example of docs/data.md in a paper of its own, built as it stands. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingGroups } from '../../src/tables/setting-manual.ts'
import { isSettingName, wordsOf } from '../../src/tables/setting-names.ts'

const root = join(import.meta.dirname, '../..')
const counties = [
  ['县区', '片区', '服务点', '去年服务点', '满意度'],
  ['甲县', '东片', 36, 30, 95.1],
  ['乙县', '东片', 24, 20, 93.4],
  ['丙县', '西片', 18, 20, 96.2],
  ['丁县', '西片', 12, 10, 91.8],
]
const here = '各县: data/各县.csv'
const before = '上年: data/上年.csv'
const data = (...entries: readonly string[]): string => `data:\n${indent(entries.join('\n'))}`
const indent = (yaml: string): string => yaml.replace(/^/gm, '  ')
const counted = (name: string): string => `各县共{{个数 ${name}}}个。`
const block = (name: string, yaml: string): string => `\`\`\`${name}\n${yaml}\n\`\`\``

/** Where a setting stands in a paper, by the title of its group: the data and the text. */
const papers: Readonly<Record<string, (setting: string, name: string) => readonly string[]>> = {
  文件: (setting, name) => [
    data(`指标: { ${name === 'file' ? '' : '文件: data/各县.xlsx, '}${setting} }`),
    counted('指标'),
  ],
  列: (setting, name) => [
    data(
      `指标: { 文件: data/各县.xlsx, 列: { ${name === 'from' ? '站点' : '服务点'}: { ${setting} } } }`,
    ),
    counted('指标'),
  ],
  由表生成的表: (setting, name) => [
    data(
      here,
      ...(name === 'join' ? [before] : []),
      `新: { ${name === 'table' ? '' : '表: 各县, '}${setting} }`,
    ),
    counted('新'),
  ],
  并入: (setting, name) => [
    data(
      here,
      before,
      `新: { 表: 各县, 并入: { ${name === 'table' ? '' : '表: 上年, '}${setting} } }`,
    ),
    counted('新'),
  ],
  表: (setting, name) => [
    data(here),
    block('table', name === 'table' ? setting : `表: 各县\n${setting}`),
  ],
  表的列: (setting, name) => {
    const beside = { column: '', write: '名称: 增幅, ' }[name] ?? '列: 服务点, '
    return [data(here), block('table', `表: 各县\n列: [县区, { ${beside}${setting} }]`)]
  },
  图: (setting, name) => [
    data(here),
    block('chart', name === 'table' ? setting : `表: 各县\n${setting}`),
  ],
  图的系列: (setting, name) => {
    if (name === 'values')
      return ['', block('chart', `类别: [甲县, 乙县]\n系列: [{ 名称: 站点数, ${setting} }]`)]
    const beside = { column: '', unit: '列: 服务点, 轴: 右, ' }[name] ?? '列: 服务点, '
    const series = `系列: [满意度, { ${beside}${setting} }]`
    return [data(here), block('chart', `表: 各县\n类型: 组合\n${series}`)]
  },
}

/** Every setting by both of its names. */
const cases = settingGroups.flatMap(([title, , cards]) =>
  Object.entries(cards).flatMap(([name, { example }]) =>
    (isSettingName(name) ? wordsOf(name).slice(0, 2) : []).map(
      (word) => [`${title} ${word}`, title, name, `${word}: ${example}`] as const,
    ),
  ),
)

describe('the examples of docs/data.md', () => {
  let folder = ''
  let said = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wengao-settings-'))
    mkdirSync(join(folder, 'data'))
    const book = new exceljs.Workbook()
    book.addWorksheet('各县').addRows(counties)
    await book.xlsx.writeFile(join(folder, 'data/各县.xlsx'))
    writeFileSync(join(folder, 'data/各县.csv'), counties.map((row) => `${row.join()}\n`).join(''))
    writeFileSync(
      join(folder, 'data/上年.csv'),
      '县区,服务点\n甲县,30\n乙县,20\n丙县,20\n丁县,10\n',
    )
    for (const [label, title, name, setting] of cases) {
      const [declared = '', body = ''] = papers[title]?.(setting, name) ?? []
      const head = `文种: 讲话稿\n标题: 在会上的讲话\n${declared}`
      writeFileSync(join(folder, `${label}.md`), `---\n${head}\n---\n今天开会。\n\n${body}\n`)
    }
    const options = ['build', '.', '-f', 'md', '--all', '--no-config', '--workspace', '.']
    const run = spawnSync(process.execPath, [join(root, 'dist/wengao.js'), ...options], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    })
    said = run.stderr
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are there for every setting, twice', () => expect(cases.length).toBeGreaterThan(90))
  it('build all of them', () => expect(said).toContain(`写出 ${cases.length} 个文件；0 个错误`))
  it.each(cases)('are taken: %s', (label) => {
    const lines = said.split('\n').filter((line) => line.startsWith(`${label}.md:`))
    expect(lines.filter((line) => /错误|警告/.test(line))).toEqual([])
  })
})
