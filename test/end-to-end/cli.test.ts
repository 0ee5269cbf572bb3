/** The commands as a user types them, on good, bad and hostile papers. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'dist/wengao.js')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function wengao(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', WENGAO_COMMAND: 'wengao' },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}
function put(files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}
const paper = (body: string, head = '标题: 在推进会上的讲话\n'): string =>
  `---\n文种: 讲话稿\n${head}---\n${body}\n`
const outputs = (): string[] =>
  existsSync(join(folder, 'out'))
    ? (readdirSync(join(folder, 'out'), { recursive: true }) as string[])
        .filter((name) => name.includes('.') && !name.endsWith('.wengao-outputs'))
        .sort()
    : []

describe('wrong usage', () => {
  it.each([
    [['build', 'b*.md'], '没有文件符合“b*.md”', 'no file matches "b*.md"'],
    [['build', 'a.md', '-f', 'rtf'], '没有“rtf”这种格式', 'no such format: "rtf"'],
    [['build', 'a.md', '--workspace', 'w'], '没有这个工作文件夹：', 'no such workspace folder: '],
    [['build', 'a.md', '--nothing'], '不认识：nothing', 'Unknown argument: nothing'],
    [['new', '讲话稿', '../a'], '“../a”不能作文件名', '"../a" cannot be a file name'],
    [['kinds', '诗'], '没有“诗”这个文种', '"诗"'],
  ])('%j is said in the language that is asked for', (args, zh, en) => {
    put({ 'a.md': paper('一、甲') })
    const [chinese, english] = [wengao(...args), wengao(...args, '--lang', 'en')]
    expect([chinese.code, english.code]).toEqual([2, 2])
    expect(chinese.err).toContain(zh)
    expect(english.err).toContain(en)
    expect(english.err.replace(/[“"].*?[”"]/g, '').split('\n')[0]).not.toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('English', () => {
  const hanzi = /\p{Script=Han}/u
  it.each([
    [['themes'], []],
    [['kinds'], ['label']],
    [['fonts'], ['face']],
    [['doctor'], ['face']],
    [['init'], []],
  ] as const)('%j has no Chinese line', (args, names) => {
    const { out, err } = wengao(...args, '--lang', 'en')
    const lines = `${out}${err}`.split('\n').filter((line) => line.trim() !== '')
    expect(lines.length).toBeGreaterThan(0)
    // names of kinds and of faces are Chinese, and so are words that one types
    const named = { label: /^ {2}\S+ \(/, face: /\S*(?:GB2312|简体|黑体|宋体)\S*|国 16 pt/ }
    const typed = /讲话稿|gbt9704.*/
    const bare = lines.map((line) =>
      names.reduce((rest, name) => rest.replace(named[name], ''), line).replace(typed, ''),
    )
    expect(bare.filter((line) => hanzi.test(line))).toEqual([])
  })
})

