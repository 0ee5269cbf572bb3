/** Which patterns of a kind could take time without end on a text that somebody types. */

/** Tokens of a pattern: an escape, a class, the start of a group, its end, a choice, a quantifier, any other character. */
const token =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu
/** Most repeats that depend on each other: a text of n characters takes n to that power. */
const mostRepeats = 4
/** A repeat of so many different lengths counts like one without an end. */
const long = 10

interface Group {
  /** It can match in several ways: a choice, or a repeat of several lengths. */
  variable: boolean
  /** Long repeats of the branch at hand, and of the worst branch before it. */
  repeats: number
  worst: number
}
const group = (repeats = 0): Group => ({ variable: false, repeats, worst: 0 })

/** Refused are repeats of what can match in several ways, and too many long repeats in a row. */
export function isSlow(pattern: string): boolean {
  const open: Group[] = [group(1)]
  let closed: Group | null = null
  let fresh = true
  for (const [one] of pattern.matchAll(token)) {
    const top = open.at(-1) as Group
    const outer = open.length === 1
    const repeat = repeatOf(one)
    if (repeat && repeat.most > 1 && closed?.variable) return true
    if (repeat) note(top, repeat)
    else if (one === '|') {
      Object.assign(top, {
        variable: true,
        worst: Math.max(top.worst, top.repeats),
        repeats: outer ? 1 : 0,
      })
    } else if (one === ')' && !outer) {
      closed = open.pop() as Group
      const parent = open.at(-1) as Group
      parent.variable ||= closed.variable
      parent.repeats += Math.max(closed.worst, closed.repeats)
    } else if (one.startsWith('(')) open.push(group())
    // a pattern that starts at the start of the text is not tried at every place
    else if (one === '^' && outer && fresh) top.repeats = 0
    if (one !== ')') closed = null
    fresh = one === '|'
    if (top.repeats > mostRepeats) return true
  }
  return (open[0] as Group).repeats > mostRepeats
}

function note(top: Group, { least, most }: Repeat): void {
  if (most === least) return
  top.variable = true
  if (most - least >= long) top.repeats++
}

interface Repeat {
  readonly least: number
  readonly most: number
}
/** How often `*`, `+`, `?`, `{2}` or `{2,}` repeat; null for anything else. */
function repeatOf(one: string): Repeat | null {
  const sign = /^[*+?]/.exec(one)?.[0]
  if (sign === '?') return { least: 0, most: 1 }
  if (sign) return { least: sign === '*' ? 0 : 1, most: Number.POSITIVE_INFINITY }
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(one) ?? []
  if (least === undefined) return null
  if (comma === '') return { least: Number(least), most: Number(least) }
  return { least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) }
}
