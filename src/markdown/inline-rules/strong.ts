/** `**…**` without CommonMark's flanking rules, which break `**精选“领头雁”。**选优`; unpaired it is text. */
import type { StateInline } from 'markdown-it'
import { contextOf, report } from '../context.ts'
import { areMasks, hidesName, isMask, nameEndsAt } from './masks.ts'

const place = '[省市县区镇乡村街]'
const maskInside = new RegExp(`^${place}`)
const maskBehind = new RegExp(`^${place}`)

export function strong(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (!isPair(src, pos) || /[\s\u3000]/.test(src[pos + 2] ?? ' ')) return false
  if (isMask(src, pos) || masks.get(state)?.has(pos)) return false
  const close = nextClosing(state, pos + 2)
  if (close === null) return false
  const inner = src.slice(pos + 2, close)
  const behind = src.slice(close + 2)
  // **县**镇 is two masks, not a bold 县; **县里的钱到位。**县财政 is a lead
  if (maskInside.test(inner) && maskBehind.test(behind) && !endsSentence(inner)) return false
  if (areMasks(src, pos, close)) {
    masks.set(state, (masks.get(state) ?? new Set()).add(close))
    return false
  }
  if (silent) {
    state.pos = close + 2
    return true
  }
  const ofPlace = maskBehind.test(behind) && !opensOrEnds(inner, pos)
  // **经查，李**收受… may be a lead, and may hide two names
  const ofName = nameEndsAt(src, pos) || nameEndsAt(inner, inner.length)
  if (ofPlace || (ofName && inner.length > 2)) {
    const start = (state.env as { inlineStart: number }).inlineStart + pos
    report(contextOf(state.env), 'markdown/mask-strong', start, start + inner.length + 4, {
      text: `**${inner}**${behind[0] ?? ''}`,
    })
  }
  state.push('strong_open', '', 1)
  state.pos = pos + 2
  state.posMax = close
  state.md.inline.tokenize(state)
  state.push('strong_close', '', -1).meta = { end: close + 2 }
  state.pos = close + 2
  state.posMax = posMax
  return true
}

/** The second of two masks, so that it opens nothing. */
const masks = new WeakMap<StateInline, Set<number>>()

/** What opens a paragraph, or ends a sentence, is a lead or its like: no name is hidden in it. */
const opensOrEnds = (inner: string, pos: number): boolean => pos === 0 || endsSentence(inner)
const endsSentence = (inner: string): boolean => /[。！？]$/.test(inner)

/** Exactly two asterisks: three or more are a mask. */
const isPair = (src: string, at: number): boolean =>
  src.startsWith('**', at) && src[at - 1] !== '*' && src[at + 2] !== '*'

/** Where the text after a place was found to hold no closing mark: nothing behind it does either. */
const unclosed = new WeakMap<StateInline, { readonly from: number; readonly max: number }>()

function nextClosing(state: StateInline, from: number): number | null {
  const known = unclosed.get(state)
  if (known && known.from <= from && known.max === state.posMax) return null
  const close = closing(state.src, from, state.posMax)
  if (close === null) unclosed.set(state, { from, max: state.posMax })
  return close
}

function closing(src: string, from: number, max: number): number | null {
  for (
    let at = src.indexOf('**', from + 1);
    at >= 0 && at + 2 <= max;
    at = src.indexOf('**', at + 1)
  ) {
    const run = /^\*+/.exec(src.slice(at))?.[0].length ?? 0
    const isFree = src[at - 1] !== '\\' && !/[\s\u3000]/.test(src[at - 1] ?? ' ')
    if (run === 2 && isFree && !hidesName(src, at)) return at
    at += run - 1
  }
  return null
}
