/** What is asked of the same texts again and again is found once for each: papers of a run share most of their sentences. */

/** Texts that are kept, and the letters of the longest. */
const most = 2000
const longest = 2000

/** @param find looks at the text alone; its answers are shared, and nobody changes them */
export function byText<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const answer = find(text)
    if (text.length > longest) return answer
    if (known.size >= most) known.clear()
    known.set(copyOf(text), answer)
    return answer
  }
}

/** The same letters by themselves: a stretch cut from a paper would keep the whole paper in memory. */
const copyOf = (text: string): string => ` ${text}`.slice(1)
