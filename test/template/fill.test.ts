/** Filling: names checked before anything runs, values beside the text, limits kept. */
import { describe, expect, it } from 'vitest'
import { blockLines } from '../../src/model/block-lines.ts'
import { makePaper, speech } from '../support/paper.ts'
import { withNames } from '../support/place-names.ts'
import { showBlocks } from '../support/show.ts'

const files = {
  'a.csv':
    '指标,本期,上年同期,目标\n服务点,120,100,200\n满意度,96.1%,94%,95%\n持平,5,5,0\n下降,97,100,\n',
}
const run = (body: string, head = '') =>
  makePaper(speech(body, `data: {t: a.csv, n: 36, 空: "", 串: {a: 1}}\n${head}`), files)
const filled = async (body: string, head = '') => (await run(body, head)).filled[0]
const found = async (body: string, head = '') =>
  (await run(body, head)).found.filter((one) => !/^data\/(?:inferred|unused)/.test(one))

describe('blocks', () => {
  it.each([
    [
      '{{#each t}}{{指标}}{{#unless @last}}、{{/unless}}{{/each}}',
      '⟦服务点⟧、⟦满意度⟧、⟦持平⟧、⟦下降⟧',
    ],
    ['{{#each t as |行 i|}}{{i}}{{行.指标}}{{/each}}', '⟦0⟧⟦服务点⟧⟦1⟧⟦满意度⟧⟦2⟧⟦持平⟧⟦3⟧⟦下降⟧'],
    ['{{#with t.服务点}}{{本期}}/{{n}}{{/with}}', '⟦120⟧/⟦36⟧'],
    [
      '{{#if n}}有{{else}}无{{/if}}{{#if 空}}有{{else}}无{{/if}}{{#unless 日期}}无期{{/unless}}',
      '有无无期',
    ],
    ['{{#若 n}}有{{/若}}{{#逐条 t}}{{@number}}{{/逐条}}', '有⟦1⟧⟦2⟧⟦3⟧⟦4⟧'],
    ['{{#each 串}}{{@key}}={{this}}{{/each}}', '⟦a⟧=⟦1⟧'],
    ['{{#each t}}{{#if (大于 本期 100)}}{{指标}}{{/if}}{{/each}}', '⟦服务点⟧'],
    ['{{#each t}}{{../n}}{{/each}}', '⟦36⟧⟦36⟧⟦36⟧⟦36⟧'],
    ['{{lookup t "服务点"}}', undefined],
    ['{{! 注 }}{{!-- 注 }} --}}甲', '甲'],
    ['a  {{~n~}}  b', 'a⟦36⟧b'],
  ])('%s', async (body, expected) => {
    const made = await run(body)
    if (expected !== undefined) expect(made.filled[0]).toBe(expected)
    else expect(made.found).toContain('template/not-printable 稿.md:6:1')
  })
  it('counts 0 as a value', async () => {
    expect(await filled('{{#if 零}}有{{else}}无{{/if}}', '').catch(() => '')).toBeUndefined()
    expect((await makePaper(speech('{{#if z}}有{{/if}}', 'data: {z: 0}\n'))).filled[0]).toBe('有')
  })
})

