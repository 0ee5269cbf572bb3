/** A kind (文种): what `templates/kinds/<kind>/` holds, read into plain data. */
import type { BlockType } from '../model/document.ts'
import type { partPlaces } from './kind-schema.ts'

/** A front matter field as JSON Schema with our own words: aliases, label, example. */
export interface FieldSchema {
  readonly type?: 'string' | 'array' | 'object' | 'boolean' | 'number' | 'integer'
  readonly aliases?: readonly string[]
  /** Other words that offices write for it: read in the head of a paper, and no names in templates. */
  readonly also?: readonly string[]
  readonly label?: string
  readonly description?: string
  readonly example?: unknown
  /** A subtitle: gets —— in front unless it starts with —— or （. */
  readonly dash?: boolean
  /** For a yes: the theme that the paper has unless it names one. */
  readonly theme?: string
  /** Where one text is cut into the items of a list, as a pattern: the 、 between names. */
  readonly split?: string
  /** One text may count the items of a list: 1.甲；2.乙. */
  readonly numbered?: boolean
  /** What stands between the items of a list where one text is wanted: a wide space between names. */
  readonly join?: string
  /** What a bare number is written as, `{n}` in its place: 第{n}期. */
  readonly counted?: string
  /** What is taken off a text, as a pattern: the colon of a salutation. */
  readonly strip?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly items?: FieldSchema
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly additionalProperties?: boolean | FieldSchema
}
/** A part of the body that templates can ask for by name. */
export interface PartRule {
  readonly label: string
  /** Where the part is looked for. */
  readonly in: (typeof partPlaces)[number]
  /** For `sections`: the heading's text; for `sentence` and `ending`: a paragraph before the first heading, or of the last two. */
  readonly pattern?: string
  /** For `block`: the type of the blocks. */
  readonly type?: BlockType
  readonly required?: boolean
}
/** A part that the kind requires, as a paper has it. */
export interface RequiredPart {
  readonly label: string
  /** It stands under a heading of its own. */
  readonly isSection: boolean
  readonly present: boolean
}
/** Data that a kind's template uses when the paper has it; without it the template sees nothing there. */
export interface DataRule {
  readonly description: string
  /** Columns that each row must have. */
  readonly columns: readonly string[]
  /** Columns that a row may have. */
  readonly optional: readonly string[]
  /** It is a list of texts, not a table. */
  readonly texts: boolean
}
/** What tells the kind from others, as a check over what a paper says; it speaks when the paper is not so. */
export interface CheckRule {
  /** What is looked at, one of the three: a field of the head, a part of the text, blocks of a type. */
  readonly field?: string
  readonly part?: string
  readonly block?: BlockType
  /** A pattern that is found there; without any condition something must be there at all. */
  readonly has?: string
  /** A pattern that is not found there. */
  readonly lacks?: string
  /** A field whose words are found there, where it is given. */
  readonly includes?: string
  /** At most so many names stand there, parted by 、 or ，. */
  readonly names?: number
  /** Dates or times of day that open paragraphs and rows go forward. */
  readonly order?: 'dates' | 'times'
  /** Fields with what they must be, or whether they are given, for the check to look at all. */
  readonly when?: Readonly<Record<string, string | boolean>>
  /** Default warning. */
  readonly severity?: 'error' | 'warning'
  /** What is wrong and what to do, in Chinese and in English. */
  readonly zh: readonly string[]
  readonly en?: readonly string[]
}
export interface Kind {
  readonly id: string
  /** The id, then the Chinese names; the first of those is the kind's own. */
  readonly names: readonly string[]
  /** What it is listed among: 公文, 计划总结 …; empty for none. */
  readonly family: string
  readonly description: string
  readonly fields: Readonly<Record<string, FieldSchema>>
  /** Fields beside those of every kind: what the kind's template prints. */
  readonly ownFields: readonly string[]
  /** Names of fields that other kinds have and this one has not. */
  readonly elsewhere: readonly string[]
  readonly required: readonly string[]
  /** Fields of which a paper may have one only. */
  readonly exclusive: readonly (readonly string[])[]
  readonly data: Readonly<Record<string, DataRule>>
  readonly parts: Readonly<Record<string, PartRule>>
  readonly checks: Readonly<Record<string, CheckRule>>
  /** What the template adds by itself, in words. */
  readonly adds: readonly string[]
  /** Its descriptions, labels and what it adds in English, each by its Chinese words. */
  readonly english: Readonly<Record<string, string>>
  readonly headings: { readonly numbered: boolean }
  readonly theme: string
  /** Kinds whose values it has, the nearest first. */
  readonly parents: readonly string[]
  readonly template: string
  /** File name of the template, for places in messages. */
  readonly templateFile: string
}
/** The kind's own Chinese name. */
export const kindLabel = (kind: Pick<Kind, 'id' | 'names'>): string => kind.names[1] ?? kind.id

/** The texts of a kind's folder. */
export interface KindText {
  /** Its kind.yml, for places in messages. */
  readonly file: string
  readonly manifest: string
  /** Null where the folder has none: it is that of the kind which it extends. */
  readonly template: string | null
}
/** The texts that make a kind. */
export interface KindFiles extends Omit<KindText, 'file'> {
  /** common.yml: the fields of every kind. */
  readonly common: string
  /** The texts of another kind, for `extends`; null when there is none. */
  readonly find?: (id: string) => KindText | null
}