describe('wengao.yml', () => {
  const settings = '输出: 成稿\n格式: html\n版式: reading\n'
  const pitch = (file: string): string => {
    const style = readFileSync(join(folder, file), 'utf8')
    return /^\.body\{[^}]*\/([\d.]+pt)/m.exec(style)?.[1] ?? ''
  }
  const two = { 'a.md': paper('一段。'), 'b.md': paper('一段。', '标题: 题\n版式: office\n') }

  it('settles output folder, formats and theme, and is named', () => {
    put({ 'wengao.yml': settings, '稿件/a.md': paper('一段。') })
    const run = wengao('build', '稿件')
    expect(run.code).toBe(0)
    expect(run.out).toBe('成稿/a.html\n')
    expect(run.err).toContain('workspace/used')
    expect(pitch('成稿/a.html')).toBe('39.85pt')
  })
  it('gives way to the paper, and the paper to the command line', () => {
    put({ 'wengao.yml': '版式: reading\n', ...two })
    const pitches = (...args: string[]): string[] => {
      wengao('build', '.', '-f', 'html', ...args)
      return [pitch('out/a.html'), pitch('out/b.html')]
    }
    expect(pitches()).toEqual(['39.85pt', '28.95pt'])
    expect(pitches('--theme', 'reading')).toEqual(['39.85pt', '39.85pt'])
    expect(pitches('--no-config')).toEqual(['28.95pt', '28.95pt'])
  })
  it('that is broken is an error at its line, and the papers come out', () => {
    put({ 'wengao.yml': '输出: 成稿\n版示: reading\n', 'a.md': paper('一段。') })
    const run = wengao('build', 'a.md', '-f', 'md')
    expect(run.code).toBe(1)
    expect(run.err).toContain('wengao.yml:2:1  错误  workspace/broken')
    expect(run.err).toContain('版式')
    expect(run.out).toBe('out/a.md\n')
  })
  it('makes its folder the workspace for the papers below it', () => {
    put({
      'wengao.yml': '',
      'data/t.csv': '县,数\n甲,1\n',
      '稿件/a.md': paper('{{t.甲.数}}个。', '标题: 题\ndata: {t: ../data/t.csv}\n'),
    })
    const run = spawnSync(process.execPath, [bin, 'build', 'a.md', '-f', 'md'], {
      cwd: join(folder, '稿件'),
      encoding: 'utf8',
    })
    expect(run.stderr).not.toContain('错误  ')
    expect(run.status).toBe(0)
  })
  it('settles notes that the office knows of: they are counted, unless --no-config', () => {
    const own = paper('{{t.甲.数}}个。', '标题: 题\ndata: {t: t.csv}\n')
    put({
      'wengao.yml': '已知: [{规则: data/inferred, 文字: t}]\n',
      't.csv': '县,数\n甲,1\n',
      'a.md': own,
      'b.md': own,
    })
    const { err } = wengao('build', '.', '-f', 'md')
    expect(err).toContain('workspace/settled')
    expect(err).not.toContain('按内容认作数字')
    const all = wengao('build', '.', '-f', 'md', '--no-config').err
    expect(all.match(/按内容认作数字/g)).toHaveLength(1)
  })
  it('is used by commands without papers, and never with --no-config', () => {
    put({ 'wengao.yml': '版示: x\n' })
    for (const command of ['themes', 'kinds']) {
      expect(wengao(command).err).toContain('workspace/broken')
      expect(wengao(command, '--no-config')).toMatchObject({ code: 0, err: '' })
    }
  })
})

