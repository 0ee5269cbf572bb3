/** People of the roster in wengao.yml: one letter off, another office than theirs, out of their order. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Person, WordLists } from '../../lists/word-lists.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'
import { type Found, type WordIndex, wordIndex } from '../word-index.ts'

const office = {
  'wengao.yml':
    '人员: [{ 姓名: 周禾, 职务: 县委书记 }, { 姓名: 沈田野, 职务: 县长 }, { 姓名: 陆青, 职务: 副县长 }]\n',
}
const basis = { source: '实务', clause: '', force: '惯例' } as const
const cards = {
  'name/near': card<{ written: string; right: string }>({
    severity: 'warning',
    basis,
    zh: ({ written, right }) => [
      `“${written}”和“人员”里的“${right}”只差一个字`,
      '核对姓名；是另一个人，就把他写进 wengao.yml 的“人员”。',
    ],
    en: ({ written, right }) => [
      `"${written}" is one letter off "${right}"`,
      'Check the name; somebody else belongs to "人员" in wengao.yml.',
    ],
    fires: [
      {
        paper: '县长⟦沈田夜⟧主持会议。',
        files: office,
        says: '“沈田夜”和“人员”里的“沈田野”只差一个字',
      },
    ],
    quiet: [{ paper: '县长沈田野主持会议，沈田地头的事。', files: office }],
  }),
  'name/office': card<{ name: string; written: string; duties: readonly string[] }>({
    severity: 'warning',
    basis,
    zh: ({ name, written, duties }) => [
      `“${name}”的职务写成了“${written}”，“人员”里是“${duties.join('、')}”`,
      '核对职务；以前的职务写明“时任”。',
    ],
    en: ({ name, written, duties }) => [
      `the office of "${name}" is given as "${written}", in the roster as "${duties.join('、')}"`,
      'Check it; a former office is marked as such.',
    ],
    fires: [
      {
        paper: '⟦县长周禾⟧讲话。',
        files: office,
        says: '“周禾”的职务写成了“县长”，“人员”里是“县委书记”',
      },
    ],
    quiet: [{ paper: '县委书记周禾讲话，时任县长周禾当年批示。', files: office }],
  }),
  'name/order': card<{ first: string; second: string }>({
    severity: 'warning',
    basis,
    zh: ({ first, second }) => [
      `“${second}”排在“${first}”后面，“人员”里在前面`,
      '按“人员”的先后排，或者改“人员”的次序。',
    ],
    en: ({ first, second }) => [
      `"${second}" stands behind "${first}", and before in the roster`,
      'Follow the order of the roster, or change it.',
    ],
    fires: [
      {
        paper: '参加会议的有陆青、⟦周禾⟧。',
        files: office,
        says: '“周禾”排在“陆青”后面，“人员”里在前面',
      },
    ],
    quiet: [{ paper: '参加会议的有周禾、沈田野、陆青。', files: office }],
  }),
}
const diagnose = diagnosing(cards)

const titles =
  '书记|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|局长|厅长|处长|科长|股长|所长|站长|院长|校长|部长|主任|主席|会长|秘书长|检察长|巡视员|调研员|董事长|总经理|政委|司令员|部队长'
/** An office in front of a name: 常务副县长, 县委书记. */
const titleAhead = new RegExp(`(?:常务)?副?(?:${titles})(?:、代?[\\p{Script=Han}]{2,6})?$`, 'u')
const titleOrComrade = new RegExp(`(?:${titles})|同志`, 'g')
/** What may stand between two names of one list. */
const between = new RegExp(
  `^(?:同志)?(?:[、，]|和|以及)(?:[\\p{Script=Han}、]{0,16}(?:${titles}))?$`,
  'u',
)

interface Roster {
  readonly people: readonly Person[]
  readonly byName: ReadonlyMap<string, Person>
  /** Names with one letter left open: 沈田*. */
  readonly open: ReadonlyMap<string, string>
  readonly index: WordIndex<Person>
}
const rosters = new WeakMap<WordLists, Roster>()
function rosterOf(lists: WordLists): Roster {
  const known = rosters.get(lists)
  if (known) return known
  const { people } = lists
  const made = {
    people,
    byName: new Map(people.map((person) => [person.name, person])),
    open: new Map(people.flatMap(({ name }) => opened(name).map((form) => [form, name] as const))),
    index: wordIndex(
      people
        .filter(({ name }) => name.length >= 2)
        .flatMap((value) => writtenNames(value.name).map((word) => ({ word, except: [], value }))),
    ),
  }
  rosters.set(lists, made)
  return made
}

