/** One language in a message: no English reason in a Chinese one, no Chinese in an English one; what is quoted is the author's own. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Diagnostic, diagnose } from '../../src/diagnostic.ts'
import { catalogue } from '../../src/messages/catalogue.ts'
import { wordDiagnostic } from '../../src/messages/index.ts'
import { enSyntax, zhSyntax } from '../../src/rules/syntax-words.ts'
import { enReason, zhReason } from '../../src/rules/words.ts'
import { readCases } from '../support/cases.ts'
import { findingsOf, textsOf } from '../support/example.ts'
import { filesIn } from '../support/folder.ts'
import { pagePapers } from '../support/page-papers.ts'
import { type Files, makePaper, speech } from '../support/paper.ts'

/** Words of file formats, commands and settings that are the same in both languages. */
const common =
  /\b(?:Markdown|Handlebars|YAML|JSON|CSV|XLSX|DOCX|PDF|PNG|JPEG|JPG|HTML|Excel|Word|WPS|Office|Chrome|Chromium|Edge|Windows|UTF-8|GB18030|GBK|Latin|wengao|kind\.yml|npm install @sparticuz\/chromium|true|false|null|extends|fields|page|templates|partials|fonts|content|front|date|width|if|each|with|title|byline|signature|attachment|quote|data|gbt9704|http|mailto|unless|else|marker)\b|--[a-z-]+|[\w./-]*\.(?:md|csv|xlsx|yml|hbs|docx|pdf|png|jpg|txt|tsv|yaml|json)\b|\b[a-z]+\/[a-z-]+\b|\b(?:U\+)?[0-9A-F]{4,}\b|\b[A-Za-z]{1,3}\d*\b/g

/** Data that are words of the dialect or of a kind: what may be written there. */
const dialect = new Set([
  'known',
  'expected',
  'field',
  // of a list of words
  'term',
  'advice',
  'source',
  'kind',
  'part',
  'nearest',
  'block',
  'usage',
  'setting',
])
/** Data that may give a reason, which must be in words of the message's own language. */
const reasons = ['reason', 'problem', 'fault', 'detail', 'repair', 'why', 'what']
/** Whether a datum of a finding is quoted from the author's files. */
type IsQuoted = (key: string, text: string, own: string) => boolean
const quotedExactly: IsQuoted = (key, text, own) => own.includes(text) || dialect.has(key)
/** Texts of kinds, names of columns that were split, cells of workbooks: whatever is no reason. */
const quoting: IsQuoted = (key, text, own) => !reasons.includes(key) || own.includes(text)

/** A reason may have a detail behind its code. */
const partsOf = (text: string): string[] => [text, ...text.split(':').slice(1)]