describe('build', () => {
  it('takes a file, a folder and a glob, and keeps folders apart', () => {
    put({
      'a.md': paper('一、甲'),
      '稿/b.md': paper('一、乙'),
      '稿/深/b.md': paper('一、丙'),
      '稿/README.md': '# 说明\n',
    })
    expect(wengao('build', 'a.md', '-f', 'md').code).toBe(0)
    const folderRun = wengao('build', '稿', '-f', 'md')
    expect(folderRun.code).toBe(0)
    expect(folderRun.err).toContain('稿/README.md:1:1  提示  source/skipped')
    expect(wengao('build', '稿/**/*.md', '-f', 'json').code).toBe(0)
    expect(outputs()).toEqual(['a.md', 'b.json', 'b.md', '深/b.json', '深/b.md'])
  })
  it('gives every format', () => {
    put({ 'a.md': paper('同志们：\n一、甲\n正文12%。') })
    const run = wengao('build', 'a.md', '-f', 'docx,pdf,html,md,json', '--emit', 'filled')
    expect(run.err).not.toContain('错误  ')
    expect(run.code).toBe(0)
    expect(outputs()).toEqual(['a.docx', 'a.filled.md', 'a.html', 'a.json', 'a.md', 'a.pdf'])
    expect(readFileSync(join(folder, 'out/a.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(JSON.parse(readFileSync(join(folder, 'out/a.json'), 'utf8'))).toMatchObject({
      version: 1,
      kind: 'speech',
    })
    const html = readFileSync(join(folder, 'out/a.html'), 'utf8')
    expect(html).not.toMatch(/<script|src="(?!data:)|url\((?!data:)/)
  })
  it('embeds fonts in the DOCX when it is told to, and says so', () => {
    put({ 'a.md': paper('同志们：\n一、甲\n正文12%。') })
    const plain = wengao('build', 'a.md', '-f', 'docx')
    const run = wengao('build', 'a.md', '-f', 'docx', '--embed-fonts')
    expect([plain.code, run.code]).toEqual([0, 0])
    expect(plain.err).not.toContain('font/embedded')
    expect(run.err).toMatch(/font\/embedded {2}DOCX 里嵌入了这些字体，共 \d+ KB：/)
    expect(readFileSync(join(folder, 'out/a.docx')).includes('word/fonts/font1.odttf')).toBe(true)
  })
  it('makes one paper a row, named by the row', () => {
    put({
      '县.csv': '县区,数\n甲县,3\n乙县,5\n',
      'a.md': paper(
        '{{县区}}有{{数}}个。',
        '标题: 讲话\ndata: {表: 县.csv}\n逐份: 表\n输出: "{{县区}}讲话"\n',
      ),
    })
    expect(wengao('build', 'a.md', '-f', 'md').code).toBe(0)
    expect(outputs()).toEqual(['乙县讲话.md', '甲县讲话.md'])
    expect(readFileSync(join(folder, 'out/乙县讲话.md'), 'utf8')).toContain('乙县有5个。')
  })
  it('makes only the rows that meet a condition or are asked for', () => {
    put({
      '县.csv': '县区,数\n甲县,3\n乙县,5\n丙县,9\n',
      'a.md': paper(
        '{{县区}}有{{数}}个。',
        '标题: 讲话\ndata: {表: 县.csv}\n逐份: 表\n只出: 大于 数 4\n输出: "{{县区}}讲话"\n',
      ),
    })
    expect(wengao('build', 'a.md', '-f', 'md').code).toBe(0)
    expect(outputs()).toEqual(['丙县讲话.md', '乙县讲话.md'])
    rmSync(join(folder, 'out'), { recursive: true })
    expect(wengao('build', 'a.md', '-f', 'md', '--only', '乙县').code).toBe(0)
    expect(outputs()).toEqual(['乙县讲话.md'])
    const wrong = wengao('build', 'a.md', '-f', 'md', '--only', '乙先,丙县')
    expect(wrong.code).toBe(1)
    expect(wrong.err).toContain('没有“乙先”这一行')
    put({ 'b.md': paper('x', '标题: 讲话\ndata: {表: 县.csv}\n逐份: 表\n只出: 大于 没有 4\n') })
    expect(wengao('build', 'b.md', '-f', 'md').err).toContain(
      'b.md:6:8  错误  template/unknown-name',
    )
  })
  it.each([
    ['两份同名', '县区\n甲\n甲\n', '{{县区}}', 'output/duplicate'],
    ['离开文件夹', '县区\n../甲\n乙\n', '{{县区}}', 'output/illegal-name'],
    ['Windows 保留名', '县区\ncon\n乙\n', '{{县区}}', 'output/illegal-name'],
    ['不能用的字符', '县区\n甲:乙\n乙\n', '{{县区}}', 'output/illegal-name'],
    ['空名', '县区,名\n甲,\n乙,丙\n', '{{#if 名}}{{名}}{{/if}}', 'output/illegal-name'],
  ])('writes nothing when output names are wrong: %s', (_name, csv, pattern, rule) => {
    put({
      '县.csv': csv,
      'a.md': paper('文。', `标题: 讲话\ndata: {表: 县.csv}\n逐份: 表\n输出: "${pattern}"\n`),
      'b.md': paper('文。'),
    })
    const run = wengao('build', 'a.md', 'b.md', '-f', 'md')
    expect(run.code).toBe(1)
    expect(run.err).toContain(rule)
    expect(outputs()).toEqual(['b.md'])
  })
  it('prints 一、二、三、 for 一、二、二、 and reports the third', () => {
    put({ 'a.md': paper('一、甲\n文。\n二、乙\n文。\n二、丙\n文。') })
    const run = wengao('build', 'a.md', '-f', 'md')
    expect(run.code).toBe(1)
    expect(run.err).toContain(
      'a.md:9:1  错误  numbering/sequence  写的是“二、”，按顺序应当是“三、”',
    )
    expect(readFileSync(join(folder, 'out/a.md'), 'utf8').match(/^# ./gm)).toEqual([
      '# 一',
      '# 二',
      '# 三',
    ])
  })
  it('says what is wrong with each bad paper, builds the others, leaves nothing half-written', () => {
    symlinkSync('/etc/passwd', join(folder, '外.csv'))
    put({
      'ok.md': paper('一、甲'),
      'js.md': '---js\nrequire("fs").writeFileSync("ran","")\n---\n',
      '没收尾.md': '---\n文种: 讲话稿\n标题: 甲\n',
      '没有.md': paper('{{#each 没有}}x{{/each}}\n{{没有二}}'),
      '没配对.md': paper('一、甲\n{{#if 标题}}\n乙'),
      '五错.md': '---\n文种：讲话稿\n标题:*县 #1\n日其: x\n日期: 2026-13-01\n提纲: 也许\n---\n',
      '缺列.md': paper('文', '标题: 甲\ndata: {t: {file: t.csv, columns: {a: 没有的列}}}\n'),
      't.csv': '县,数\n甲,1\n',
      '外图.md': paper('![图](../../a.png)\n![图](/etc/a.png)\n![图](https://a.b/c.png)'),
      '外链.md': paper('文', '标题: 甲\ndata: {t: 外.csv}\n'),
      '乱.md': Uint8Array.from(
        { length: 3000 },
        (_, index) => (index * 7919 + (index >> 3) * 31) % 256,
      ),
      '空.md': '',
      '无标题.md': '---\n文种: 讲话稿\n---\n文。',
      '怪文种.md': '---\n文种: 讲画稿\n标题: 甲\n---\n文。',
    })
    const run = wengao('build', '.', '空.md', '-f', 'docx,html')
    expect(run.code).toBe(1)
    for (const line of [
      'js.md:1:1  错误  front-matter/language',
      '没收尾.md:1:1  错误  front-matter/unclosed',
      '没有.md:5:9  错误  template/unknown-name',
      '没有.md:6:3  错误  template/unknown-name',
      '没配对.md:6:1  错误  template/unclosed-block',
      '五错.md:2:1  警告  front-matter/repaired',
      '五错.md:4:1  错误  front-matter/misspelt-field',
      '五错.md:5:5  错误  front-matter/invalid-value',
      '五错.md:6:5  错误  front-matter/invalid-value',
      '缺列.md:4:8  错误  data/missing-column',
      '外图.md:5:1  错误  source/outside-workspace',
      '外图.md:6:1  错误  source/outside-workspace',
      '外图.md:7:1  错误  markdown/picture',
      '外链.md:4:8  错误  source/outside-workspace',
      '乱.md:1:1  错误  source/not-text',
      '无标题.md:1:1  错误  front-matter/missing-field',
      '怪文种.md:2:5  错误  kind/unknown',
    ])
      expect(run.err).toContain(line)
    expect(run.err).toContain('是不是“讲话稿”？')
    expect(run.err.match(/ {4}办法：/g)?.length).toBeGreaterThan(15)
    expect(outputs()).toEqual(['ok.docx', 'ok.html', '外图.docx', '外图.html'])
    expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.'))).toEqual([])
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })
  it('speaks English, and JSON', () => {
    put({ 'a.md': paper('一、甲\n三、乙') })
    expect(wengao('build', 'a.md', '-f', 'md', '--lang', 'en').err).toContain(
      'a.md:6:1  error  numbering/sequence  typed "三、"',
    )
    const json = JSON.parse(wengao('build', 'a.md', '-f', 'md', '--json').out)
    expect(json.outputs).toEqual([{ path: 'out/a.md' }])
    expect(json.diagnostics).toMatchObject([
      { file: 'a.md', line: 6, column: 1, severity: 'error', rule: 'numbering/sequence' },
    ])
  })
  it('reports a file that cannot be written and goes on', () => {
    put({ 'a.md': paper('甲'), 'b.md': paper('乙'), 'out/a.md/占.txt': 'x' })
    const run = wengao('build', 'a.md', 'b.md', '-f', 'md')
    expect(run.code).toBe(1)
    expect(run.err).toContain('output/unwritable')
    expect(existsSync(join(folder, 'out/b.md'))).toBe(true)
  })
  it('never overwrites a paper or its data', () => {
    const text = paper('{{数}}', '标题: 讲话\ndata: 讲话.json\n'.replace('讲话.json', '{数: 5}'))
    put({
      'a.md': text,
      'b.md': paper('乙', '标题: 讲话\ndata: {d: b.json}\n'),
      'b.json': '{"x": 1}',
    })
    const run = wengao('build', 'a.md', 'b.md', '-f', 'md,json', '-o', '.')
    expect(run.code).toBe(1)
    expect(run.err.match(/output\/is-input/g)).toHaveLength(3)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(text)
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe('{"x": 1}')
  })
  it('takes the last of an option given twice', () => {
    put({ 'a.md': paper('甲') })
    expect(wengao('build', 'a.md', '-f', 'json', '-f', 'md', '-o', 'x', '-o', 'out').code).toBe(0)
    expect(outputs()).toEqual(['a.md'])
  })
  it("lets a workspace's own kind and partial stand before the house's, with no TypeScript", () => {
    put({
      'templates/kinds/notice/kind.yml':
        'names: [便笺]\nrequired: [title]\nfields:\n  unit: {type: string, aliases: [单位]}\nparts:\n  body: {label: 正文, in: body, required: true}\n',
      'templates/kinds/notice/document.md.hbs':
        '{{> title}}\n{{body}}\n{{#if unit}}\n::: signature\n{{unit}}\n:::\n{{/if}}\n',
      'templates/partials/title.hbs': '::: title\n【便笺】{{#each title}}{{this}}{{/each}}\n:::\n',
      'a.md': '---\n文种: 便笺\n标题: 借用会议室\n单位: 办公室\n---\n请准予借用。\n',
    })
    const run = wengao('build', 'a.md', '-f', 'md')
    expect(run.err).not.toContain('错误  ')
    expect(readFileSync(join(folder, 'out/a.md'), 'utf8')).toBe(
      '::: title\n【便笺】借用会议室\n:::\n\n请准予借用。\n\n::: signature\n办公室\n:::\n',
    )
  })
  it("takes a workspace's own theme, and says what is wrong with a broken one", () => {
    put({
      'templates/themes/大.yml':
        'extends: gbt9704\nstyles:\n  body: {font: kaiti, size: 二号, pitch: 36pt}\n',
      'templates/themes/坏.yml': 'extends: gbt9704\nstyles:\n  body: {size: 三十号}\n',
      'a.md': paper('甲'),
    })
    expect(wengao('build', 'a.md', '-f', 'html', '--theme', '大').code).toBe(0)
    expect(readFileSync(join(folder, 'out/a.html'), 'utf8')).toContain(
      '.body{font:22pt/36pt "楷体_GB2312"',
    )
    expect(wengao('build', 'a.md', '-f', 'html', '--theme', '坏').err).toContain('theme/broken')
    expect(wengao('build', 'a.md', '-f', 'html', '--theme', '无').err).toContain('现有版式：')
  })
})

describe('data', () => {
  it('names the file as a paper here does, so that the declaration can be pasted', () => {
    put({ 'data/县区.csv': '县区,服务点\n青禾区,212\n东岸区,198\n' })
    const [, declaration = ''] = /写法：(.*)/.exec(wengao('data', 'data/县区.csv').out) ?? []
    put({ '稿.md': paper('共{{合计 表 "服务点"}}个。', `标题: 甲\n${declaration}\n`) })
    expect(wengao('build', '稿.md', '-f', 'md')).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, 'out/稿.md'), 'utf8')).toContain('共410个。')
  })
  it('names a file from elsewhere alone', () => {
    put({ '县区.csv': '县区,服务点\n青禾区,212\n', 'papers/a.md': paper('一、甲') })
    const run = spawnSync(process.execPath, [bin, 'data', '../县区.csv'], {
      cwd: join(folder, 'papers'),
      encoding: 'utf8',
    })
    expect(run.stdout).toContain('{文件: "县区.csv", ')
  })
})

