/** Where the typed number of a heading stands in the paper. */
import type { Heading } from '../model/document.ts'
import type { Origin } from '../origin.ts'

/** Behind the marks of a heading: #### 　三、. */
const reach = 8

/** Null where it is not found letter by letter. */
export function numberPlace(
  { written, origin }: Heading,
  file: string,
  source: string,
): Origin | null {
  if (!written || origin?.file !== file) return null
  const start = source.indexOf(written, origin.start)
  if (start < 0 || start > origin.start + reach) return null
  return { file, start, end: start + written.length }
}
