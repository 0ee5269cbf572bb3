/** wengao.yml: what holds for every paper of a workspace unless the paper or the command line says otherwise. */
import { Ajv, type ValidateFunction } from 'ajv'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { type Format, formats } from '../paper/formats.ts'
import { faultsOf, saidOf, syntaxOf, type YamlFault } from '../text/yaml-faults.ts'
import { readYaml, type YamlFile } from '../text/yaml-file.ts'

/** The name of the file, in the folder that it makes a workspace. */
export const settingsFile = 'wengao.yml'

export interface WorkspaceSettings {
  /** Output folder, relative to the workspace; never outside it. */
  readonly out: string | null
  readonly formats: readonly Format[] | null
  readonly theme: string | null
  /** Notes and warnings that the office knows of. */
  readonly settled: readonly SettledRule[] | null
}
/** A rule or a family of rules, and what the finding names; empty for any. */
export interface SettledRule {
  readonly rule: string
  readonly text: string
}
export const noSettings: WorkspaceSettings = {
  out: null,
  formats: null,
  theme: null,
  settled: null,
}

/** Every key by the names that it may be written with; the first one is shown. */
const keys = {
  out: ['输出', 'out'],
  formats: ['格式', 'formats'],
  theme: ['版式', 'theme'],
  settled: ['已知', 'settled'],
} as const satisfies Readonly<Record<keyof WorkspaceSettings, readonly string[]>>

const key = (of: keyof WorkspaceSettings, schema: object): [string, object][] =>
  keys[of].map((name) => [name, schema])
/** Stays inside the workspace: no absolute path, no drive, no step upwards. */
const inside = '^(?![/\\\\~])(?!\\w:)(?!(.*[/\\\\])?\\.\\.([/\\\\]|$)).+$'
const ruleSchema = { type: 'string', pattern: '^[a-z-]+(/[a-z-]+)?$', shown: 'data/inferred' }
const textSchema = { type: 'string', minLength: 1, shown: '各县区' }
const settledSchema = {
  ...ruleSchema,
  type: ['string', 'object'],
  properties: { 规则: ruleSchema, rule: ruleSchema, 文字: textSchema, text: textSchema },
  anyOf: [{ type: 'string' }, { required: ['规则'] }, { required: ['rule'] }],
  additionalProperties: false,
}
const schema = {
  type: 'object',
  properties: Object.fromEntries([
    ...key('out', { type: 'string', pattern: inside, shown: 'out / 成稿' }),
    ...key('formats', { type: 'array', minItems: 1, items: { enum: [...formats] } }),
    ...key('theme', { type: 'string', minLength: 1, shown: 'gbt9704 / reading' }),
    ...key('settled', { type: 'array', items: settledSchema }),
  ]),
  additionalProperties: false,
}
let compiled: ValidateFunction | undefined
/** Compiled on first use: most workspaces have no such file. */
function validator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    strict: false,
    verbose: true,
    validateSchema: false,
    code: { optimize: false },
  }).compile(schema)
  return compiled
}

/** Reads the file; one that is broken settles nothing. */
export function readSettings(file: string, text: string): Result<WorkspaceSettings> {
  const yaml = readYaml(file, text)
  const syntax = syntaxOf('workspace/broken', yaml)
  if (syntax) return { value: noSettings, diagnostics: [syntax] }
  const raw = asRecord(yaml.value)
  const written = { ...raw, ...listed(raw) }
  const isMap = raw === yaml.value || yaml.value === null
  const faults = [...faultsOf(validator(), isMap ? written : yaml.value), ...doubled(written)]
  if (faults.length > 0) return { value: noSettings, diagnostics: faults.map(said(yaml)) }
  const value = (of: keyof WorkspaceSettings): unknown =>
    keys[of].map((name) => written[name]).find((one) => one !== undefined) ?? null
  return {
    value: {
      out: value('out') as string | null,
      formats: value('formats') as readonly Format[] | null,
      theme: value('theme') as string | null,
      settled: settledRules(value('settled')),
    },
    diagnostics: [diagnose('workspace/used', { file, start: 0, end: 0 }, { file })],
  }
}

/** Entries as the schema lets them through: data/inferred, or {规则: data/inferred, 文字: 各县区}. */
function settledRules(value: unknown): readonly SettledRule[] | null {
  if (!Array.isArray(value)) return null
  return value.map((entry: unknown) => {
    const of = asRecord(entry)
    const text = (zh: string, en: string): string => String(of[zh] ?? of[en] ?? '')
    if (typeof entry === 'string') return { rule: entry, text: '' }
    return { rule: text('规则', 'rule'), text: text('文字', 'text') }
  })
}

const said =
  (yaml: YamlFile) =>
  (fault: YamlFault): Diagnostic =>
    saidOf('workspace/broken', yaml, fault)

/** An empty file settles nothing; anything else that is no map is refused by the schema. */
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}

/** Formats may be written in one line: docx,pdf. */
function listed(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const lines = keys.formats.filter((name) => typeof raw[name] === 'string')
  const parts = (name: string): string[] =>
    String(raw[name])
      .toLowerCase()
      .split(/[,，、\s]+/)
      .filter((part) => part !== '')
  return Object.fromEntries(lines.map((name) => [name, parts(name)]))
}

/** A key under both of its names. */
const doubled = (written: Readonly<Record<string, unknown>>): YamlFault[] =>
  Object.values(keys)
    .filter(([zh, en]) => written[zh] !== undefined && written[en] !== undefined)
    .map(([zh, en]) => ({ path: [en], problem: 'doubled', value: zh, allowed: '' }))