describe('outline', () => {
  const text =
    '同志们：\n下面，我讲两点意见。\n一、甲\n一是a。文。\n二是b。文。\n二、乙\n（一）丙。一要x；二要y；三要z。\n（二）丁\n文。'
  it('lists headings with their series', () => {
    put({ 'a.md': paper(text) })
    const run = wengao('outline', 'a.md')
    expect(run.out).toBe(
      '一、甲  [一是…二是 ×2]\n二、乙\n　（一）丙  [接排；一要…三要 ×3]\n　（二）丁\n',
    )
    expect(run.code).toBe(0)
  })
  it('says run-in heads and typed outlines in English when it is asked to', () => {
    put({ 'a.md': paper(text) })
    expect(wengao('outline', 'a.md', '--lang', 'en').out).toContain(
      '　（一）丙  [run in; 一要…三要 ×3]\n',
    )
  })
  it('gives JSON with places', () => {
    put({ 'a.md': paper(text) })
    const [one] = JSON.parse(wengao('outline', 'a.md', '--json').out)
    expect(one.headings[2]).toEqual({
      of: 'heading',
      level: 2,
      number: '（一）',
      text: '丙',
      runIn: true,
      series: [['一要', '二要', '三要']],
      file: 'a.md',
      line: 11,
      column: 1,
    })
  })
})

describe('usage', () => {
  it('ends with 2 for what is no paper’s fault', () => {
    for (const args of [
      [],
      ['build'],
      ['build', '没有这个/*.md'],
      ['build', 'a.md', '-f', 'doc'],
      ['bild', 'a.md'],
      ['build', 'a.md', '--nope'],
      ['build', 'a.md', '--lang', 'fr'],
    ])
      expect(wengao(...args).code, args.join(' ')).toBe(2)
  })
  it('ends with 2 when no browser can be had where one is named', () => {
    put({ 'a.md': paper('甲') })
    const run = wengao('build', 'a.md', '-f', 'pdf', '--chromium', '/no/such/browser')
    expect(run.code).toBe(2)
    expect(run.err).toContain('/no/such/browser')
  })
  it('shows help and version', () => {
    expect(wengao('--help').out).toContain('wengao build')
    expect(wengao('--version').out.trim()).toBe(
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    )
  })
})
