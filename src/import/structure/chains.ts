/** Numbered lines of a draft in chains that count on, and how sure it is that each is a heading: by its form, its fellows and what stands below. */
import type { Fact } from './facts.ts'
import { typedHeadEnd } from './head-stop.ts'
import { type Family, families } from './number-forms.ts'

/** A line that may be a heading, with how sure that is. */
export interface Candidate {
  readonly fact: Fact
  readonly confidence: number
  /** How sure it is that the line is text. */
  readonly text: number
}
interface Member {
  readonly fact: Fact
  readonly next: Fact | undefined
}

const rank = (family: Family): number => families.indexOf(family)

/**
 * Members that count on from each other; one of an outer family ends the chains inside it, unless they count on through its parts
 * all the same. A number may be left out or stand twice by mistake.
 */
export function chainsOf(facts: readonly Fact[]): Member[][] {
  const chains: Member[][] = []
  const open = new Map<Family, Member[]>()
  const ended = new Map<Family, Member[]>()
  for (const [at, fact] of facts.entries()) {
    if (fact.form === null || fact.of !== 'text') continue
    const { family, n } = fact.form
    const member = { fact, next: facts[at + 1] }
    const chain = open.get(family) ?? countingOn(ended.get(family), n)
    const before = lastNumber(chain)
    if (chain && n >= before && n <= before + 2 && n > 1) {
      chain.push(member)
      open.set(family, chain)
    } else {
      const fresh = [member]
      chains.push(fresh)
      open.set(family, fresh)
    }
    for (const [other, inside] of [...open])
      if (rank(other) > rank(family)) {
        ended.set(other, inside)
        open.delete(other)
      }
  }
  return chains
}

const lastNumber = (chain: readonly Member[] | undefined): number =>
  chain?.at(-1)?.fact.form?.n ?? 0

const countingOn = (chain: Member[] | undefined, n: number): Member[] | undefined =>
  n > 1 && lastNumber(chain) === n - 1 ? chain : undefined

export function judgeChain(chain: readonly Member[]): Candidate[] {
  const judge = judges[chain[0]?.fact.form?.family ?? 'circle']
  return chain.map((member) => {
    const { fact } = member
    const [confidence, text] = fact.outline > 0 ? [0.95, 0.05] : judge(member, chain)
    // a chain that does not begin with its first number has lost something
    const broken = (chain[0]?.fact.form?.n ?? 1) > 1 || chain.length === 1
    const lowered = broken ? confidence - 0.1 : confidence
    return { fact, confidence: Math.max(0, lowered), text }
  })
}

type Judge = (member: Member, chain: readonly Member[]) => readonly [heading: number, text: number]

const shares = (chain: readonly Member[], holds: (member: Member) => boolean): number =>
  chain.filter(holds).length / chain.length

/** Text of its own stands below the line. */
const hasBelow = ({ fact, next }: Member): boolean =>
  next !== undefined &&
  (next.of !== 'text' ||
    next.form === null ||
    rank(next.form.family) > rank(fact.form?.family ?? 'circle'))

const headSize = ({ text, form }: Fact): number => {
  const rest = text.slice(form?.written.length ?? 0)
  const colon = rest.search(/[：:]/)
  const end = typedHeadEnd(rest) ?? rest.length
  return [...rest.slice(0, colon < 0 ? end : Math.min(colon, end))].length
}

/** 第一章, 第一节: a line of its own. */
const part: Judge = ({ fact }) =>
  fact.shape === 'alone' && fact.size <= 40 ? [0.95, 0.05] : [0.2, 0.8]

/** 一、 */
const han: Judge = ({ fact }, chain) => {
  if (fact.boldHead > 0 || fact.bold) return [0.9, 0.1]
  if (fact.shape === 'alone') return fact.size <= 60 ? [0.95, 0.05] : [0.6, 0.4]
  const heads = chain.some((one) => one.fact.shape === 'alone' || one.fact.shape === 'run-in')
  if (fact.shape === 'run-in') {
    if (chain.length === 1 || shares(chain, isGrant) >= 0.3) return [0.4, 0.6]
    return headSize(fact) <= 40 ? [0.85, 0.15] : [0.5, 0.5]
  }
  if (fact.shape === 'open') return fact.size <= 20 ? [0.6, 0.4] : [0.2, 0.8]
  if (fact.shape !== 'sentence') return [0.2, 0.8]
  // a head with its 。: paragraphs stand below it and the like of it
  if (chain.length > 1 && shares(chain, hasBelow) >= 0.75) return [0.78, 0.22]
  return heads && fact.size <= 40 ? [0.7, 0.3] : [0.2, 0.8]
}

