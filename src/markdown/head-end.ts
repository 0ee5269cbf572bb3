/** Where a run-in head ends: its first 。 outside quotes and brackets. */
const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '【': '】',
  '〔': '〕',
  '『': '』',
  '[': ']',
  '［': '］',
  '〖': '〗',
}

/** Offset just behind the first 。 that stands outside quotes and brackets; null when there is none. */
export function headEnd(content: string): { readonly end: number } | null {
  const open: string[] = []
  let straight = false
  for (let index = 0; index < content.length; index++) {
    const letter = content[index] ?? ''
    if (letter === '"') straight = !straight
    else if (pairs[letter]) open.push(pairs[letter])
    else if (open.length > 0 && letter === open.at(-1)) open.pop()
    else if (letter === '。' && open.length === 0 && !straight) return { end: index + 1 }
  }
  // an unbalanced quote must not swallow the head
  const first = content.indexOf('。')
  const unbalanced = open.length > 0 || straight
  return unbalanced && first >= 0 ? { end: first + 1 } : null
}
