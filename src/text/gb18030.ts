/** GB18030 from the other side: where each letter of a decoded text stands in its bytes, and the bytes of new letters. */

const lead = { first: 0x81, last: 0xfe } as const
const trail = { first: 0x40, last: 0xfe, none: 0x7f } as const

/** How many bytes the character has that starts at an offset: 1, 2, or 4 where a digit follows. */
function sizeAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
  if (first < lead.first) return 1
  return second < trail.first ? 4 : 2
}

/**
 * The offset of each UTF-16 unit of the decoded text, and the length behind the last.
 * @param written the bytes, decoded
 */
export function gb18030Offsets(bytes: Uint8Array, written: string): Uint32Array {
  const offsets = new Uint32Array(written.length + 1)
  let at = 0
  for (let index = 0; index < written.length; index++) {
    offsets[index] = at
    // both halves of a pair stand where their character does
    if ((written.codePointAt(index) ?? 0) > 0xffff) offsets[++index] = at
    at += sizeAt(bytes, at)
  }
  offsets[written.length] = at
  return offsets
}

/** The bytes of a text; null for one with a letter that two bytes do not hold. */
export function toGb18030(text: string): Uint8Array | null {
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    const pair = code < 0x80 ? [code] : pairs().get(letter)
    if (!pair) return null
    for (const each of pair) bytes.push(each)
  }
  return Uint8Array.from(bytes)
}

let known: Map<string, readonly number[]> | null = null
/** All letters of two bytes, read with the decoder that every machine has. */
function pairs(): Map<string, readonly number[]> {
  if (known) return known
  const all: (readonly number[])[] = []
  for (let first: number = lead.first; first <= lead.last; first++)
    for (let second: number = trail.first; second <= trail.last; second++)
      if (second !== trail.none) all.push([first, second])
  const bytes = Uint8Array.from(all.flatMap((pair) => [...pair, 10]))
  const letters = new TextDecoder('gb18030').decode(bytes).split('\n')
  known = new Map(all.map((pair, index) => [letters[index] ?? '', pair]))
  return known
}