/** A message without what it quotes or gives as code, and without what stands in the author's own files. */
function bare(
  message: string,
  own: string,
  data: Readonly<Record<string, unknown>>,
  isQuoted: IsQuoted = quotedExactly,
): string {
  const strings = Object.entries(data)
    .flatMap(([key, value]) =>
      [value].flat().flatMap((text) => partsOf(String(text)).map((part) => [key, part] as const)),
    )
    .filter(([key, text]) => text !== '' && isQuoted(key, text, own))
    .map(([, text]) => text)
    .sort((one, other) => other.length - one.length)
  return strings
    .reduce((rest, text) => rest.replaceAll(text, ''), message)
    .replace(/“[^”]*”|"[^"]*"|《[^》]*》|「[^」]*」/g, '')
    .replace(/【缺：…】|一是…/g, '')
    .replace(/\{\{.*?\}\}|\{[^}]*\}|`[^`]*`|<[^>]*>|:::\s*\w*|稿\.md|行表/g, '')
}

const english = (text: string): string[] => text.replace(common, '').match(/[A-Za-z]{4,}/g) ?? []
const chinese = (text: string): string[] => text.match(/\p{Script=Han}+/gu) ?? []

/** Words of a wrong language in what is said of a paper. */
async function strangers(
  paper: string,
  files: Files = {},
  isQuoted: IsQuoted = quotedExactly,
): Promise<{ found: string[]; rules: string[] }> {
  const { diagnostics } = await makePaper(paper, files)
  const texts = Object.values(files).filter((content) => typeof content === 'string')
  const own = [paper, ...texts, ...Object.keys(files)].join('\n')
  return {
    found: wrongWords(diagnostics, own, isQuoted),
    rules: diagnostics.map((one) => one.rule),
  }
}

function wrongWords(diagnostics: readonly Diagnostic[], own: string, isQuoted: IsQuoted): string[] {
  return diagnostics.flatMap((one) => {
    const check = (lang: 'zh' | 'en', words: (text: string) => string[]): string[] =>
      wordDiagnostic(one, lang).flatMap((message) =>
        words(bare(message, own, one.data, isQuoted)).map(
          (word) => `${one.rule} ${lang}: ${word} in ${message}`,
        ),
      )
    return [...check('zh', english), ...check('en', chinese)]
  })
}

/** Papers and data that others have written wrongly. */
const wrong: readonly (readonly [
  name: string,
  paper: string,
  files: Readonly<Record<string, string>>,
])[] = [
  ['an indent', '---\n文种: 讲话稿\n  标题: 甲\n---\n文。', {}],
  ['a tab', '---\n文种: 讲话稿\n标题:\n\t甲\n---\n文。', {}],
  ['a bracket', '---\n文种: 讲话稿\n标题: 甲\ndata: [a, {\n---\n文。', {}],
  ['an alias', '---\n文种: 讲话稿\n标题: 甲\ndata: {a: *b}\n---\n文。', {}],
  ['a tag', '---\n文种: 讲话稿\n标题: !!js/function x\n---\n文。', {}],
  ['a list', '---\n- 甲\n---\n文。', {}],
  ['doubled names', '---\n文种: 讲话稿\n标题: 甲\n标题: 乙\n---\n文。', {}],
  [
    'an open quote in a CSV',
    speech('{{合计 x "数"}}', 'data: {x: x.csv}\n'),
    { 'x.csv': '名称,数\n"甲,1\n' },
  ],
  [
    'a quote in a cell',
    speech('{{合计 x "数"}}', 'data: {x: x.csv}\n'),
    { 'x.csv': '名称,数\n甲"乙",1\n' },
  ],
  [
    'text behind a quote',
    speech('{{合计 x "数"}}', 'data: {x: x.csv}\n'),
    { 'x.csv': '名称,数\n"甲"乙,1\n' },
  ],
  ['YAML data', speech('{{x.a}}', 'data: {x: x.yml}\n'), { 'x.yml': 'a: [1\nb: 2\n' }],
  ['JSON data', speech('{{x.a}}', 'data: {x: x.json}\n'), { 'x.json': '{"a": 1,, }' }],
  ['anchors in data', speech('{{x.a}}', 'data: {x: x.yml}\n'), { 'x.yml': 'a: &x 1\nb: *x\n' }],
  ['no number', speech('{{x.a}}', 'data: {x: x.yml}\n'), { 'x.yml': 'a: .nan\n' }],
  [
    'no number in a CSV',
    speech('{{合计 x "数"}}', 'data: {x: x.csv}\n'),
    { 'x.csv': '名称,数\n甲,NaN\n' },
  ],
  [
    'no workbook',
    speech('{{合计 x "数"}}', 'data: {x: x.xlsx}\n'),
    { 'x.xlsx': 'PK\u0003\u0004 no zip' },
  ],
  ['no file', speech('{{合计 x "数"}}', 'data: {x: x.csv}\n'), {}],
  ['an expression', speech('{{合计 x}} {{#if}} {{/each}}'), {}],
  ['an open block', speech('{{#if 标题}}文。'), {}],
  ['a date', speech('文。', '日期: 2026-02-30\n'), {}],
  ['a field of the wrong type', speech('文。', '副标题: [a, b]\n附件: {a: b}\n脱密: 也许\n'), {}],
  [
    'a sort by words',
    speech('文。\n\n```table\n数据: x\n```', 'data: {x: {file: x.csv, 排序: 数}}\n'),
    { 'x.csv': '名称,数\n甲,12万\n乙,3500\n' },
  ],
]

describe('messages', () => {
  it.each(wrong)(
    'of %s are in one language, and tell of no fault of ours',
    async (_, paper, files) => {
      const { found, rules } = await strangers(paper, files)
      expect(rules.length).toBeGreaterThan(0)
      expect(rules).not.toContain('internal/failed')
      expect(found).toEqual([])
    },
  )
  it('of all cases are in one language', async () => {
    const folder = join(import.meta.dirname, '../cases/markdown')
    const cases = readCases(folder)
    expect(cases.length).toBeGreaterThan(50)
    const found: string[] = []
    for (const { input } of cases) found.push(...(await strangers(speech(input))).found)
    expect([...new Set(found)]).toEqual([])
  })
  it('of the examples of all rules are in one language', async () => {
    const found: string[] = []
    for (const { fires = [], quiet = [] } of Object.values(catalogue))
      for (const example of [...fires, ...quiet]) {
        const { texts } = textsOf(example)
        const own = [...Object.values(texts), ...Object.keys(texts)].join('\n')
        found.push(...wrongWords(await findingsOf(example), own, quoting))
      }
    expect([...new Set(found)]).toEqual([])
  })
  it('of rules that no paper makes speak are in one language: what is not is a datum, and in both', () => {
    const found = Object.entries(catalogue).flatMap(([rule, { shown }]) => {
      if (!shown) return []
      const [zh, en] = [shown.zh.join('\n'), shown.en.join('\n')]
      const strange = [
        ...english(bare(zh, '', {})).filter(
          (word) => !en.toLowerCase().includes(word.toLowerCase()),
        ),
        ...chinese(bare(en, '', {})).filter((word) => !zh.includes(word)),
      ]
      return strange.map((word) => `${rule}: ${word}`)
    })
    expect(found).toEqual([])
  })
  it.each(pagePapers.map(({ name, folder, main }) => [name, folder, main] as const))(
    'of the paper %s are in one language',
    async (_, folder, main) => {
      const files = filesIn(folder)
      const paper = files[main]
      const text = typeof paper === 'string' ? paper : new TextDecoder().decode(paper)
      expect((await strangers(text, files, quoting)).found).toEqual([])
    },
  )
  it.each(['ENOENT', 'EACCES', 'ENAMETOOLONG', 'ENOSPC', 'EROFS', 'EMFILE', 'EWHATEVER', 'FIFO'])(
    'of %s say it in words',
    (code) => {
      const place = { file: '甲.md', start: 0, end: 0 }
      const fault = diagnose('source/unreadable', place, { file: 'a.md', reason: code })
      expect(wordDiagnostic(fault, 'zh')[0]).toContain(zhReason(code))
      expect(zhReason(code)).toMatch(/\p{Script=Han}/u)
      expect(enReason(code)).not.toBe(code)
    },
  )
  it.each(['BAD_INDENT', 'CSV_QUOTE_NOT_CLOSED', 'SOMETHING_NEW'])(
    'of %s in YAML or CSV too',
    (code) => {
      expect(zhSyntax(code)).toMatch(/\p{Script=Han}/u)
      expect(enSyntax(code)).toMatch(/^[\p{ASCII}]+$/u)
    },
  )
})
