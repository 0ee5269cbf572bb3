/** What stands in the middle of a text and is none of it: by kind, patterns and what takes their place. */
import { siteInserts } from '../../check/rules/site-marks.ts'
import type { CleanKind, Wanted } from './changes.ts'

interface InsertPattern {
  readonly kind: CleanKind
  /** Global. */
  readonly pattern: RegExp
  readonly to?: (match: RegExpExecArray) => string
}

const missing = (letters: string): string => `【待填：原文此处缺${letters}】`

const patterns: readonly InsertPattern[] = [
  // zero-width letters, marks of direction, soft hyphens, private use
  {
    kind: 'invisible',
    pattern:
      /(?:[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\ufffd]|[\ufe00-\ufe0f]|\p{Co})+/gu,
  },
  { kind: 'paid', pattern: /##[a-z]{3,20}##/g },
  // ……(未完,全文共9000字,当前仅显示2000字,余下从略
  {
    kind: 'omitted',
    pattern: /…{0,12}[（(]?未完[，,]?全文共(\d{1,7})字[，,]?(?:当前)?仅显示(\d{1,7})字.*$/g,
    to: ([, whole = '', shown = '']) => missing(`${Number(whole) - Number(shown)}字`),
  },
  {
    kind: 'omitted',
    pattern: /…{0,12}[（(]?(?:未完待续|余文略|后文省略)[）)]?…{0,12}$/g,
    to: () => missing('后文'),
  },
  // ……（略去236字，会员登录后可见）……
  {
    kind: 'omitted',
    pattern:
      /…{0,12}[（(](?:此处|以下|中间)?(?:略去|省略|隐去|隐藏)了?(\d{1,6})字[^（）()]{0,24}[）)]…{0,12}/g,
    to: ([, letters = '']) => missing(`${letters}字`),
  },
  // 落实aK7xQ9责任
  {
    kind: 'anti-copy',
    pattern:
      /(?<=\p{Script=Han})(?=[A-Za-z\d]*\d)(?=[A-Za-z\d]*[a-z])(?=[A-Za-z\d]*[A-Z])[A-Za-z\d]{6,16}(?=\p{Script=Han})/gu,
  },
  // w w w . g w . c o m in the middle of a sentence
  {
    kind: 'anti-copy',
    pattern:
      /(?:https?[:：]\/\/)?[wｗ][ \u3000]*[wｗ][ \u3000]*[wｗ][ \u3000]*[.．。][ \u3000]*(?:[A-Za-z\d-][ \u3000]*){1,30}[.．][ \u3000]*(?:c[ \u3000]*o[ \u3000]*m|c[ \u3000]*n|n[ \u3000]*e[ \u3000]*t)(?![A-Za-z/])/gu,
  },
  {
    kind: 'markup',
    pattern:
      /<\/?(?:p|br|div|span|font|b|i|u|strong|em|a|img|table|tbody|tr|td|th|style|script|o:p|h[1-6]|ul|ol|li|center|hr)(?:[ /][^<>]*)?>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|hellip|emsp|ensp|#\d{2,5});/gi,
  },
  // p.MsoNormal{margin:0cm;font-size:16pt}
  {
    kind: 'markup',
    pattern: /[@.#]?[A-Za-z][\w.#:, >-]{0,60}\{\s{0,20}[a-z-]{2,30} {0,8}:[^{}]{0,400}\}/g,
  },
]

/** The stretches of a line that go. */
export function insertsIn(text: string): Wanted[] {
  const found = patterns.flatMap(({ kind, pattern, to = () => '' }) =>
    [...text.matchAll(pattern)].map(
      (match): Wanted => ({ kind, at: match.index, length: match[0].length, to: to(match) }),
    ),
  )
  return withoutOverlaps([...found, ...sites(text)])
}

/** What a site put in; where it left a part of the text out, that is to be filled in. */
function sites(text: string): Wanted[] {
  return siteInserts(text).map(([from, to]) => {
    const written = text.slice(from, to)
    const letters = /省略(\d{1,6}字)/.exec(written)?.[1]
    if (letters === undefined) return { kind: 'site', at: from, length: to - from, to: '' }
    const before = /…{0,12}$/.exec(text.slice(0, from))?.[0].length ?? 0
    const behind = /^…{0,12}/.exec(text.slice(to))?.[0].length ?? 0
    const length = to - from + before + behind
    return { kind: 'omitted', at: from - before, length, to: missing(letters) }
  })
}

/** The first of those that overlap, the longer one at the same place. */
function withoutOverlaps(all: readonly Wanted[]): Wanted[] {
  const kept: Wanted[] = []
  for (const wanted of [...all].sort((a, b) => a.at - b.at || b.length - a.length)) {
    const last = kept.at(-1)
    if (!last || wanted.at >= last.at + last.length) kept.push(wanted)
  }
  return kept
}
