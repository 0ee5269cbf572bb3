/** Changes a few places of a file and leaves every other byte as it is. */

/** A change of the decoded text: line ends as LF, no BOM, no unprintable characters. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly to: string
}

/** The text with the edits made; they stand in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let done = 0
  const parts = edits.flatMap(({ start, end, to }) => {
    const kept = text.slice(done, start)
    done = end
    return [kept, to]
  })
  return [...parts, text.slice(done)].join('')
}

/**
 * @param bytes the file as it is
 * @param text what it was decoded to
 * @returns the bytes with the edits made; null for a file that is not UTF-8
 */
export function rewrite(
  bytes: Uint8Array,
  text: string,
  edits: readonly Edit[],
): Uint8Array | null {
  const written = utf8(bytes)
  const places = written === null ? null : placesIn(written, text)
  if (written === null || !places) return null
  const moved = edits.map(({ start, end, to }) => ({
    // what was taken out of the text in front of a place stays
    start: places[start] ?? written.length,
    end: end > start ? (places[end - 1] ?? written.length - 1) + 1 : (places[start] ?? 0),
    to,
  }))
  return new TextEncoder().encode(edited(written, moved))
}

function utf8(bytes: Uint8Array): string | null {
  // the marks of UTF-16
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Where each letter of the decoded text stands in the written one. */
function placesIn(written: string, text: string): Uint32Array | null {
  const places = new Uint32Array(text.length)
  let at = 0
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index)
    while (at < written.length && !isSame(written, at, letter)) at++
    if (at >= written.length) return null
    places[index] = at
    at++
  }
  return places
}

/** A lone CR is a line end; the CR of CR LF belongs to its LF. */
function isSame(written: string, at: number, letter: number): boolean {
  const found = written.charCodeAt(at)
  if (found === letter) return true
  return found === 13 && letter === 10 && written.charCodeAt(at + 1) !== 10
}
