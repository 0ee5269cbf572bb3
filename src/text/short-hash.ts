/** A short hash of a text (FNV-1a, 32 bits): tells whether two are the same, nothing more. */

/** Eight hexadecimal digits. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