describe('helpers', () => {
  it.each([
    ['{{同比 t.服务点}}', '增长20.0%'],
    ['{{同比 t.服务点.本期 t.服务点.上年同期 小数=0}}', '增长20%'],
    ['{{同比 t.满意度}}', '提高2.1个百分点'],
    ['{{同比 t.持平}}', '与上年同期持平'],
    ['{{同比 t.下降}}', '下降3.0%'],
    ['{{完成 t.服务点}}', '60.0%'],
    ['{{增减 t.服务点.本期 t.服务点.上年同期 单位="个"}}', '增加20个'],
    ['{{百分比 30 40}}', '75.0%'],
    ['{{百分比 1 3 小数=2}}', '33.33%'],
    ['{{数 12345 单位="万"}}', '1.23万'],
    ['{{数 12345 单位="万" 小数=1}}', '1.2万'],
    ['{{数 250000000 单位="亿"}}', '2.5亿'],
    ['{{数 n}}', '36'],
    ['{{中文数字 n}}', '三十六'],
    ['{{日期文字 "2026-07-05"}}', '2026年7月5日'],
    ['{{日期文字 "2026-07-05" 格式="年月"}}', '2026年7月'],
    ['{{日期文字 "2026.10"}}', '2026年10月'],
    ['{{列举 t "指标"}}', '服务点、满意度、持平、下降'],
    ['{{列举 t "指标" 最多=2 单位="项指标"}}', '服务点、满意度等4项指标'],
  ])('%s → %s', async (body, expected) => expect(await filled(body)).toBe(`⟦${expected}⟧`))

  it('keeps the cells and the formula of a computed figure', async () => {
    const made = await run('{{同比 t.服务点}}')
    expect(withNames(made.documents[0]?.blocks.at(-1))).toMatchObject({
      children: [
        {
          type: 'figure-value',
          shown: '增长20.0%',
          raw: '20',
          provenance: { cells: ['a.csv!B2', 'a.csv!C2'], formula: '（本期−上年同期）÷上年同期' },
        },
      ],
    })
  })
  it.each([
    ['{{完成 t.持平}}', 'template/helper-arguments 稿.md:6:1', '【缺：完成】'],
    ['{{完成 t.下降}}', 'data/missing-value 稿.md:6:1', '【缺：a.csv!D5】'],
    ['{{同比 t}}', 'template/helper-arguments 稿.md:6:1', '【缺：同比】'],
    ['{{数 "甲"}}', 'template/helper-arguments 稿.md:6:1', '【缺：数】'],
    ['{{同比 -5 3}}', 'template/helper-arguments 稿.md:6:1', '【缺：同比】'],
    ['{{同比 5 -3}}', 'template/helper-arguments 稿.md:6:1', '【缺：同比】'],
    ['{{数 n 单位="吨"}}', 'template/helper-arguments 稿.md:6:1', '【缺：数】'],
    ['{{中文数字 -1 逐位="是"}}', 'template/helper-arguments 稿.md:6:1', '【缺：中文数字】'],
  ])('%s is an error with a hole in its place', async (body, rule, shown) => {
    const made = await run(body)
    expect(made.found).toContain(rule)
    expect(made.filled[0]).toBe(`⟦${shown}⟧`)
  })
})

describe('what is wrong is found before anything runs', () => {
  it.each([
    ['{{#each 没有}}x{{/each}}', ['template/unknown-name 稿.md:6:9']],
    [
      '{{没有}} {{#if 没有二}}{{/if}}{{#with 没有三}}{{/with}}',
      [
        'template/unknown-name 稿.md:6:3',
        'template/unknown-name 稿.md:6:14',
        'template/unknown-name 稿.md:6:34',
      ],
    ],
    ['{{#each t}}{{指标名}}{{/each}}', ['template/unknown-name 稿.md:6:14']],
    ['{{t.没有.本期}}', ['template/unknown-name 稿.md:6:3']],
    ['{{同比 t.没有}}', ['template/unknown-name 稿.md:6:6']],
    ['{{t.服务点.本期数}}', ['template/unknown-column 稿.md:6:3']],
    [
      '{{同比 t.服务点.本季 t.服务点.上年}}',
      ['template/unknown-column 稿.md:6:6', 'template/unknown-column 稿.md:6:15'],
    ],
    ['{{串.b}}', ['template/unknown-column 稿.md:6:3']],
    ['{{合计（t,本期）}}', ['template/helper-arguments 稿.md:6:3']],
    ['{{合计(t,本期)}}', ['template/helper-arguments 稿.md:6:3']],
    ['{{t。服务点。本期}}', ['template/quote-marks 稿.md:6:3']],
    ['{{同比}}', ['template/helper-arguments 稿.md:6:3']],
    ['{{同笔 n}}', ['template/unknown-helper 稿.md:6:3']],
    ['{{同比 t.服务点 小树=1}}', ['template/helper-arguments 稿.md:6:12']],
    ['{{#n}}x{{/n}}', ['template/unknown-helper 稿.md:6:4']],
    ['{{#each n}}x{{/each}}', ['template/not-a-list 稿.md:6:9']],
    ['{{> 没有}}', ['template/unknown-partial 稿.md:6:1']],
    ['{{#*inline "x"}}y{{/inline}}', ['template/unsupported 稿.md:6:1']],
    ['甲{{> (lookup this "title")}}', ['template/unsupported 稿.md:6:2']],
    ['甲\n{{#if n}}\n乙\n', ['template/unclosed-block 稿.md:7:1']],
    ['{{/if}}', ['template/unclosed-block 稿.md:6:1']],
    ['{{#each t}}{{指标}}，{{/eech}}', ['template/block-end 稿.md:6:19']],
    ['{{#each t}}{{指标}}，{{/if}}', ['template/block-end 稿.md:6:19']],
    ['{{#each t}}{{#if 本期}}有{{/each}}', ['template/unclosed-block 稿.md:6:12']],
    ['{{#if n}}{{#each t}}有{{/eahc}}{{/if}}', ['template/block-end 稿.md:6:22']],
    ['{{#逐条 t}}有{{/each}}', ['template/block-end 稿.md:6:11']],
    ['{{#each t}}有{{/if}}了{{/each}}', ['template/unclosed-block 稿.md:6:13']],
    ['{{同比 “甲”}}', ['template/quote-marks 稿.md:6:1']],
    ['｛｛n｝｝', ['template/quote-marks 稿.md:6:1']],
    ['{{n n}', ['template/stray-braces 稿.md:6:1']],
    ['共{{合计 t n个。', ['template/stray-braces 稿.md:6:2']],
    ['共{t.服务点.本期}个', ['template/single-braces 稿.md:6:2']],
    [
      '共｛t.服务点.本期｝个、$\u007bn}个',
      ['template/single-braces 稿.md:6:2', 'template/single-braces 稿.md:6:14'],
    ],
    ['共{合计 t "本期"}个', ['template/single-braces 稿.md:6:2']],
    ['{{#each t}}{本期}个{{/each}}', ['template/single-braces 稿.md:6:12']],
    [
      '```table\n表: t\n列: [指标, {列: 本期, 名称: 数}]\n```\n\n填{日期}、{姓名}、\\{n}、{12}{{n}}',
      [],
    ],
    ['{{log n}}', ['template/unknown-helper 稿.md:6:3']],
  ])('%s', async (body, expected) => expect(await found(body)).toEqual(expected))

  it('makes nothing of a paper whose names are wrong', async () =>
    expect((await run('{{没有}}')).documents).toEqual([]))
  it('reports a whole table printed as a value', async () =>
    expect(await found('{{t}}')).toEqual(
      ['template/not-printable 稿.md:6:1', 'series/none'].slice(0, 1),
    ))
  it('stops blocks nested past all sense', async () => {
    expect(await found(`${'{{#if n}}'.repeat(101)}x${'{{/if}}'.repeat(101)}`)).toEqual([
      'template/too-much 稿.md:6:1',
    ])
  })
  it('stops a loop inside a loop inside a loop', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => `r${index},1`).join('\n')
    const made = await makePaper(
      speech('{{#each t}}{{#each t}}{{#each t}}x{{/each}}{{/each}}{{/each}}', 'data: {t: a.csv}\n')
        .replaceAll('{{#each t}}', '{{#each ../../../t}}')
        .replaceAll('../', ''),
      { 'a.csv': `a,b\n${rows}\n` },
    )
    expect(made.found).toContain('template/too-much 稿.md:6:1')
  })
})

