/** A kind explained to the writer: its fields, data, parts and what its template adds. */
import {
  type DataRule,
  type FieldSchema,
  type Kind,
  kindLabel,
  type PartRule,
} from '../kind/kind.ts'
import type { Lang } from '../messages/index.ts'
import { type KindWords, kindWords } from './kind-words.ts'

/** Families of the house's own kinds, in the order in which they are listed; those of a workspace follow. */
const families = ['公文', '计划总结', '讲话发言', '会议', '信息', '汇编']

/** Kinds by what they are listed among; the family of those without one is empty and stands last. */
export function kindFamilies(kinds: readonly Kind[]): [family: string, kinds: Kind[]][] {
  const named = new Set([...families, ...kinds.map((kind) => kind.family).filter(Boolean), ''])
  return [...named].flatMap((family): [string, Kind[]][] => {
    const own = kinds.filter((kind) => kind.family === family)
    return own.length > 0 ? [[family, own]] : []
  })
}

/** What the kind says in a language: its Chinese words where it has no others. */
export const inLanguage =
  (kind: Kind, lang: Lang) =>
  (words: string): string =>
    (lang === 'en' ? kind.english[words] : undefined) ?? words

/** One line for each kind, family by family. */
export function kindList(kinds: readonly Kind[], lang: Lang): string {
  const words = kindWords[lang]
  return kindFamilies(kinds)
    .map(([family, all]) => {
      const [first] = all
      const name = first && family !== '' ? inLanguage(first, lang)(family) : words.others
      return `${name}\n${all.map((kind) => `  ${headLine(kind, lang)}`).join('')}`
    })
    .join('\n')
}
const headLine = (kind: Kind, lang: Lang): string =>
  `${kindWords[lang].named(kindLabel(kind), kind.id)}  ${inLanguage(kind, lang)(kind.description)}\n`

/** Everything about one kind. */
export function kindText(kind: Kind, lang: Lang): string {
  const words = kindWords[lang]
  const said = inLanguage(kind, lang)
  const section = (head: string, lines: readonly string[]): string =>
    lines.length > 0 ? `\n${head}\n${lines.join('')}` : ''
  const fields = Object.entries(kind.fields).map(([name, field]) =>
    fieldLines(name, whatKind(name, field, kind), kind.required.includes(name), { words, said }),
  )
  const exclusive = kind.exclusive.map(
    (names) => `  ${words.oneOf(names.map((name) => kind.fields[name]?.aliases?.[0] ?? name))}\n`,
  )
  const also = kind.names.slice(2)
  return [
    headLine(kind, lang),
    also.length > 0 ? `${words.also(also)}\n` : '',
    section(words.fields, [...fields, ...exclusive]),
    section(
      words.data,
      Object.entries(kind.data).map(([name, rule]) => dataLines(name, rule, { words, said })),
    ),
    section(
      words.parts,
      Object.entries(kind.parts).map(([name, part]) => partLine(name, part, { words, said })),
    ),
    section(
      words.adds,
      kind.adds.map((line) => `  ${said(line)}\n`),
    ),
  ].join('')
}

/** A language: the words of the frame, and how the kind's own are said. */
interface Spoken {
  readonly words: KindWords
  readonly said: (words: string) => string
}

const whatKind = (name: string, field: FieldSchema, kind: Kind): FieldSchema =>
  name === 'kind' ? { ...field, example: kindLabel(kind) } : field

function fieldLines(
  name: string,
  field: FieldSchema,
  required: boolean,
  { words, said }: Spoken,
): string {
  const [chinese = name, ...others] = field.aliases ?? []
  const names = [...new Set([chinese, ...others, ...(field.also ?? []), name])].join(' / ')
  const facts = [
    typeWord(field, words),
    ...(required ? [words.required] : []),
    ...(field.default === undefined ? [] : [words.otherwise(show(field.default))]),
  ]
  const example =
    field.example === undefined
      ? ''
      : `      ${words.example(`${chinese}: ${show(field.example)}`)}\n`
  const about = indented(said(field.description ?? ''))
  return `  ${names}  ${facts.join(words.comma)}\n${about}${example}`
}

function dataLines(name: string, rule: DataRule, { words, said }: Spoken): string {
  const columns =
    rule.columns.length > 0 ? `      ${words.columns(rule.columns, rule.optional)}\n` : ''
  return `  ${name}\n${indented(said(rule.description))}${columns}`
}

function partLine(name: string, part: PartRule, { words, said }: Spoken): string {
  const facts = [
    ...(part.required ? [words.partRequired] : []),
    ...(part.in === 'sections' ? [words.headingHas(part.pattern ?? '')] : []),
  ]
  return `  ${[said(part.label), name, ...facts].join('  ')}\n`
}

const indented = (text: string): string => `      ${text.replaceAll('\n', '\n      ')}\n`

function typeWord(field: FieldSchema, { types }: KindWords): string {
  if (field.type === 'string' && field.format === 'date') return types.date
  return types[field.type ?? 'other'] ?? types.other
}

/** A value as one would type it in the front matter. */
function show(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}: ${show(one)}`)
      .join(', ')}}`
  const text = String(value)
  return text.includes('{') ? `"${text}"` : text
}
