/** wengao.yml: what holds for every paper of a workspace unless the paper or the command line says otherwise. */
import { Ajv, type ValidateFunction } from 'ajv'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { organsOf, settledPairs, textsOf } from '../lists/read-lists.ts'
import type { Person, WordLists } from '../lists/word-lists.ts'
import { bareRecord } from '../model/values.ts'
import type { Format } from '../paper/formats.ts'
import type { RawField } from '../paper/front-matter.ts'
import type { Severity } from '../rules/card.ts'
import { type Strictness, strictnesses } from '../rules/strictness.ts'
import { faultsOf, saidOf, syntaxOf, type YamlFault } from '../text/yaml-faults.ts'
import { readYaml, type YamlFile } from '../text/yaml-file.ts'
import { keys, type SettingKey, settingsSchema, weights } from './settings-schema.ts'

/** The name of the file, in the folder that it makes a workspace. */
export const settingsFile = 'wengao.yml'

export interface WorkspaceSettings {
  /** Output folder, relative to the workspace; never outside it. */
  readonly out: string | null
  readonly formats: readonly Format[] | null
  readonly theme: string | null
  /** Notes and warnings that the office knows of. */
  readonly settled: readonly SettledRule[] | null
  /** The office: unit of every paper whose kind wants one and that names none. */
  readonly unit?: readonly string[]
  /** Names of its people, which no title parts. */
  readonly people?: readonly string[]
  /** Data that papers may use without declaring them, as papers declare them; paths from the workspace. */
  readonly data?: Readonly<Record<string, RawField>>
  /** How strict the checks are. */
  readonly strictness?: Strictness
  /** How grave a finding is in this office. */
  readonly checks?: readonly Weight[]
  /** Keep what is built, for edited copies that come back. */
  readonly bases?: boolean
  /** What it knows of words: its people, organs, pairs that must be mended, words that stand. */
  readonly words?: Partial<WordLists>
  /** Files of word lists, from the workspace. */
  readonly lists?: readonly string[]
}
/** A rule or a family of rules, and what the finding names; empty for any. */
export interface SettledRule {
  readonly rule: string
  readonly text: string
}
/** A rule or a family of rules, and how it counts. */
export interface Weight {
  readonly rule: string
  readonly weight: 'off' | Severity
}
export const noSettings: WorkspaceSettings = {
  out: null,
  formats: null,
  theme: null,
  settled: null,
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
  }).compile(settingsSchema)
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
  const value = (of: SettingKey): unknown =>
    keys[of].map((name) => written[name]).find((one) => one !== undefined) ?? null
  return {
    value: {
      out: value('out') as string | null,
      formats: value('formats') as readonly Format[] | null,
      theme: value('theme') as string | null,
      settled: settledRules(value('settled')),
      ...officeOf(value),
    },
    diagnostics: [diagnose('workspace/used', { file, start: 0, end: 0 }, { file })],
  }
}

/** What the office says of itself; a key that is not there is left out. */
function officeOf(value: (of: SettingKey) => unknown): Partial<WorkspaceSettings> {
  const [unit, people, data, checks, bases] = [
    value('unit'),
    value('people'),
    value('data'),
    value('checks'),
    value('bases'),
  ]
  const strictness = strictnesses[String(value('strictness'))]
  return {
    ...(unit === null ? {} : { unit: [unit].flat().map(String) }),
    ...(Array.isArray(people) ? { people: people.map(personName) } : {}),
    ...(data === null ? {} : { data: rawFields(data) }),
    ...(strictness ? { strictness } : {}),
    ...(checks === null ? {} : { checks: weightsOf(asRecord(checks)) }),
    ...(bases === null ? {} : { bases: bases === true || bases === '是' }),
    ...wordsOf(value),
  }
}

/** What it says of words; nothing where none of these keys is there. */
function wordsOf(value: (of: SettingKey) => unknown): Partial<WorkspaceSettings> {
  const [people, organs, replace, allowed, lists] = [
    value('people'),
    value('organs'),
    value('replace'),
    value('allowed'),
    value('lists'),
  ]
  const words: Partial<WordLists> = {
    ...(Array.isArray(people) ? { people: people.map(personFrom) } : {}),
    ...(organs === null ? {} : { organs: organsOf(organs) }),
    ...(replace === null ? {} : { settled: settledPairs(replace) }),
    ...(allowed === null ? {} : { allowed: textsOf(allowed) }),
  }
  return {
    ...(Object.keys(words).length === 0 ? {} : { words }),
    ...(lists === null ? {} : { lists: textsOf(lists) }),
  }
}

function personFrom(entry: unknown): Person {
  const { 职务, duty = 职务 } = asRecord(entry)
  return { name: personName(entry).replace(/\s/g, ''), duties: textsOf(duty) }
}

const personName = (entry: unknown): string =>
  typeof entry === 'string' ? entry : String(asRecord(entry)['姓名'] ?? asRecord(entry)['name'])

/** Values as front matter has them: text, lists and maps of text. */
function rawField(value: unknown): RawField {
  if (Array.isArray(value)) return value.map(rawField)
  return typeof value === 'object' && value !== null ? rawFields(value) : String(value ?? '')
}
const rawFields = (value: unknown): Readonly<Record<string, RawField>> =>
  bareRecord(Object.entries(asRecord(value)).map(([name, one]) => [name, rawField(one)] as const))

const weightsOf = (checks: Readonly<Record<string, unknown>>): Weight[] =>
  Object.entries(checks).flatMap(([rule, word]) => {
    const weight = weights[String(word)]
    return weight ? [{ rule, weight }] : []
  })

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
