/** Names of files out of titles: legal everywhere, no two alike. */

/** Longest name, in letters. */
const longest = 60

/** @param taken names that are given already, small letters; the new one is added */
export function fileName(title: string, taken: Set<string>): string {
  const bare = title
    .replace(/[<>:"|?*\\/\p{Cc}]/gu, '')
    .replace(/[\s\u3000]+/g, '')
    .replace(/^\.+|[. ]+$/g, '')
  const name = [...bare].slice(0, longest).join('') || '稿件'
  let free = name
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}-${count}`
  taken.add(free.toLowerCase())
  return free
}
