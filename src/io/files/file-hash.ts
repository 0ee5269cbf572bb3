/** The SHA-256 of a file, in hexadecimal digits. */
import { createHash } from 'node:crypto'

export const fileHash = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')
