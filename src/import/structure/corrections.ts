/** Corrections as people write them: 12=heading2 on the command line, a file of decisions, and what is remembered of units. */
import { readYaml } from '../../text/yaml-file.ts'
import { type Role, roles } from './decision.ts'
import type { Memory } from './remembered.ts'

/** What roles are called. */
export const roleNames: Readonly<Record<Role, string>> = {
  title: '标题',
  subtitle: '副标题',
  byline: '署名',
  number: '文号',
  letterhead: '版头',
  salutation: '称呼',
  addressee: '主送',
  sheet: '提纲',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  text: '正文',
  caption: '题注',
  paper: '另一篇',
  collection: '汇编题',
  out: '不要',
}

/** A role by its name in either language; null for none. */
export const roleNamed = (name: string): Role | null =>
  roles.find((role) => role === name.trim() || roleNames[role] === name.trim()) ?? null

export interface Correction {
  /** The file that is meant, by its name without folders; empty for every one. */
  readonly file: string
  readonly line: number
  readonly role: Role
}
export interface ReadCorrections {
  readonly corrections: readonly Correction[]
  /** What is none, as written. */
  readonly faults: readonly string[]
}

/** 12=heading2,讲话.docx:15=正文. */
export function readCorrections(written: string): ReadCorrections {
  const corrections: Correction[] = []
  const faults: string[] = []
  for (const part of written.split(/[,，]/).filter((one) => one.trim() !== '')) {
    const [, file = '', line = '', name = ''] =
      /^(?:([^=]+)[:：])?(\d{1,9}) {0,8}=(.+)$/.exec(part.trim()) ?? []
    const role = roleNamed(name)
    if (role === null) faults.push(part.trim())
    else corrections.push({ file, line: Number(line), role })
  }
  return { corrections, faults }
}

/** A file of decisions: a correction on each line as on the command line; # begins a note. Faults name their lines. */
export function readDecisions(text: string): ReadCorrections {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.split('#', 1)[0] ?? '')
  const read = lines.map((line) => readCorrections(line))
  return {
    corrections: read.flatMap(({ corrections }) => corrections),
    faults: read.flatMap(({ faults }, at) => faults.map((fault) => `${at + 1}：${fault}`)),
  }
}

/** Whether a correction speaks of a file. */
export const isOfFile = (one: Correction, file: string): boolean =>
  one.file === '' || one.file === file || one.file === file.split(/[\\/]/).at(-1)

/** Corrections of one file, by the number of the line. */
export const givenFor = (corrections: readonly Correction[], file: string): Map<number, Role> =>
  new Map(corrections.filter((one) => isOfFile(one, file)).map(({ line, role }) => [line, role]))

/** What is remembered, by unit. */
export type Memories = ReadonlyMap<string, readonly Memory[]>

export interface ReadMemories {
  readonly memories: Memories
  /** Entries that are none, by the unit that they stand under and their place from 1. */
  readonly odd: readonly string[]
}

/** Reads what was remembered; null for a file that is no list of units at all. */
export function readMemories(file: string, text: string): ReadMemories | null {
  const { value, fault } = readYaml(file, text)
  if (fault || (value !== null && !isRecord(value))) return null
  const memories = new Map<string, readonly Memory[]>()
  const odd: string[] = []
  for (const [unit, all] of Object.entries(value ?? {})) {
    if (!Array.isArray(all)) odd.push(unit)
    else {
      const read = all.map(memoryOf)
      memories.set(unit, read.flat())
      for (const [at, own] of read.entries()) if (own.length === 0) odd.push(`${unit} ${at + 1}`)
    }
  }
  return { memories, odd }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function memoryOf(value: unknown): Memory[] {
  if (!isRecord(value)) return []
  const [text, form, name] = [value['行'], value['样子'], value['读作']]
  const role = typeof name === 'string' ? roleNamed(name) : null
  if (typeof text !== 'string' || role === null) return []
  return [{ text, form: typeof form === 'string' ? form : '', role }]
}

/** With more to remember of a unit; of one line the last word counts. */
export function remember(memories: Memories, unit: string, more: readonly Memory[]): Memories {
  const texts = new Set(more.map(({ text }) => text))
  const old = (memories.get(unit) ?? []).filter(({ text }) => !texts.has(text))
  return new Map([...memories, [unit, [...old, ...more]]])
}

/** The file of what is remembered. */
export function memoriesText(memories: Memories): string {
  const units = [...memories].filter(([, all]) => all.length > 0)
  const lines = units.flatMap(([unit, all]) => [
    `${JSON.stringify(unit)}:`,
    ...all.map(
      ({ text, form, role }) =>
        `  - { 行: ${JSON.stringify(text)}, 样子: ${JSON.stringify(form)}, 读作: ${roleNames[role]} }`,
    ),
  ])
  return ['# wengao import 记住的更正，按单位；删掉一行就不再记得。', ...lines, ''].join('\n')
}
