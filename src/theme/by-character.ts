/** What is asked of characters again and again is found once for each. */
export function byCharacter<T>(find: (character: string) => T): (character: string) => T {
  const known = new Map<string, T>()
  return (character) => {
    const found = known.get(character)
    if (found !== undefined) return found
    const answer = find(character)
    known.set(character, answer)
    return answer
  }
}

/** One of the common ideographs, which no rule of lines treats by itself. */
export const isIdeograph = (character: string): boolean =>
  character.length === 1 && character >= '\u4e00' && character <= '\u9fff'
