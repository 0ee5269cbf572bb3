/** SARIF against a schema of the subset that we write; each rule of it names its clause of SARIF 2.1.0. */
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { fingerprintOf } from '../../src/check/fingerprints.ts'
import { diagnose } from '../../src/diagnostic.ts'
import { locate } from '../../src/report/located.ts'
import { type SarifFacts, sarif } from '../../src/report/sarif.ts'
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
      required: ['tool', 'language', 'columnKind', 'artifacts', 'results'],
      additionalProperties: false,
      properties: {
        tool: { $ref: '#/$defs/tool' },
        // 3.14.7: a language tag
        language: { enum: ['zh-CN', 'en-US'] },
        artifacts: { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/artifact' } },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        results: { type: 'array', items: { $ref: '#/$defs/result' } },
        invocations: { type: 'array', items: { $ref: '#/$defs/invocation' } },
      },
    },
    // 3.20.14: whether it ran; 3.20.21: what is said of how it was set up
    invocation: {
      type: 'object',
      required: ['executionSuccessful'],
      additionalProperties: false,
      properties: {
        executionSuccessful: { type: 'boolean' },
        toolConfigurationNotifications: {
          type: 'array',
          items: { $ref: '#/$defs/notification' },
        },
      },
    },
    // 3.58: a message is required; 3.52.4: the id of a descriptor
    notification: {
      type: 'object',
      required: ['message'],
      additionalProperties: false,
      properties: {
        descriptor: {
          type: 'object',
          required: ['id'],
          additionalProperties: false,
          properties: { id: { type: 'string', minLength: 1 } },
        },
        level: { $ref: '#/$defs/level' },
        message: {
          type: 'object',
          required: ['text'],
          additionalProperties: false,
          properties: { text: { type: 'string', minLength: 1 } },
        },
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
          required: ['name', 'semanticVersion', 'rules'],
          additionalProperties: false,
          properties: {
            name: { type: 'string', minLength: 1 },
            // 3.19.12: as semver.org has it
            semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
            rules: { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/rule' } },
          },
        },
      },
    },
    // 3.24: where a file is, and its hashes by the names of 3.24.11
    artifact: {
      type: 'object',
      required: ['location', 'hashes'],
      additionalProperties: false,
      properties: {
        location: { $ref: '#/$defs/artifactLocation' },
        hashes: {
          type: 'object',
          required: ['sha-256'],
          additionalProperties: false,
          properties: { 'sha-256': { type: 'string', pattern: '^[0-9a-f]{64}$' } },
        },
      },
    },
    // 3.4.3: a URI reference, percent-encoded; 3.4.5: an index into the artifacts
    artifactLocation: {
      type: 'object',
      required: ['uri'],
      additionalProperties: false,
      properties: {
        uri: { type: 'string', pattern: "^[A-Za-z0-9\\-._~!*'()%/]+$" },
        index: { type: 'integer', minimum: 0 },
      },
    },
    // 3.49: an id; 3.49.13: help, as a multiformat message (3.12); 3.50: a level; 3.8: a bag of properties
    rule: {
      type: 'object',
      required: ['id', 'defaultConfiguration', 'help'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', minLength: 1 },
        help: {
          type: 'object',
          required: ['text'],
          additionalProperties: false,
          properties: { text: { type: 'string', minLength: 1 } },
        },
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
        // 3.27.17: texts under names with a version (3.27.16)
        partialFingerprints: {
          type: 'object',
          propertyNames: { pattern: '/v\\d+$' },
          additionalProperties: { type: 'string', minLength: 1 },
        },
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
            artifactLocation: { $ref: '#/$defs/artifactLocation' },
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

const digits = '0123456789abcdef'.repeat(4)
const facts: SarifFacts = {
  lang: 'zh',
  version: '1.2.3',
  files: [
    { file: '稿 1.md', sha256: digits },
    { file: 't.csv', sha256: digits },
  ],
  fingerprints: [],
}

it('findings of a paper, of data and of nowhere are a log', async () => {
  const text = speech(
    '提高站位,抓好落实。\n一是甲。\n三是丙。\n{{#each t}}{{数}}{{/each}}',
    'data: {t: t.csv}\n',
  )
  const { diagnostics } = await makePaper(text, { 't.csv': '名,数\n甲,\n乙,3\n' }, '稿 1.md')
  const nowhere = { rule: 'no/such', severity: 'info' as const, origin: null, data: {} }
  const texts = new Map([['稿 1.md', text]])
  const all = [...diagnostics, nowhere]
  const found = locate(all, texts, 'zh', (file) => file)
  const prints = all.map((finding) => fingerprintOf(finding, texts, (words) => `#${words}`).hash)
  const log = sarif(found, { ...facts, fingerprints: prints })
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  const [run] = log.runs
  const rules = run?.tool.driver.rules ?? []
  expect(run?.results).toHaveLength(found.length)
  for (const { ruleId, ruleIndex } of run?.results ?? [])
    expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId)
  expect(run?.artifacts?.map(({ location }) => location?.uri)).toEqual([
    '%E7%A8%BF%201.md',
    't.csv',
  ])
  expect(run?.results?.find(({ ruleId }) => ruleId === 'mark/half-width')).toEqual({
    ruleId: 'mark/half-width',
    ruleIndex: rules.findIndex(({ id }) => id === 'mark/half-width'),
    level: 'error',
    message: { text: '中文里用了半角的“,”：提高站位,抓好落实\n改成全角的“，”。' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: '%E7%A8%BF%201.md', index: 0 },
          region: { startLine: 6, startColumn: 5, endLine: 6, endColumn: 6 },
        },
      },
    ],
    partialFingerprints: { 'sentenceHash/v1': '#mark/half-width' },
  })
})

