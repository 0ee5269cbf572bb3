/** A theme's YAML, checked against one schema and merged with what it extends. */
import type { Diagnostic, Result } from '../diagnostic.ts'
import { saidOf, syntaxOf, type YamlFault } from '../text/yaml-faults.ts'
import { readYaml, type YamlFile } from '../text/yaml-file.ts'
import { senseFaults } from './check-theme.ts'
import { isRaw, Missing, type Raw, resolveTheme, written } from './resolve-theme.ts'
import type { Theme } from './theme.ts'
import { schemaFaults } from './theme-schema.ts'

/** A theme with its values as they are written: `styles.body.size` → 三号, what it extends included; lists joined by 、. */
export interface ThemeSheet {
  readonly theme: Theme
  readonly extends: string | null
  readonly written: Readonly<Record<string, string>>
}

/** A theme's YAML and the name of its file. */
export interface ThemeText {
  readonly file: string
  readonly text: string
}

/**
 * Reads a theme; faults of values that do not go together stand at the keys of the theme's own file.
 * @param find a theme by name, for `extends`; null when there is none
 */
export function readTheme(
  name: string,
  own: ThemeText,
  find: (name: string) => ThemeText | null,
): Result<ThemeSheet | null> {
  const yaml = readYaml(own.file, own.text)
  const { value: raw, diagnostics } = merged(yaml, find, [name])
  if (diagnostics.length > 0) return { value: null, diagnostics }
  try {
    const theme = resolveTheme(name, raw)
    const faults = senseFaults(theme, (path) => written(raw, path))
    const parent = (yaml.value as Raw)['extends']
    const value = {
      theme,
      extends: typeof parent === 'string' ? parent : null,
      written: Object.fromEntries(flat(raw, '')),
    }
    return {
      value: faults.length > 0 ? null : value,
      diagnostics: faults.map((fault) => said(yaml, fault)),
    }
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    const fault: YamlFault = {
      path: error.path,
      problem: 'missing',
      value: '',
      allowed: 'extends: gbt9704',
    }
    return { value: null, diagnostics: [said(yaml, fault)] }
  }
}

const said = (yaml: YamlFile, fault: YamlFault): Diagnostic => saidOf('theme/broken', yaml, fault)

/** The theme's own values over those of the theme that it extends, as written. */
function merged(
  yaml: YamlFile,
  find: (name: string) => ThemeText | null,
  seen: readonly string[],
): Result<Raw> {
  const syntax = syntaxOf('theme/broken', yaml)
  if (syntax) return { value: {}, diagnostics: [syntax] }
  const faults = schemaFaults(yaml.value ?? {})
  if (faults.length > 0) return { value: {}, diagnostics: faults.map((fault) => said(yaml, fault)) }
  const own = (yaml.value ?? {}) as Raw
  const parent = own['extends'] as string | undefined
  if (parent === undefined) return { value: own, diagnostics: [] }
  const base = seen.includes(parent) ? null : find(parent)
  if (!base) {
    const fault: YamlFault = { path: ['extends'], problem: 'extends', value: parent, allowed: '' }
    return { value: {}, diagnostics: [said(yaml, fault)] }
  }
  const { value, diagnostics } = merged(readYaml(base.file, base.text), find, [...seen, parent])
  // a label of its own is not called what the other one is called
  const named = own['label'] === undefined ? value : { ...value, english: own['label'] }
  return { value: merge(named, own), diagnostics }
}

function merge(base: Raw, own: Raw): Raw {
  const result: Record<string, Raw[string]> = { ...base }
  for (const [key, value] of Object.entries(own))
    result[key] = isRaw(value) && isRaw(base[key]) ? merge(base[key], value) : value
  return result
}

const flat = (raw: Raw, path: string): [string, string][] =>
  Object.entries(raw).flatMap(([key, value]): [string, string][] => {
    if (isRaw(value)) return flat(value, `${path}${key}.`)
    if (key === 'extends' || value === undefined) return []
    return [[path + key, Array.isArray(value) ? value.join('、') : String(value)]]
  })
