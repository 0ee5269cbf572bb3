/** Changes a few places of a file and leaves every other byte as it is. */
import { gb18030Offsets, toGb18030 } from './gb18030.ts'

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
 * @returns the bytes with the edits made; null for a file that is neither UTF-8 nor GB18030
 */
export function rewrite(
  bytes: Uint8Array,
  text: string,
  edits: readonly Edit[],
): Uint8Array | null {
  const file = decoded(bytes)
  const places = file ? placesIn(file.written, text) : null
  if (!file || !places) return null
  const { written } = file
  const moved = edits.map(({ start, end, to }) => ({
    // what was taken out of the text in front of a place stays
    start: startIn(written, places[start] ?? written.length),
    end: end > start ? (places[end - 1] ?? written.length - 1) + 1 : (places[start] ?? 0),
    to,
  }))
  return file.encoding === 'utf-8'
    ? new TextEncoder().encode(edited(written, moved))
    : spliced(bytes, gb18030Offsets(bytes, written), moved)
}

/** A line end that goes takes its CR with it. */
const startIn = (written: string, place: number): number =>
  written[place] === '\n' && written[place - 1] === '\r' ? place - 1 : place

function decoded(bytes: Uint8Array) {
  // the marks of UTF-16
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return null
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      const written = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
      return { written, encoding }
    } catch {
      // not this encoding: the next one is tried
    }
  }
  return null
}

/** The bytes with the edits made on them; null for a letter that the encoding has not among its common ones. */
function spliced(
  bytes: Uint8Array,
  offsets: Uint32Array,
  edits: readonly Edit[],
): Uint8Array | null {
  const parts: Uint8Array[] = []
  let done = 0
  for (const { start, end, to } of edits) {
    const letters = toGb18030(to)
    if (!letters) return null
    parts.push(bytes.subarray(done, offsets[start]), letters)
    done = offsets[end] ?? bytes.length
  }
  parts.push(bytes.subarray(done))
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
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
