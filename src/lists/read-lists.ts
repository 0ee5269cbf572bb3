/** A word list's YAML as entries of our own; one that is broken gives none. */
import { Ajv, type ValidateFunction } from 'ajv'
import type { Diagnostic, Result } from '../diagnostic.ts'
import { faultsOf, saidOf, syntaxOf, type YamlFault } from '../text/yaml-faults.ts'
import { readYaml } from '../text/yaml-file.ts'
import { listSchema } from './list-schema.ts'
import { type Organ, type Pair, pairOf, type Wording, type WordLists } from './word-lists.ts'

let compiled: ValidateFunction | undefined
function validator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    strict: false,
    verbose: true,
    validateSchema: false,
    code: { optimize: false },
  }).compile(listSchema)
  return compiled
}

export function readLists(file: string, text: string): Result<Partial<WordLists>> {
  const yaml = readYaml(file, text)
  const syntax = syntaxOf('workspace/broken', yaml)
  if (syntax) return { value: {}, diagnostics: [syntax] }
  const faults = faultsOf(validator(), yaml.value)
  const raw = fieldsOf(yaml.value)
  const pairs = entriesOf(raw, '易错', 'pairs').map(pairFrom)
  const all = faults.length > 0 ? faults : pairs.flatMap(patternFaults)
  if (all.length > 0) {
    const diagnostics = all.map((fault): Diagnostic => saidOf('workspace/broken', yaml, fault))
    return { value: {}, diagnostics }
  }
  return {
    value: {
      pairs,
      settled: settledPairs(either(raw, '必改', 'replace')),
      wordings: entriesOf(raw, '用语', 'wordings').map(wordingFrom),
      organs: organsOf(either(raw, '机构', 'organs')),
      allowed: textsOf(either(raw, '白名单', 'allowed')),
    },
    diagnostics: [],
  }
}

/** 机构, as the schema lets it through: names, or maps. */
export const organsOf = (value: unknown): Organ[] =>
  Array.isArray(value) ? value.map(organFrom) : []

/** 必改: 错 → 对. */
export const settledPairs = (value: unknown): Pair[] =>
  Object.entries(fieldsOf(value)).map(([wrong, right]) => pairOf(wrong, String(right)))

export const textsOf = (value: unknown): string[] =>
  value === undefined || value === null ? [] : [value].flat().map(String)

type Raw = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {}
const either = (raw: Raw, zh: string, en: string): unknown => raw[zh] ?? raw[en]
const textOf = (raw: Raw, zh: string, en: string): string => String(either(raw, zh, en) ?? '')

function entriesOf(raw: Raw, zh: string, en: string): Raw[] {
  const value = either(raw, zh, en)
  return Array.isArray(value) ? value.map(fieldsOf) : []
}

const pairFrom = (raw: Raw): Pair => ({
  wrong: textOf(raw, '错', 'wrong'),
  right: textOf(raw, '对', 'right'),
  before: textOf(raw, '前', 'before'),
  after: textOf(raw, '后', 'after'),
  except: textsOf(either(raw, '除', 'except')),
  sure: either(raw, '改', 'sure') === true,
})

const wordingFrom = (raw: Raw): Wording => ({
  term: textOf(raw, '词', 'term'),
  level: ['避免', 'avoid'].includes(textOf(raw, '级别', 'level')) ? 'avoid' : 'note',
  advice: textOf(raw, '办法', 'advice'),
  source: textOf(raw, '来源', 'source'),
  date: textOf(raw, '日期', 'date'),
  except: textsOf(either(raw, '除', 'except')),
})

function organFrom(value: unknown): Organ {
  if (typeof value === 'string') return { name: value, short: [], until: '', now: '' }
  const raw = fieldsOf(value)
  return {
    name: textOf(raw, '全称', 'name'),
    short: textsOf(either(raw, '简称', 'short')),
    until: textOf(raw, '停用', 'until'),
    now: textOf(raw, '改为', 'now'),
  }
}

/** Patterns that are none; they are matched against a few letters, whatever they ask for. */
const patternFaults = (pair: Pair, index: number): YamlFault[] =>
  (['before', 'after'] as const).flatMap((key) => {
    if (isPattern(pair[key])) return []
    const path = ['易错', String(index), key === 'before' ? '前' : '后']
    return [{ path, problem: 'pattern' as const, value: pair[key], allowed: '' }]
  })

function isPattern(written: string): boolean {
  try {
    new RegExp(written, 'u')
    return true
  } catch {
    return false
  }
}
