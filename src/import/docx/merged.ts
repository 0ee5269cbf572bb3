/** Properties of several levels as one: a later level has the word on what it names. */
export function merged<T extends object>(levels: readonly T[]): Partial<T> {
  const all: Partial<T> = {}
  for (const level of levels) Object.assign(all, level)
  return all
}
