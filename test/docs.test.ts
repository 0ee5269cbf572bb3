/** The documents tell the truth: their worked example builds as it stands, their generated files are those of the code. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openHouse } from '../src/io/files/house.ts'
import { kindLabel } from '../src/kind/kind.ts'
import { catalogue } from '../src/messages/catalogue.ts'
import { ruleManual } from '../src/messages/rule-manual.ts'
import { readFrontMatter } from '../src/paper/front-matter.ts'
import { kindManual } from '../src/report/kind-manual.ts'
import { allKindsSchema } from '../src/report/kind-schema.ts'
import { themeManual } from '../src/report/theme-manual.ts'
import { settingManual } from '../src/tables/setting-manual.ts'
import { helperManual } from '../src/template/helper-manual.ts'
import { readTheme } from '../src/theme/read-theme.ts'
import { readSettings } from '../src/workspace/settings.ts'
import { settingsSchemaText } from '../src/workspace/settings-schema.ts'
import { contentPapers } from './support/content.ts'
import { pagePapers } from './support/page-papers.ts'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'dist/wengao.js')
let folder = ''
const wengao = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })

describe('docs/word-wps.md', () => {
  const text = readFileSync(join(root, 'docs/word-wps.md'), 'utf8')
  const [, ...items] = text.split(/^## \d+\. /m)

  it('has fifteen things to look at, each with what to do, what is right and who has seen it', () => {
    expect(items).toHaveLength(15)
    for (const item of items)
      expect(item.match(/^- (?:文件|做|怎样算对|看过)：./gm)).toHaveLength(4)
  })
  it('names files that its two commands write', () => {
    const files = [...text.matchAll(/^- 文件：(.+)$/gm)].flatMap(([, line = '']) =>
      [...line.matchAll(/`out\/([^`]+)\.docx`/g)].map(([, name = '']) => name),
    )
    expect(files.length).toBeGreaterThan(15)
    const papers = [...contentPapers().map(([name]) => name), ...pagePapers.map(caseOf)]
    for (const file of files) expect(papers).toContain(`${file}.md`)
  })
})
const caseOf = ({ name, main }: { readonly name: string; readonly main: string }): string =>
  `pages/${name}/${main}`

describe('docs/templates.md', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wengao-docs-'))
    const text = readFileSync(join(root, 'docs/templates.md'), 'utf8')
    for (const [, name = '', content = ''] of text.matchAll(
      /^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm,
    )) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('makes a paper of the new kind from its starter without a finding', () => {
    expect(wengao('new', '会议通知', '推进会通知').status).toBe(0)
    const run = wengao('build', '推进会通知.md', '-f', 'md,docx')
    expect(run.stderr).not.toMatch(/错误 {2}|警告 {2}/)
    expect(run.status).toBe(0)
    const text = readFileSync(join(folder, 'out/推进会通知.md'), 'utf8')
    expect(text).toContain('# 二、会议地点\n\n市政务服务中心三楼会议室。')
    expect(text).toContain('（2）市直有关部门负责同志。')
    expect(text).toContain('请各单位于会前两天将参会人员名单报送会务组。')
    expect(text).toMatch(/::: signature\n市政府办公室\n2026年7月8日\n:::/)
  })
  it('prints the agenda of the data and leaves the author his own words', () => {
    const run = wengao('build', '带议程的通知.md', '-f', 'md')
    expect(run.stderr).not.toMatch(/错误 {2}|警告 {2}/)
    const text = readFileSync(join(folder, 'out/带议程的通知.md'), 'utf8')
    expect(text).toContain('# 三、会议议程\n\n| 时间 | 事项 |')
    expect(text).toContain('| 15:10 | 青禾区介绍做法 |')
    expect(text).toContain('# 四、有关要求')
    expect(text).not.toContain('会前两天')
  })
  it('says which column the agenda lacks, and where', () => {
    writeFileSync(join(folder, 'data/坏.csv'), '时刻,事项\n14:30,参观\n')
    const paper = readFileSync(join(folder, '带议程的通知.md'), 'utf8').replace(
      '议程.csv',
      '坏.csv',
    )
    writeFileSync(join(folder, '坏.md'), paper)
    const run = wengao('build', '坏.md', '-f', 'md')
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('坏.md:9:9  错误  data/missing-column  议程 没有“时间”这一列')
  })
})

describe('docs/install.md', () => {
  const text = readFileSync(join(root, 'docs/install.md'), 'utf8')
  const { version, engines, scripts, ...own } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Readonly<Record<string, Record<string, string>>> & { version: string }

  it('gives a reason for every package that is installed, and names no other', () => {
    const rows = [...text.matchAll(/^\| `([^`]+)`.*? \| .*? \| (.+) \|$/gm)]
    expect(rows.map(([, name]) => name).sort()).toEqual(
      ['wengao', ...Object.keys({ ...own['dependencies'], ...own['optionalDependencies'] })].sort(),
    )
  })
  it('speaks of the version, the Node.js and the scripts that there are', () => {
    const tarballs = [...text.matchAll(/wengao-[\d.]+\.tgz/g)].map(([name]) => name)
    expect(new Set(tarballs)).toEqual(new Set([`wengao-${version}.tgz`]))
    expect(engines?.['node']).toBe('>=20.19.0')
    expect(text).toContain('Node.js 要 20.19 以上')
    const named = [...text.matchAll(/npm run (\w+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => scripts?.[name] === undefined)).toEqual([])
  })
})

describe('docs/helpers.md', () => {
  it('is what the helpers say of themselves (write it with `npm run docs`)', () =>
    expect(readFileSync(join(root, 'docs/helpers.md'), 'utf8')).toBe(helperManual()))
})

describe('docs/settings.schema.json', () => {
  const text = readFileSync(join(root, 'docs/settings.schema.json'), 'utf8')
  it('is what the reader of wengao.yml checks by', () => {
    expect(JSON.parse(text)).toEqual(JSON.parse(settingsSchemaText()))
  })
  it.each([
    ['输出: 成稿\n格式: docx\n单位: 某局\n检查: {markdown/broken-line: 关}\n', true],
    ['人员: [周　禾, {姓名: 沈　田, 职务: 副县长}]\n数据: {指标: data/指标.csv}\n', true],
    ['输出: ../别处\n', false],
    ['版示: office\n', false],
    ['检查: {markdown/broken-line: 也许}\n', false],
  ])('says of %j what the reader says', (yaml, fine) => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(text))
    expect(validate(parse(yaml))).toBe(fine)
    const { diagnostics } = readSettings('wengao.yml', yaml)
    expect(diagnostics.every(({ severity }) => severity !== 'error')).toBe(fine)
  })
})

describe('docs/rules.md', () => {
  const manual = ruleManual()
  it('is what the cards say (write it with `npm run docs`)', () =>
    expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toBe(manual))
  it('has every rule, each under its own heading', () =>
    expect([...manual.matchAll(/^### (.*)$/gm)].map((match) => match[1]).sort()).toEqual(
      Object.keys(catalogue).sort(),
    ))
})

describe('docs/kinds.md', () => {
  const kinds = openHouse('/no/such/folder').kinds.value
  const manual = kindManual(kinds)
  it('is what the kinds say (write it with `npm run docs`)', () =>
    expect(readFileSync(join(root, 'docs/kinds.md'), 'utf8')).toBe(manual))
  it('has every kind, each under its own heading', () =>
    expect([...manual.matchAll(/^### (.*)$/gm)].map((match) => match[1]).sort()).toEqual(
      kinds.map(kindLabel).sort(),
    ))
  it('has the fifteen kinds of paper that the regulation names', () => {
    const names = kinds.flatMap((kind) => kind.names)
    const regulated =
      '决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' ')
    expect(regulated.filter((name) => !names.includes(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('docs/data.md', () => {
  it('is what the settings say (write it with `npm run docs`)', () =>
    expect(readFileSync(join(root, 'docs/data.md'), 'utf8')).toBe(settingManual()))
})

describe('docs/themes.md', () => {
  const sheets = openHouse('/no/such/folder').themes.sheets().value
  const manual = themeManual(sheets)
  const lines = manual.split('\n')
  const standard = sheets.find(({ theme }) => theme.name === 'gbt9704')
  it('is what the schema and the themes say (write it with `npm run docs`)', () =>
    expect(readFileSync(join(root, 'docs/themes.md'), 'utf8')).toBe(manual))
  it('has every value of the standard theme beside its key', () => {
    const values = Object.entries(standard?.written ?? {}).filter(([path]) => path !== 'label')
    expect(values.length).toBeGreaterThan(250)
    const absent = values.filter(([path, value]) => {
      const [section = '', thing = '', key] = path.split('.')
      const part = manual.split(/^(?=## )/m).find((text) => text.includes(`（\`${section}\`）`))
      const row = part
        ?.split('\n')
        .filter((line) => line.startsWith(`| \`${thing}\` |`))
        .at(-1)
      return !row?.includes(key === undefined ? `\`${value}\`` : `\`${key}: ${value}\``)
    })
    expect(absent).toEqual([])
  })
  it('has Chinese words for every key', () =>
    expect(lines.filter((line) => /^\| `[^`]+` \| [\w-]+ \|/.test(line))).toEqual([]))
  it('makes a theme that the house takes', () => {
    const [, text = ''] = /^```yaml file=\S+\n([\s\S]*?)^```$/m.exec(manual) ?? []
    const find = (name: string) => {
      const file = `templates/themes/${name}.yml`
      return { file, text: readFileSync(join(root, file), 'utf8') }
    }
    const { value, diagnostics } = readTheme('本市', { file: '本市.yml', text }, find)
    expect(diagnostics).toEqual([])
    expect(value?.theme.pageNumber.place).toBe('center')
  })
})

describe('docs/wengao.schema.json', () => {
  const schema = allKindsSchema(openHouse('/no/such/folder').kinds.value)
  it('is what the kinds say (write it with `npm run docs`)', () => {
    expect(JSON.parse(readFileSync(join(root, 'docs/wengao.schema.json'), 'utf8'))).toEqual(schema)
  })
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)
  it.each(contentPapers())('takes the front matter of %s', (_name, path) => {
    const head = readFrontMatter(readFileSync(path, 'utf8'), path)
    validate(JSON.parse(JSON.stringify(head.value?.fields)))
    expect(validate.errors ?? []).toEqual([])
  })
  it('refuses what the tool refuses', () => {
    expect(validate({ 文种: '讲话稿' })).toBe(false)
    expect(validate({ 文种: '讲画稿', 标题: '甲' })).toBe(false)
    expect(validate({ 文种: '讲话稿', 标题: '甲', 提纲: '也许' })).toBe(false)
  })
})
