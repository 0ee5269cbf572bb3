/** SARIF against a schema of the subset that we write; each rule of it names its clause of SARIF 2.1.0. */
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { locate } from '../../src/report/located.ts'
import { sarif } from '../../src/report/sarif.ts'
import { makePaper, speech } from '../support/paper.ts'

const count = { type: 'integer', minimum: 1 }
const schema = {
  type: 'object',
  // 3.13: version and runs are required, version is 2.1.0
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: { type: 'array', items: { $ref: '#/$defs/run' } },
  },
  $defs: {
    // 3.14: a run has a tool; 3.14.17: what columns count
    run: {
      type: 'object',
      required: ['tool', 'results', 'columnKind'],
      additionalProperties: false,
      properties: {
        tool: { $ref: '#/$defs/tool' },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        results: { type: 'array', items: { $ref: '#/$defs/result' } },
      },
    },
    // 3.18, 3.19: a driver with a name and its rules, each once
    tool: {
      type: 'object',
      required: ['driver'],
      additionalProperties: false,
      properties: {
        driver: {
          type: 'object',
          required: ['name', 'rules'],
          additionalProperties: false,
          properties: {
            name: { type: 'string', minLength: 1 },
            rules: { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/rule' } },
          },
        },
      },
    },
    // 3.49: an id; 3.50: a level; 3.8: a bag of properties
    rule: {
      type: 'object',
      required: ['id', 'defaultConfiguration'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', minLength: 1 },
        defaultConfiguration: {
          type: 'object',
          additionalProperties: false,
          properties: { level: { $ref: '#/$defs/level' } },
        },
        properties: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
    // 3.27: a message is required; 3.27.6: an index into the rules, −1 for none
    result: {
      type: 'object',
      required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations'],
      additionalProperties: false,
      properties: {
        ruleId: { type: 'string', minLength: 1 },
        ruleIndex: { type: 'integer', minimum: -1 },
        level: { $ref: '#/$defs/level' },
        // 3.11: a text
        message: {
          type: 'object',
          required: ['text'],
          additionalProperties: false,
          properties: { text: { type: 'string', minLength: 1 } },
        },
        locations: { type: 'array', maxItems: 1, items: { $ref: '#/$defs/location' } },
      },
    },
    // 3.27.10
    level: { enum: ['none', 'note', 'warning', 'error'] },
    // 3.28, 3.29
    location: {
      type: 'object',
      required: ['physicalLocation'],
      additionalProperties: false,
      properties: {
        physicalLocation: {
          type: 'object',
          required: ['artifactLocation'],
          additionalProperties: false,
          properties: {
            // 3.4.3: a URI reference, percent-encoded
            artifactLocation: {
              type: 'object',
              required: ['uri'],
              additionalProperties: false,
              properties: { uri: { type: 'string', pattern: "^[A-Za-z0-9\\-._~!*'()%/]+$" } },
            },
            // 3.30: lines and columns from 1
            region: {
              type: 'object',
              required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
              additionalProperties: false,
              properties: {
                startLine: count,
                startColumn: count,
                endLine: count,
                endColumn: count,
              },
            },
          },
        },
      },
    },
  },
}
const validate = new Ajv({ formats: { uri: /^https:/ } }).compile(schema)

it('findings of a paper, of data and of nowhere are a log', async () => {
  const text = speech(
    '提高站位,抓好落实。\n一是甲。\n三是丙。\n{{#each t}}{{数}}{{/each}}',
    'data: {t: t.csv}\n',
  )
  const { diagnostics } = await makePaper(text, { 't.csv': '名,数\n甲,\n乙,3\n' }, '稿 1.md')
  const nowhere = { rule: 'no/such', severity: 'info' as const, origin: null, data: {} }
  const texts = new Map([['稿 1.md', text]])
  const found = locate([...diagnostics, nowhere], texts, 'zh', (file) => file)
  const log = sarif(found)
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  const [run] = log.runs
  expect(run?.results).toHaveLength(found.length)
  for (const { ruleId, ruleIndex } of run?.results ?? [])
    expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  expect(run?.results.find(({ ruleId }) => ruleId === 'mark/half-width')).toEqual({
    ruleId: 'mark/half-width',
    ruleIndex: run?.tool.driver.rules.findIndex(({ id }) => id === 'mark/half-width'),
    level: 'error',
    message: { text: '中文里用了半角的“,”：提高站位,抓好落实\n改成全角的“，”。' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: '%E7%A8%BF%201.md' },
          region: { startLine: 6, startColumn: 5, endLine: 6, endColumn: 6 },
        },
      },
    ],
  })
})

it('no finding is a log without results', () => {
  expect(validate(sarif([]))).toBe(true)
  expect(sarif([]).runs[0]?.results).toEqual([])
})