/** 周禾, and 周　禾 as lists set it. */
const writtenNames = (name: string): string[] =>
  name.length === 2 ? [name, [...name].join('\u3000')] : [name]

/** A name of two letters keeps its first, a longer one any two. */
const opened = (name: string): string[] =>
  [...name].flatMap((_, at) =>
    name.length === 2 && at === 0 ? [] : [`${name.slice(0, at)}*${name.slice(at + 1)}`],
  )

export const people: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts, { lists }) => {
    if (lists.people.length === 0) return []
    const roster = rosterOf(lists)
    return texts.flatMap((prose) => {
      const named = roster.index.find(prose.words)
      return [
        ...nearNames(prose, roster),
        ...offices(prose, named),
        ...outOfOrder(prose, named, roster),
      ]
    })
  },
}

/** Names right behind an office, and right before 同志 or an office. */
function nearNames(prose: Prose, { byName, open }: Roster): Diagnostic[] {
  const text = prose.words
  return [...text.matchAll(titleOrComrade)].flatMap((match): Diagnostic[] => {
    const end = match.index + match[0].length
    const spots = [3, 2, 4].flatMap((length) => [
      ...(match[0] === '同志' ? [] : [[end, end + length] as const]),
      [match.index - length, match.index] as const,
    ])
    const whole = spots.filter(([from, to]) => from >= 0 && byName.has(text.slice(from, to)))
    const found = spots.find(([from, to]) => from >= 0 && rightOf(text.slice(from, to)) !== null)
    if (!found || whole.some(([from, to]) => from < found[1] && found[0] < to)) return []
    const [from, to] = found
    const written = text.slice(from, to)
    const right = rightOf(written) ?? ''
    const { duties = [] } = byName.get(right) ?? {}
    // two letters say little: the office must be theirs too
    if (written.length === 2 && !isAlone(text, to, duties, match[0])) return []
    return [diagnose('name/near', placeIn(prose, from, to), { written, right })]
  })

  function rightOf(written: string): string | null {
    if (byName.has(written) || !/^\p{Script=Han}+$/u.test(written)) return null
    return opened(written).flatMap((form) => open.get(form) ?? [])[0] ?? null
  }
}

/** 县长周禾主持: the office is theirs, and what follows says that somebody does something; 县长周密部署 is none. */
const isAlone = (text: string, to: number, duties: readonly string[], title: string): boolean =>
  duties.some((duty) => duty.endsWith(title)) && deed.test(text.slice(to, to + 2))
const deed =
  /^(?:[、，。；：（”]|$|同志|主持|出席|讲话|参加|带队|率队|作|到会|强调|指出|要求|说|介绍|汇报|致辞|宣读|陪同|调研|深入)/

const offices = (prose: Prose, named: readonly Found<Person>[]): Diagnostic[] =>
  named.flatMap(({ value: { name, duties }, from }): Diagnostic[] => {
    const before = prose.words.slice(Math.max(0, from - 20), from)
    const written = titleAhead.exec(before)?.[0]
    if (written === undefined || duties.length === 0) return []
    if (/[时原前]任?[\p{Script=Han}]{0,8}$/u.test(before.slice(0, -written.length))) return []
    if (duties.some((duty) => holds(duty, written))) return []
    const place = placeIn(prose, from - written.length, from + name.length)
    return [diagnose('name/office', place, { name, written, duties })]
  })

/** 县委书记 is called 书记, and no 副书记. */
function holds(duty: string, written: string): boolean {
  const [first = ''] = written.split('、')
  if (!duty.includes(first.replace(/^常务/, ''))) return false
  return first.includes('副') === duty.includes(`副${first.replace(/^(?:常务)?副/, '')}`)
}

function outOfOrder(
  prose: Prose,
  named: readonly Found<Person>[],
  { people: ranked }: Roster,
): Diagnostic[] {
  const rank = new Map(ranked.map((person, at) => [person, at]))
  return named.flatMap(({ value, from, to }, at): Diagnostic[] => {
    const before = named[at - 1]
    if (!before || !between.test(prose.words.slice(before.to, from))) return []
    if ((rank.get(before.value) ?? 0) <= (rank.get(value) ?? 0)) return []
    const data = { first: before.value.name, second: value.name }
    return [diagnose('name/order', placeIn(prose, from, to), data)]
  })
}
