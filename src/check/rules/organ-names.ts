/** Names of the workspace's organs: one letter off, and the short name before the full one. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Organ, WordLists } from '../../lists/word-lists.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'
import { type WordIndex, wordIndex } from '../word-index.ts'

const office = {
  'wengao.yml': '机构:\n  - { 全称: 云岭县政务服务和数据管理局, 简称: 县数据局 }\n',
}
const cards = {
  'organ/near': card<{ written: string; right: string }>({
    severity: 'warning',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: ({ written, right }) => [
      `“${written}”和“机构”里的“${right}”只差一个字`,
      '核对；是另一个机构，就把它写进 wengao.yml 的“机构”。',
    ],
    en: ({ written, right }) => [
      `"${written}" is one letter off "${right}"`,
      'Check it; an organ of its own belongs to "机构" in wengao.yml.',
    ],
    fires: [
      {
        paper: '由⟦云岭县政务服务和数字管理局⟧负责。',
        files: office,
        says: '“云岭县政务服务和数字管理局”和“机构”里的“云岭县政务服务和数据管理局”只差一个字',
      },
    ],
    quiet: [{ paper: '由云岭县政务服务和数据管理局负责。', files: office }],
  }),
  'organ/short-first': card<{ written: string; full: string }>({
    severity: 'warning',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: ({ written, full }) => [
      `先写了简称“${written}”，后面才写全称“${full}”`,
      '第一次出现写全称，后面再用简称。',
    ],
    en: ({ written, full }) => [
      `the short name "${written}" stands before the full one, "${full}"`,
      'Write the full name first.',
    ],
    fires: [
      {
        paper: '请⟦县数据局⟧牵头。云岭县政务服务和数据管理局每月通报。',
        files: office,
        says: '先写了简称“县数据局”，后面才写全称“云岭县政务服务和数据管理局”',
      },
    ],
    quiet: [
      {
        paper: '请云岭县政务服务和数据管理局（以下简称县数据局）牵头。县数据局每月通报。',
        files: office,
      },
      { paper: '请县数据局牵头。', files: office },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** Shorter names are too much alike. */
const shortest = 5
/** A name, or part of one where another letter may stand. */
interface Part {
  readonly name: string
  /** Where the part stands in it; null for a whole name with a letter too few or two that changed places. */
  readonly at: number | null
}
interface Known {
  readonly names: ReadonlySet<string>
  readonly index: WordIndex<string>
  readonly parts: WordIndex<readonly Part[]>
}
const known = new WeakMap<WordLists, Known>()
function knownOf(lists: WordLists): Known {
  const made = known.get(lists)
  if (made) return made
  const names = new Set(lists.organs.flatMap(({ name, short }) => [name, ...short]))
  const long = [...names].filter((name) => name.length >= shortest)
  const plain = (word: string) => ({ word, except: [], value: word })
  const all = {
    names,
    index: wordIndex([...names].map(plain)),
    parts: partIndex(long.flatMap(partsOf), names),
  }
  known.set(lists, all)
  return all
}

/** Names may share a half. */
function partIndex(
  parts: readonly (readonly [word: string, part: Part])[],
  names: ReadonlySet<string>,
): WordIndex<readonly Part[]> {
  const byWord = new Map<string, Part[]>()
  for (const [word, part] of parts)
    if (!names.has(word)) byWord.set(word, [...(byWord.get(word) ?? []), part])
  return wordIndex([...byWord].map(([word, value]) => ({ word, except: [], value })))
}

function partsOf(name: string): (readonly [word: string, part: Part])[] {
  const half = name.length >> 1
  const middle = Array.from({ length: name.length - 2 }, (_, index) => index + 1)
  const shorter = middle.map((at) => name.slice(0, at) + name.slice(at + 1))
  const changed = middle.map(
    (at) => name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
  )
  const whole = [...new Set([...shorter, ...changed])].filter((word) => word !== name)
  return [
    [name.slice(0, half), { name, at: 0 }],
    [name.slice(half), { name, at: half }],
    ...whole.map((word) => [word, { name, at: null }] as const),
  ]
}

export const organNames: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts, { lists }) => {
    const organs = lists.organs.filter(({ until }) => until === '')
    if (organs.length === 0) return []
    const all = knownOf(lists)
    const running = texts.filter(({ part }) => part === 'text' || part === 'head')
    return [
      ...texts.flatMap((prose) => nearNames(prose, all)),
      ...shortFirst(running, all.index, organs),
    ]
  },
}

function nearNames(prose: Prose, { names, index, parts }: Known): Diagnostic[] {
  const text = prose.words
  const right = index.find(text)
  let done = 0
  return parts.find(text).flatMap((found): Diagnostic[] => {
    const near = found.value.flatMap((part) => spanOf(part, found, text) ?? [])[0]
    if (!near || near.from < done || right.some((one) => overlaps(one, near))) return []
    const written = text.slice(near.from, near.to)
    if (names.has(written)) return []
    done = near.to
    const place = placeIn(prose, near.from, near.to)
    return [diagnose('organ/near', place, { written, right: near.name })]
  })
}

interface Span {
  readonly from: number
  readonly to: number
}
const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** What stands where the name should, when it is one letter off; null for anything else. */
function spanOf(
  { name, at }: Part,
  { from, to }: Span,
  text: string,
): (Span & { readonly name: string }) | null {
  if (at === null) return { name, from, to }
  const start = from - at
  const end = start + name.length
  if (start < 0 || end > text.length) return null
  let other = 0
  for (let index = 0; index < name.length; index++) {
    if (text[start + index] === name[index]) continue
    if (!/\p{Script=Han}/u.test(text[start + index] ?? '')) return null
    other++
  }
  // a place of another name has organs of its own; 管理工作 is no 管理局
  const isEnd = text[start] === name[0] && text[end - 1] === name.at(-1)
  return other === 1 && isEnd ? { name, from: start, to: end } : null
}

/** Short names before the full one, where the paper has both. */
function shortFirst(
  texts: readonly Prose[],
  index: WordIndex<string>,
  organs: readonly Organ[],
): Diagnostic[] {
  const all = texts.flatMap((prose) => index.find(prose.words).map((one) => ({ prose, ...one })))
  return organs.flatMap(({ name, short }): Diagnostic[] => {
    const full = all.findIndex(({ value }) => value === name)
    const first = all.findIndex(({ value }) => short.includes(value))
    const found = all[first]
    if (!found || first < 0 || full < 0 || first > full) return []
    const { prose, value, from, to } = found
    return [diagnose('organ/short-first', placeIn(prose, from, to), { written: value, full: name })]
  })
}
