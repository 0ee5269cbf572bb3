/** Digests of what papers are made of. */
import { createHash } from 'node:crypto'

/** SHA-256 of some parts, told apart whatever stands in them. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}

/** SHA-256 of bytes alone, as sha256sum gives it. */
export const bytesDigest = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** The same of a text. */
export const textDigest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A value of data as text without the places that it comes from: a row that moved is the same row. */
export const withoutPlaces = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'provenance' ? undefined : inner))
