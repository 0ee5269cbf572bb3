/** Findings as SARIF 2.1.0, for editors and for the machines that watch repositories. */
import type {
  Artifact,
  Log,
  Notification,
  PhysicalLocation,
  ReportingDescriptor,
  Result,
} from 'sarif'
import type { Severity } from '../diagnostic.ts'
import { basisWords } from '../messages/basis-words.ts'
import { catalogue } from '../messages/catalogue.ts'
import type { Lang } from '../messages/index.ts'
import { isAboutRun } from '../rules/about-run.ts'
import type { Located } from './located.ts'

/** A file that was read, as the reader types it, and its SHA-256. */
export interface ReadFile {
  readonly file: string
  readonly sha256: string
}
export interface SarifFacts {
  readonly lang: Lang
  /** Of this program. */
  readonly version: string
  readonly files: readonly ReadFile[]
  /** Of each finding, in their order: what tells it from others when lines move. */
  readonly fingerprints: readonly string[]
}

/** 3.27.10 level: SARIF has note where we say info. */
const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Result.level
>

/** The log of one run (3.13): its rules are those that found something. */
export function sarif(found: readonly Located[], facts: SarifFacts): Log {
  const { lang, version, files, fingerprints } = facts
  const ids = [...new Set(found.flatMap((one) => (isAboutRun(one) ? [] : [one.rule])))].sort()
  const ruleOf = new Map(ids.map((id, index) => [id, index]))
  const fileOf = new Map(files.map(({ file }, index) => [file, index]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          // 3.19.12: results of other versions are not compared by mistake
          driver: { name: 'wengao', semanticVersion: version, rules: ids.map(descriptor(lang)) },
        },
        // 3.14.7: what the messages are written in
        language: lang === 'en' ? 'en-US' : 'zh-CN',
        // 3.14.17: columns count characters, as our own reports do
        columnKind: 'unicodeCodePoints',
        artifacts: files.map(artifact),
        results: found.flatMap((finding, index) => {
          if (isAboutRun(finding)) return []
          const result = resultOf(finding, ruleOf.get(finding.rule) ?? -1, fileOf)
          // 3.27.17: results are matched by their sentence, not by their line
          const print = fingerprints[index]
          return print ? { ...result, partialFingerprints: { [matched]: print } } : result
        }),
        // 3.20.21: what is said of the machine and the folder is no result of a paper
        invocations: [
          {
            executionSuccessful: true,
            toolConfigurationNotifications: found.filter(isAboutRun).map(notificationOf),
          },
        ],
      },
    ],
  }
}
/** 3.27.16: a name with a version, since what is hashed may change. */
const matched = 'sentenceHash/v1'

/** 3.24: what was read, so that a report can be held against the files that it speaks of (3.24.11). */
const artifact = ({ file, sha256 }: ReadFile): Artifact => ({
  location: { uri: uriOf(file) },
  hashes: { 'sha-256': sha256 },
})

/** 3.49: how grave a rule is (3.49.14), and in words what it rests on (3.49.13). It has no page of its own to point at (3.49.12). */
const descriptor =
  (lang: Lang) =>
  (id: string): ReportingDescriptor => {
    const card = Object.hasOwn(catalogue, id) ? catalogue[id] : undefined
    const basis = card?.basis
    return {
      id,
      defaultConfiguration: { level: levels[card?.severity ?? 'warning'] },
      help: { text: helpOf(id, basis ? basisWords(basis, lang) : '', lang) },
      ...(basis ? { properties: { ...basis } } : {}),
    }
  }

/** Where the manual speaks of a rule, and what the rule rests on. */
function helpOf(id: string, basis: string, lang: Lang): string {
  if (lang === 'en')
    return `${basis === '' ? '' : `Rests on: ${basis}. `}Examples: docs/rules.md, under ${id}.`
  return `${basis === '' ? '' : `依据：${basis}。`}例子见 docs/rules.md 的“${id}”。`
}

/** 3.27: one finding; one without a place has no locations (3.27.12). */
function resultOf(
  { file, rule, severity, message, hint, ...place }: Located,
  ruleIndex: number,
  fileOf: ReadonlyMap<string, number>,
): Result {
  const text = hint === '' ? message : `${message}\n${hint}`
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text },
    locations: file === '' ? [] : [{ physicalLocation: locationOf(file, place, fileOf) }],
  }
}

/** 3.58: its rule, how grave it is, what it says. */
const notificationOf = ({ rule, severity, message, hint }: Located): Notification => ({
  descriptor: { id: rule },
  level: levels[severity],
  message: { text: hint === '' ? message : `${message}\n${hint}` },
})

/** 3.29, 3.30: lines and columns count from 1; a file without lines is named alone. */
function locationOf(
  file: string,
  place: Pick<Located, 'line' | 'column' | 'endLine' | 'endColumn'>,
  fileOf: ReadonlyMap<string, number>,
): PhysicalLocation {
  const index = fileOf.get(file)
  // 3.4.5: its place among the artifacts
  const artifactLocation = { uri: uriOf(file), ...(index === undefined ? {} : { index }) }
  if (place.line === 0) return { artifactLocation }
  return {
    artifactLocation,
    region: {
      startLine: place.line,
      startColumn: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
    },
  }
}

/** 3.4.3: a relative reference with `/`, escaped as RFC 3986 wants it. */
const uriOf = (file: string): string =>
  file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
