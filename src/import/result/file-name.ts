/** Names of files out of titles: legal everywhere, no two alike. */

/** Longest name, in letters. */
const longest = 60

/**
 * @param unit tells papers of one title apart; empty where nobody knows
 * @param taken names that are given already, small letters; the new one is added
 */
export function fileName(title: string, unit: string, taken: Set<string>): string {
  const name = legal(title) || '稿件'
  const withUnit = unit === '' ? name : `${name}-${legal(unit)}`
  let free = taken.has(name.toLowerCase()) ? withUnit : name
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${withUnit}-${count}`
  taken.add(free.toLowerCase())
  return free
}

const legal = (text: string): string =>
  [
    ...text
      .replace(/[<>:"|?*\\/\p{Cc}]/gu, '')
      .replace(/[\s\u3000]+/g, '')
      .replace(/^\.+/, ''),
  ]
    .slice(0, longest)
    .join('')
    // no system likes a name that ends so
    .replace(/\.{1,60}$/, '')