it('a rule says what it rests on, in either language', () => {
  const finding = diagnose('data/unused', null, { name: '表' })
  const mark = { ...finding, rule: 'mark/dash' }
  const help = (lang: 'zh' | 'en') =>
    sarif(
      locate([mark, finding], new Map(), lang, (file) => file),
      { ...facts, lang },
    ).runs[0]?.tool.driver.rules?.map((rule) => rule.help?.text)
  expect(help('zh')).toEqual([
    '例子见 docs/rules.md 的“data/unused”。',
    '依据：GB/T 15834-2011 4.10.2，国标，规定。例子见 docs/rules.md 的“mark/dash”。',
  ])
  expect(help('en')).toEqual([
    'Examples: docs/rules.md, under data/unused.',
    'Rests on: GB/T 15834-2011 4.10.2, national standard, binding. Examples: docs/rules.md, under mark/dash.',
  ])
})

it('no finding is a log without results', () => {
  expect(validate(sarif([], facts)), JSON.stringify(validate.errors)).toBe(true)
  expect(sarif([], facts).runs[0]?.results).toEqual([])
})

it('what is said of the machine is a notification, not a result', () => {
  const used = {
    rule: 'workspace/used',
    severity: 'info' as const,
    origin: { file: 'wengao.yml', start: 0, end: 0 },
    data: { file: 'wengao.yml' },
  }
  const broken = {
    ...used,
    rule: 'workspace/broken',
    severity: 'error' as const,
    data: { file: 'wengao.yml', path: '', problem: 'value', value: '', allowed: '{ … }' },
  }
  const found = locate([used, broken], new Map(), 'zh', (file) => file)
  const log = sarif(found, { ...facts, fingerprints: ['a', 'b'] })
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  const [run] = log.runs
  expect(run?.results?.map((result) => [result.ruleId, result.partialFingerprints])).toEqual([
    ['workspace/broken', { 'sentenceHash/v1': 'b' }],
  ])
  expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(['workspace/broken'])
  expect(run?.invocations?.[0]?.toolConfigurationNotifications).toEqual([
    {
      descriptor: { id: 'workspace/used' },
      level: 'note',
      message: { text: '用了 wengao.yml 里的设置\n不想用就加 --no-config。' },
    },
  ])
})