/** A clause of an answer from above: 同意你县设立……, 请你镇抓紧…… */
const isGrant = ({ fact: { text, form } }: Member): boolean =>
  /^(?:原则)?同意|^请?你[省市县区镇乡局委办单]/.test(text.slice(form?.written.length ?? 0))

/** （一） */
const hanBracket: Judge = (member, chain) => {
  const { fact } = member
  if (fact.boldHead > 0 || fact.bold) return [0.92, 0.08]
  if (fact.shape === 'alone') {
    if (fact.size > 60) return [0.5, 0.5]
    // a list of names: nothing stands below any of them
    return shares(chain, hasBelow) === 0 && chain.length > 1 ? [0.62, 0.38] : [0.95, 0.05]
  }
  if (fact.shape === 'run-in') return headSize(fact) <= 45 ? [0.9, 0.1] : [0.5, 0.5]
  if (fact.shape === 'open') return fact.size <= 20 && hasBelow(member) ? [0.65, 0.35] : [0.3, 0.7]
  if (fact.shape === 'sentence' && fact.size <= 40) {
    if (shares(chain, hasBelow) >= 0.5) return [0.8, 0.2]
    return shares(chain, (one) => one.fact.shape === 'run-in') >= 0.5 ? [0.76, 0.24] : [0.4, 0.6]
  }
  return [0.15, 0.85]
}

/** A short head of words before its text, on the line or below: （3）抓队伍。 may stand alone among others that run on. */
const runsIn = (member: Member): boolean => {
  const { fact } = member
  const isHead = fact.shape === 'run-in' || (fact.shape === 'sentence' && hasBelow(member))
  return isHead && headSize(fact) <= 25 && !/\d/.test(headOf(fact))
}

/** A line of its own that heads what stands below it. */
const standsOver = (member: Member): boolean =>
  member.fact.shape === 'alone' && hasBelow(member) && member.fact.size <= 25

/** 1. （1） 1） ①: most of them are items of text. */
const item: Judge = (member, chain) => {
  const { fact } = member
  if (fact.boldHead > 0 || (fact.bold && fact.size <= 40)) return [0.85, 0.15]
  if (chain.length < 2)
    return fact.shape === 'alone' && hasBelow(member) && fact.size <= 25 ? [0.55, 0.45] : [0.2, 0.8]
  const heading = shares(chain, (one) => runsIn(one) || standsOver(one)) >= 0.7
  if (fact.shape === 'alone') {
    if (fact.size > 40) return [0.3, 0.7]
    if (shares(chain, hasBelow) >= 0.5) return [0.88, 0.12]
    return heading && hasBelow(member) ? [0.76, 0.24] : [0.2, 0.8]
  }
  const isHead = runsIn(member) || (fact.shape === 'run-in' && headSize(fact) <= 25)
  if (isHead && heading) return [0.76, 0.24]
  if (fact.shape === 'sentence' && fact.size <= 40 && shares(chain, hasBelow) >= 0.7)
    return [0.7, 0.3]
  return [0.15, 0.85]
}
/** ①: of all the likeliest to be an item. */
const circle: Judge = (member, chain) => {
  const [heading, text] = item(member, chain)
  return [heading - 0.15, text + 0.15]
}

function headOf({ text, form }: Fact): string {
  const rest = text.slice(form?.written.length ?? 0)
  return rest.slice(0, typedHeadEnd(rest) ?? 0)
}

const judges: Readonly<Record<Family, Judge>> = {
  chapter: part,
  section: part,
  han,
  'han-bracket': hanBracket,
  arabic: item,
  'dotted-2': item,
  'dotted-3': item,
  'arabic-bracket': item,
  paren: item,
  circle,
}
