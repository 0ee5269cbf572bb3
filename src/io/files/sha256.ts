/** What tells one content from every other: SHA-256 in hex digits. */
import { createHash } from 'node:crypto'

export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')
