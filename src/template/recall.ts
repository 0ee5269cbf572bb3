/** A map that remembers the answers asked for last. */

/** What the map holds under the key, else what is made now; the one asked for longest ago makes room. */
export function recall<T>(map: Map<string, T>, key: string, most: number, make: () => T): T {
  const value = map.get(key) ?? make()
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
  return value
}
