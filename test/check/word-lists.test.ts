/** Every entry of the shipped word lists on sentences of its own: 例 is found with what should stand there, 不报 is left alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { oldOrgans } from '../../src/check/rules/old-organs.ts'
import { wordings } from '../../src/check/rules/wordings.ts'
import { wrongWords } from '../../src/check/rules/wrong-words.ts'
import { houseLists } from '../../src/io/files/word-lists.ts'
import { factsWith, sentence } from '../support/sentence.ts'

const folder = join(import.meta.dirname, '../../templates/lists')
const lists = houseLists()

interface WrittenPair {
  readonly 错: string
  readonly 对: string
  readonly 例: string
  readonly 不报: readonly string[]
}
const { 易错: pairs } = parse(readFileSync(join(folder, 'confusions.yml'), 'utf8')) as {
  易错: readonly WrittenPair[]
}
const facts = factsWith(lists)
const found = (text: string) =>
  wrongWords.run([sentence(text)], facts).map(({ data }) => `${data['written']}→${data['right']}`)

describe('pairs of wrong and right', () => {
  it('are six hundred at least, each once, each with its sentences', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(600)
    expect(lists.pairs.length).toBe(pairs.length)
    expect(new Set(pairs.map(({ 错 }) => 错)).size).toBe(pairs.length)
    expect(pairs.filter(({ 不报 }) => 不报.length === 0)).toEqual([])
  })
  it('are found where they are wrong, and nothing else is', () => {
    const unlike = pairs.filter(({ 错, 对, 例 }) => found(例).join() !== `${错}→${对}`)
    expect(unlike.map(({ 错, 例 }) => [错, 例, found(例)])).toEqual([])
  })
  it('are left alone where they are right', () => {
    const said = pairs.flatMap(({ 错, 不报 }) =>
      不报.filter((text) => found(text).length > 0).map((text) => [错, text, found(text)]),
    )
    expect(said).toEqual([])
  })
})

interface WrittenTerm {
  readonly 词: string
  readonly 例: string
  readonly 不报: readonly string[]
}
const { 用语: terms } = parse(readFileSync(join(folder, 'wordings.yml'), 'utf8')) as {
  用语: readonly WrittenTerm[]
}
const said = (text: string) =>
  wordings.run([sentence(text)], facts).map(({ data }) => String(data['term']))

describe('wordings', () => {
  it.each(terms)('$词 is shown, and nothing is put in its place', ({ 词, 例, 不报 }) => {
    expect(said(例)).toEqual([词])
    expect(不报.flatMap(said)).toEqual([])
  })
  it('are no cards that mend', () =>
    expect(Object.values(wordings.cards).map(({ fix }) => fix)).toEqual([undefined, undefined]))
  it('say where they come from and since when', () =>
    expect(lists.wordings.filter(({ source, date }) => source === '' || date === '')).toEqual([]))
})

const named = (text: string) => {
  const of = factsWith(lists, { date: '2026-07-10' })
  return oldOrgans.run([sentence(text)], of).map(({ data }) => data['written'])
}
const organNames = lists.organs.flatMap(({ name, short }) => [name, ...short])

describe('organs that are no more', () => {
  it.each(organNames)('%s is found, and left alone where it is spoken of as it was', (name) => {
    expect(named(`会同${name}开展检查。`)).toEqual([name])
    expect(named(`会同原${name}制定的办法。`)).toEqual([])
    expect(named(`执行《${name}公告》。`)).toEqual([])
    expect(named(`2010年，${name}印发通知。`)).toEqual([])
  })
  it('say since when, and what took their place', () =>
    expect(lists.organs.filter(({ until, now }) => until === '' || now === '')).toEqual([]))
})