describe('values never become mark-up', () => {
  it.each([
    '**粗**',
    '# 题',
    '一、题',
    '| a |',
    '::: title',
    '[x](http://a.b)',
    '<script>alert(1)</script>',
    '{{n}}',
    '一是甲；二是乙。',
    '`a`',
    '\\*',
    '&lt;',
  ])('%s', async (value) => {
    const made = await makePaper(speech('前{{x.v}}后\n\n{{x.v}}', 'data: {x: a.json}\n'), {
      'a.json': JSON.stringify({ v: value }),
    })
    expect(made.documents[0]?.blocks.slice(-2).flatMap(blockLines)).toEqual([`前${value}后`, value])
  })
})

describe('text', () => {
  it('prints \\{{ as braces, nothing where they have no partner, and all of it with 模板: 否', async () => {
    const escaped = await run('甲\\{{乙\n\n甲\\{{n}}乙')
    expect(showBlocks(escaped.documents[0]?.blocks.slice(-2) ?? [])).toBe('p 甲{{乙\np 甲{{n}}乙')
    expect((await run('甲{{乙')).documents).toEqual([])
    const literal = await makePaper(speech('甲{{没有}}乙{{#if}}', '模板: 否\n'))
    expect(showBlocks(literal.documents[0]?.blocks.slice(-1) ?? [])).toBe('p 甲{{没有}}乙{{#if}}')
    expect(literal.found).toEqual([])
  })
  it('prints \\{{x}} without filling it', async () =>
    expect(await filled('甲\\{{n}}乙')).toBe('甲{{n}}乙'))
  it('fills front matter too', async () => {
    const made = await makePaper(
      '---\n文种: 讲话稿\n标题: 关于{{n}}个服务点的讲话\ndata: {n: 36}\n---\n正文。\n',
    )
    expect(made.documents[0]?.meta.title).toBe('关于36个服务点的讲话')
  })
})
