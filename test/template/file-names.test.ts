/** Names inside {{ }} as they stand in a file: read by Handlebars, offsets as they were. */
import { describe, expect, it } from 'vitest'
import { maskNames, unmasked } from '../../src/template/file-names.ts'
import { parseTemplate } from '../../src/template/parse.ts'

const pathOf = (text: string): unknown => {
  const parsed = parseTemplate({ text, file: '稿.md', start: 0 })
  const [first] = parsed.value?.body ?? []
  return (first as { path?: { parts?: readonly string[] } } | undefined)?.path?.parts
}

describe('a name as in the file', () => {
  it.each([
    ['{{T.甲省.2024}}', ['T', '甲省', '2024']],
    ['{{T.甲县.占比(%)}}', ['T', '甲县', '占比(%)']],
    ['{{T.甲.人口密度（人/平方公里）}}', ['T', '甲', '人口密度（人/平方公里）']],
    ['{{T.甲.2025年增长（%）}}', ['T', '甲', '2025年增长（%）']],
    ['{{R&D经费}}', ['R&D经费']],
    ['{{T.甲.投资额/万元}}', ['T', '甲', '投资额/万元']],
    ['{{T.[0].x}}', ['T', '0', 'x']],
    ['{{../a.b}}', ['a', 'b']],
  ])('%s', (text, expected) => expect(pathOf(text)).toEqual(expected))
  it.each([
    '{{数 1.005 小数=2}}',
    '{{合计 T "建设资金（万元）"}}',
    '{{! 占比(%) }}',
    '占比(%) {{x~}}',
  ])('%s keeps its length, and its letters come back', (text) => {
    expect(maskNames(text)).toHaveLength(text.length)
    expect(unmasked(maskNames(text))).toBe(text)
  })
  it('leaves full-width marks around a call to be said', () => {
    const { diagnostics } = parseTemplate({ text: '{{合计 “表”}}', file: '稿.md', start: 0 })
    expect(diagnostics.map((one) => one.rule)).toEqual(['template/quote-marks'])
  })
})
