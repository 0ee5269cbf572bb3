/** Lists under keys that grow in place: of 60,000 rows under one key a copy for each would take minutes. */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
