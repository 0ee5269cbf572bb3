/** Findings as SARIF 2.1.0, for editors and for the machines that watch repositories. */

import type { Severity } from '../diagnostic.ts'
import { catalogue } from '../messages/catalogue.ts'
import type { Located } from './located.ts'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** The log of one run: its rules are those that found something. */
export function sarif(found: readonly Located[]) {
  const ids = [...new Set(found.map(({ rule }) => rule))].sort()
  const indices = new Map(ids.map((id, index) => [id, index]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'wengao', rules: ids.map(descriptor) } },
        // columns count characters, as our own reports do (SARIF 2.1.0 3.14.17)
        columnKind: 'unicodeCodePoints',
        results: found.map((finding) => result(finding, indices.get(finding.rule) ?? -1)),
      },
    ],
  }
}

/** What a rule rests on and how grave it is (SARIF 2.1.0 3.49). */
function descriptor(id: string) {
  const card = catalogue[id]
  const basis = card?.basis
  return {
    id,
    defaultConfiguration: { level: levels[card?.severity ?? 'warning'] },
    ...(basis ? { properties: { ...basis } } : {}),
  }
}

/** One finding (SARIF 2.1.0 3.27); one without a place has no locations. */
function result({ file, rule, severity, message, hint, ...place }: Located, ruleIndex: number) {
  const text = hint === '' ? message : `${message}\n${hint}`
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text },
    locations: file === '' ? [] : [{ physicalLocation: locationOf(file, place) }],
  }
}

/** Lines and columns count from 1; a file without lines is named alone (SARIF 2.1.0 3.29, 3.30). */
function locationOf(
  file: string,
  place: Pick<Located, 'line' | 'column' | 'endLine' | 'endColumn'>,
) {
  const artifactLocation = { uri: uriOf(file) }
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

/** A relative reference with `/`, escaped as RFC 3986 wants it. */
const uriOf = (file: string): string =>
  file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
