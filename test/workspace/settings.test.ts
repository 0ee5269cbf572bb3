/** wengao.yml: its keys by both names, what is wrong with one, and who has the word. */
import { describe, expect, it } from 'vitest'
import { settle } from '../../src/workspace/precedence.ts'
import { noSettings, readSettings } from '../../src/workspace/settings.ts'

const read = (text: string) => {
  const { value, diagnostics } = readSettings('wengao.yml', text)
  return {
    value,
    found: diagnostics.map(({ rule, data }) => `${rule} ${data['path'] ?? ''}`.trim()),
  }
}

describe('the settings of a workspace', () => {
  it.each([
    ['输出: 成稿\n格式: docx\n版式: reading\n'],
    ['out: 成稿\nformats: [docx]\ntheme: reading\n'],
    ['输出: 成稿\nformats: DOCX，\ntheme: reading\n'],
  ])('are read by either name: %j', (text) => {
    expect(read(text)).toEqual({
      value: { out: '成稿', formats: ['docx'], theme: 'reading', settled: null },
      found: ['workspace/used'],
    })
  })

  it.each([
    ['已知: [data/inferred, {规则: data, 文字: 各县}]\n'],
    ['settled: [data/inferred, {rule: data, text: 各县}]\n'],
  ])('settle rules, or rules with what they name: %j', (text) => {
    expect(read(text).value.settled).toEqual([
      { rule: 'data/inferred', text: '' },
      { rule: 'data', text: '各县' },
    ])
  })

  it.each([
    ['单位: 某局\n人员: [周　禾, {姓名: 沈　田, 职务: 副县长}]\n'],
    ['unit: [某局]\npeople: [{name: 周　禾}, {name: 沈　田, duty: 副县长}]\n'],
  ])('name the office and its people: %j', (text) => {
    expect(read(text).value).toEqual({
      ...noSettings,
      unit: ['某局'],
      people: ['周　禾', '沈　田'],
      words: {
        people: [
          { name: '周禾', duties: [] },
          { name: '沈田', duties: ['副县长'] },
        ],
      },
    })
  })

  it('give data as papers declare them', () => {
    expect(read('数据: {指标: {file: data/指标.csv, header: 3}}\n').value.data).toEqual({
      指标: { file: 'data/指标.csv', header: '3' },
    })
  })

  it('weigh rules in either language', () => {
    expect(
      read('检查: {data/inferred: 关, markdown: error, data/unused: off}\n').value.checks,
    ).toEqual([
      { rule: 'data/inferred', weight: 'off' },
      { rule: 'markdown', weight: 'error' },
      { rule: 'data/unused', weight: 'off' },
    ])
  })

  it.each([
    ['尺度: 严\n', 'strict'],
    ['strictness: loose\n', 'loose'],
  ])('say how strict the checks are: %j', (text, strictness) => {
    expect(read(text).value).toEqual({ ...noSettings, strictness })
  })

  it('say nothing where nothing is written', () => {
    expect(read('').value).toEqual(noSettings)
    expect(read('# 什么也没有\n').value).toEqual(noSettings)
  })

  it.each([
    ['输出: ../别处', 'workspace/broken 输出'],
    ['输出: /etc', 'workspace/broken 输出'],
    ['输出: 甲/../../乙', 'workspace/broken 输出'],
    ['输出: C:\\甲', 'workspace/broken 输出'],
    ['输出: ~/甲', 'workspace/broken 输出'],
    ['格式: [doc]', 'workspace/broken 格式'],
    ['格式: []', 'workspace/broken 格式'],
    ['版示: reading', 'workspace/broken 版示'],
    ['尺度: 紧', 'workspace/broken 尺度'],
    ['已知: data/inferred', 'workspace/broken 已知'],
    ['__proto__: {out: x}', 'workspace/broken __proto__'],
    ['constructor: x', 'workspace/broken constructor'],
    ['版式: reading\ntheme: office', 'workspace/broken theme'],
    ['版式: [', 'workspace/broken'],
    ['版式: a\n版式: b', 'workspace/broken'],
    ['- 版式', 'workspace/broken'],
    ['只是一句话', 'workspace/broken'],
  ])('are refused as a whole for %j', (text, fault) => {
    expect(read(text)).toEqual({ value: noSettings, found: [fault] })
  })

  it.each([
    ['版式：reading', 2],
    ['输出: 成稿\n版式：reading\n', 9],
    ['检查:\n  data/unused: 关\n单位 ：某局', 24],
  ])('a full-width colon is named in %j', (text, at) => {
    const [found] = readSettings('wengao.yml', text).diagnostics
    expect(found?.data).toMatchObject({ problem: 'syntax', value: 'FULL_WIDTH_COLON' })
    expect(text[found?.origin?.start ?? -1]).toBe('：')
    expect(found?.origin?.start).toBe(at)
  })

  it.each(['# 注：一行\n数据:\n  指标： a.csv\n', '检查:\n  data/unused：关\n'])(
    'a full-width colon is named below a key: %j',
    (text) => {
      const [found] = readSettings('wengao.yml', text).diagnostics
      expect(found?.data).toMatchObject({ problem: 'syntax', value: 'FULL_WIDTH_COLON' })
    },
  )

  it('two dots in a name are no step upwards', () => {
    expect(read('输出: 成..稿/..甲').value.out).toBe('成..稿/..甲')
  })
})

describe('precedence', () => {
  it.each([
    [{ flag: 'f', frontMatter: 'm', workspace: 'w', usual: 'u' }, 'f'],
    [{ flag: null, frontMatter: 'm', workspace: 'w', usual: 'u' }, 'm'],
    [{ flag: undefined, frontMatter: null, workspace: 'w', usual: 'u' }, 'w'],
    [{ workspace: null, usual: 'u' }, 'u'],
    [{ flag: false, workspace: true, usual: true }, false],
  ])('of %j', (layers, said) => {
    expect(settle<unknown>(layers)).toBe(said)
  })
})
