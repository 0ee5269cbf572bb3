/** A kind read from the texts of its folder and of those that it extends. */
import type { Result } from '../diagnostic.ts'
import { bareRecord } from '../model/values.ts'
import { saidOf, syntaxOf, type YamlFault } from '../text/yaml-faults.ts'
import { readYaml } from '../text/yaml-file.ts'
import { englishWords } from './english-words.ts'
import type { DataRule, FieldSchema, Kind, KindFiles, KindText } from './kind.ts'
import { checkFaults, manifestFaults } from './kind-schema.ts'
import { inherit, type Manifest, mergeFields, unknownFields, unknownWithout } from './manifest.ts'

/**
 * Reads a kind.
 * @param file name of its kind.yml, for places in messages
 */
export function readKind(id: string, file: string, files: KindFiles): Result<Kind | null> {
  const yaml = readYaml(file, files.manifest)
  const syntax = syntaxOf('kind/broken', yaml)
  if (syntax) return { value: null, diagnostics: [syntax] }
  const whole = resolveKind({ file, ...files }, files, [id])
  const common = readYaml('common.yml', files.common).value as Manifest
  const broken = [...whole.faults, ...checkFaults(whole.manifest.checks)]
  const fields = broken.length > 0 ? {} : mergeFields(common, whole.manifest)
  const faults = broken.length > 0 ? broken : unknownFields(whole.manifest, fields)
  if (faults.length > 0)
    return { value: null, diagnostics: faults.map((fault) => saidOf('kind/broken', yaml, fault)) }
  return { value: kindOf(id, whole, common, fields), diagnostics: [] }
}

/** A kind with all that it has from others. */
interface Whole {
  readonly manifest: Manifest
  readonly template: string
  readonly templateFile: string
  readonly parents: readonly string[]
  readonly faults: readonly YamlFault[]
}

/** @param seen kinds on the way here: none of them may come again */
function resolveKind(
  { file, manifest: text, template }: KindText,
  files: KindFiles,
  seen: readonly string[],
): Whole {
  const templateFile = file.replace(/kind\.yml$/, 'document.md.hbs')
  const yaml = readYaml(file, text)
  const { value } = yaml
  const raw = (value ?? {}) as Manifest
  const alone = { manifest: raw, template: template ?? '', templateFile, parents: [] }
  if (syntaxOf('kind/broken', yaml)) return { ...alone, faults: [unreadable(file)] }
  const own = manifestFaults(value ?? {})
  if (own.length > 0) return { ...alone, faults: own }
  const { extends: wanted } = raw
  if (wanted === undefined)
    return { ...alone, faults: template === null ? [unreadable(templateFile)] : [] }
  const found = seen.includes(wanted) ? null : (files.find?.(wanted) ?? null)
  const parent = found && resolveKind(found, files, [...seen, wanted])
  if (!parent || parent.faults.length > 0)
    return {
      ...alone,
      faults: [{ path: ['extends'], problem: 'extends', value: wanted, allowed: '' }],
    }
  return {
    manifest: inherit(parent.manifest, raw),
    template: template ?? parent.template,
    templateFile: template === null ? parent.templateFile : templateFile,
    parents: [wanted, ...parent.parents],
    faults: unknownWithout(parent.manifest, raw),
  }
}

const unreadable = (file: string): YamlFault => ({
  path: [file.split('/').at(-1) ?? file],
  problem: 'unreadable',
  value: 'ENOENT',
  allowed: '',
})

function kindOf(
  id: string,
  { manifest: raw, template, templateFile, parents }: Whole,
  common: Manifest,
  fields: Readonly<Record<string, FieldSchema>>,
): Kind {
  const kind = {
    id,
    names: [id, ...(raw.names ?? [])],
    family: raw.family ?? '',
    description: raw.description ?? '',
    fields,
    ownFields: Object.keys(fields).filter((name) => !Object.hasOwn(common.fields ?? {}, name)),
    elsewhere: namesElsewhere(common, fields),
    required: ['kind', ...(raw.required ?? [])],
    exclusive: (raw.exclusive ?? []).map((one) => one ?? []),
    data: readDataRules(raw),
    parts: present(raw.parts),
    checks: present(raw.checks),
    adds: raw.adds ?? [],
    headings: { numbered: raw.headings?.numbered ?? true },
    theme: raw.theme ?? 'gbt9704',
    parents,
    template,
    templateFile,
  }
  return { ...kind, english: englishWords(kind, { ...common.english, ...raw.english }) }
}

const present = <T>(all: Readonly<Record<string, T | null>> | null | undefined) =>
  bareRecord(
    Object.entries(all ?? {}).flatMap(([name, one]) =>
      one === null ? [] : [[name, one] as const],
    ),
  )

/** Chinese and English names of shared fields that the kind does not have. */
const namesElsewhere = (common: Manifest, own: Readonly<Record<string, FieldSchema>>): string[] =>
  Object.entries(common.shared ?? {})
    .filter(([name]) => !Object.hasOwn(own, name))
    .flatMap(([name, { aliases = [], also = [] }]) => [name, ...aliases, ...also])

const readDataRules = (raw: Manifest): Record<string, DataRule> =>
  bareRecord(
    Object.entries(raw.data ?? {}).map(([name, rule]) => {
      const { description = '', columns, optional, texts = false } = rule ?? {}
      const named = { columns: columns ?? [], optional: optional ?? [] }
      return [name, { description, ...named, texts }] as const
    }),
  )
