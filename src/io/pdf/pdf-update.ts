/** Objects added to a PDF, or put in the place of others, as an update at its end; what stands in the file stays as it is. */
export interface PdfObject {
  /** Object number. */
  readonly number: number
  /** Dictionary with its brackets. */
  readonly dictionary: string
  readonly stream?: Uint8Array
}
/** What an update has to know of a file. */
export interface PdfEnd {
  readonly start: number
  /** One more than the highest object number. */
  readonly size: number
  readonly root: number
  readonly info: number
  /** Dictionary of the catalog with its brackets. */
  readonly catalog: string
}

/** Longest trailer with what stands behind it, in bytes. */
const longestTrailer = 4096

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** The end of a PDF with a plain cross-reference table; null for one of another form. */
export function readPdfEnd(text: string): PdfEnd | null {
  const trailer = text.slice(Math.max(text.lastIndexOf('trailer'), text.length - longestTrailer))
  const end = /^trailer\s*<<([^<>]*(?:<[^<>]*>[^<>]*)*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(
    trailer,
  )
  const entry = (name: string): number =>
    Number(new RegExp(`/${name}\\s+(\\d+)`).exec(end?.[1] ?? '')?.[1] ?? Number.NaN)
  const [size, root, info] = [entry('Size'), entry('Root'), entry('Info')]
  const catalog = new RegExp(`(?:^|\\s)${root}\\s+0\\s+obj\\s*(<<[\\s\\S]*?>>)\\s*endobj`).exec(
    text,
  )?.[1]
  return end && catalog && Number.isInteger(size + root + info)
    ? { start: Number(end[2]), size, root, info, catalog }
    : null
}

/**
 * The file with an update behind it.
 * @param id identifies the file, hexadecimal
 */
export function updatePdf(
  pdf: Uint8Array,
  { start, size, root, info }: PdfEnd,
  objects: readonly PdfObject[],
  id: string,
): Uint8Array {
  const parts: Uint8Array[] = [pdf, ...(pdf.at(-1) === 10 ? [] : [latin1('\n')])]
  let at = parts.reduce((sum, part) => sum + part.length, 0)
  const write = (part: Uint8Array): void => {
    parts.push(part)
    at += part.length
  }
  const places = new Map<number, number>()
  for (const { number, dictionary, stream } of objects) {
    places.set(number, at)
    if (!stream) write(latin1(`${number} 0 obj\n${dictionary}\nendobj\n`))
    else {
      write(
        latin1(
          `${number} 0 obj\n${dictionary.replace(/>>$/, `/Length ${stream.length}>>`)}\nstream\n`,
        ),
      )
      write(stream)
      write(latin1('\nendstream\nendobj\n'))
    }
  }
  const table = [...places]
    .sort(([a], [b]) => a - b)
    .map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`)
  const highest = objects.reduce((most, one) => Math.max(most, one.number + 1), size)
  write(
    latin1(
      `xref\n${table.join('')}trailer\n<</Size ${highest}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]\n/Prev ${start}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  const made = new Uint8Array(at)
  let done = 0
  for (const part of parts) {
    made.set(part, done)
    done += part.length
  }
  return made
}
