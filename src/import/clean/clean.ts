/** Takes out of a draft what is no text, kind by kind; every change is kept, and can be undone. */
import { addresses } from '../../markdown/addressing.ts'
import { bareLetters } from '../../markdown/letters.ts'
import { brokenLines } from './broken-lines.ts'
import { type Change, type Cleaned, changeLine, joinLines, type Wanted } from './changes.ts'
import { furnitureIn } from './furniture.ts'
import { insertsIn } from './insert-patterns.ts'
import { lineKind } from './line-patterns.ts'
import { type Line, textOf } from './lines.ts'
import { lookedLetters } from './looked-letters.ts'
import { siteHeadIn } from './site-head.ts'

interface Cleaning {
  readonly lines: Line[]
  readonly changes: Change[]
}

/** The lines without what is none of the text. */
export function clean(lines: readonly Line[]): Cleaned {
  const work: Cleaning = { lines: [...lines], changes: [] }
  eachLine(work, (_text, line) => lookedLetters(line))
  eachLine(work, edges)
  const furniture = furnitureIn(work.lines)
  const site = siteHeadIn(work.lines)
  eachLine(work, (text, { of }, index) => {
    const inserts = insertsIn(text)
    // where a part of the text is missing, that stays to be filled in
    const gap = inserts.some(({ kind }) => kind === 'omitted')
    const own = site.has(index) ? 'site' : lineKind(text)
    const kind = furniture.has(index) ? 'furniture' : own
    return of !== 'text' || gap || kind === null ? inserts : [whole(kind, text)]
  })
  eachLine(work, edges)
  contentsTitles(work)
  eachLine(work, fullWidth)
  latinStops(work)
  repeatedTitle(work)
  for (const [index, below] of brokenLines(work.lines, headEnd(work.lines)))
    joinLines(work, index, below)
  return work
}

function eachLine(
  work: Cleaning,
  wanted: (text: string, line: Line, index: number) => readonly Wanted[],
): void {
  for (const [index, line] of work.lines.entries()) {
    const text = textOf(line)
    if (text !== '') changeLine(work, index, wanted(text, line, index))
  }
}

const whole = (kind: Wanted['kind'], text: string): Wanted => ({
  kind,
  at: 0,
  length: text.length,
  to: '',
})

/** White space at the edges of a line, and lines of nothing else. */
function edges(text: string): Wanted[] {
  const start = /^[\s\u3000]*/.exec(text)?.[0].length ?? 0
  const end = start === text.length ? 0 : text.length - text.trimEnd().length
  const all: Wanted[] = [
    { kind: 'space', at: 0, length: start, to: '' },
    { kind: 'space', at: text.length - end, length: end, to: '' },
  ]
  return all.filter(({ length }) => length > 0)
}

/** １２ to 12, as the check of full-width characters has it. */
const fullWidth = (text: string): Wanted[] =>
  [...text.matchAll(/[０-９Ａ-Ｚａ-ｚ％＋．]+/g)].flatMap(({ 0: written, index }) =>
    /[０-９Ａ-Ｚａ-ｚ％]/.test(written)
      ? [
          {
            kind: 'full-width',
            at: index,
            length: written.length,
            to: written.replace(/[！-～]/g, (letter) =>
              String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
            ),
          },
        ]
      : [],
  )

/** Full stops of Latin that end Chinese sentences, where a draft is typed so throughout; one alone may part a name. */
function latinStops(work: Cleaning): void {
  const typed = work.lines.filter(({ of }) => of === 'text').map(textOf)
  if (typed.filter((text) => /\p{Script=Han}[.]$/u.test(text)).length < fewestStops) return
  eachLine(work, (text, { of }) =>
    of === 'text'
      ? [...text.matchAll(/(?<=[\p{Script=Han}”"）)%％])[.](?=[\p{Script=Han}\d“"‘（(]|$)/gu)]
          // 一.总体要求 is numbered, and no sentence
          .filter(({ index }) => index > 3)
          .map(({ index }) => ({ kind: 'latin-stop', at: index, length: 1, to: '。' }))
      : [],
  )
}
const fewestStops = 3

/** 目录 above lines that went as contents goes with them. */
function contentsTitles(work: Cleaning): void {
  const gone = new Set(
    work.changes.filter(({ kind }) => kind === 'contents').map(({ index }) => index),
  )
  for (const [index, line] of work.lines.entries()) {
    const text = textOf(line)
    if (/^目[\s\u3000]*[录次]$/.test(text) && (gone.has(index + 1) || gone.has(index + 2)))
      changeLine(work, index, [whole('contents', text)])
  }
}

/** How many lines from the top may hold the title again. */
const headLines = 10

/** The first line of text, typed again below it. */
function repeatedTitle(work: Cleaning): void {
  const own = work.lines.flatMap((line, index) =>
    line.of === 'text' && textOf(line) !== '' ? [{ index, text: textOf(line) }] : [],
  )
  const [first, ...others] = own.slice(0, headLines)
  if (!first || [...bareLetters(first.text)].length < 5 || /[。：:]$/.test(first.text)) return
  // below 称呼 it is the title of another paper
  const called = others.findIndex(({ text }) => addresses(text))
  for (const { index, text } of others.slice(0, called < 0 ? others.length : called))
    if (bareLetters(text) === bareLetters(first.text))
      changeLine(work, index, [whole('repeated-title', text)])
}

/** Index of the first line that is surely below the title: a sentence, a salutation, a number. */
function headEnd(lines: readonly Line[]): number {
  const index = lines.findIndex((line) => {
    const text = textOf(line)
    return [...text].length >= 40 || /[。：:]$/.test(text) || /^[一1][、.．]/.test(text)
  })
  return index < 0 ? lines.length : index
}
