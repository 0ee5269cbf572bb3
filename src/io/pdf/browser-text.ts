/** The text of a PDF of the form that browsers write, read without a reader of everything. */
import { bareRecord } from '../../model/values.ts'
import { drawnText, newFonts } from './drawn-text.ts'
import { isNamed, isReference, openPdfFile, type PdfFile } from './pdf-file.ts'
import { type PdfDictionary, type PdfValue, UnknownForm } from './pdf-syntax.ts'
import type { PrintedPage, PrintedText } from './text-piece.ts'

/** Levels of the tree of pages at most. */
const deepest = 16

/** Null for a file of any other form: whoever takes half of what it says for the whole would prove nothing. */
export function browserText(pdf: Uint8Array): PrintedText | null {
  try {
    return readText(openPdfFile(pdf))
  } catch (error) {
    // what cannot be unpacked is of another form, too
    const { code } = error as { code?: unknown }
    if (error instanceof UnknownForm || /^(?:Z_|ERR_BUFFER|ERR_STRING)/.test(String(code)))
      return null
    throw error
  }
}

function readText(file: PdfFile): PrintedText {
  const leaves = pagesBelow(file.catalog.get('Pages'), file, 0)
  const fonts = newFonts()
  const pages = leaves.map(({ page }): PrintedPage => {
    const box = file.resolve(page.get('MediaBox'))
    if (!Array.isArray(box) || page.has('Rotate') || page.has('CropBox'))
      throw new UnknownForm('a page that is cut or turned')
    const [left, bottom, width, height] = box as PdfValue[]
    if (left !== 0 || bottom !== 0 || typeof width !== 'number' || typeof height !== 'number')
      throw new UnknownForm('a page that does not begin at its corner')
    return { width, height, pieces: drawnText(page, file, fonts) }
  })
  return { pages, destinations: destinationsOf(file, leaves) }
}

interface Leaf {
  readonly page: PdfDictionary
  /** Number of its object. */
  readonly number: number
}

function pagesBelow(value: PdfValue | undefined, file: PdfFile, depth: number): Leaf[] {
  if (!isReference(value) || depth > deepest) throw new UnknownForm('no tree of pages')
  const node = file.dictionary(value)
  if (isNamed(node.get('Type'), 'Page')) return [{ page: node, number: value.number }]
  const kids = file.resolve(node.get('Kids'))
  if (!Array.isArray(kids)) throw new UnknownForm('pages without pages')
  return (kids as PdfValue[]).flatMap((kid) => pagesBelow(kid, file, depth + 1))
}

function destinationsOf(
  { catalog, dictionary, resolve }: PdfFile,
  leaves: readonly Leaf[],
): Record<string, number> {
  if (catalog.has('Names') && dictionary(catalog.get('Names')).has('Dests'))
    throw new UnknownForm('destinations in a tree')
  const destinations = bareRecord<number>()
  if (!catalog.has('Dests')) return destinations
  const indexes = new Map(leaves.map(({ number }, index) => [number, index]))
  for (const [name, value] of dictionary(catalog.get('Dests'))) {
    const target = resolve(value)
    const page = Array.isArray(target) ? (target as PdfValue[])[0] : undefined
    const index = isReference(page) ? indexes.get(page.number) : undefined
    if (index === undefined) throw new UnknownForm('a destination on no page')
    destinations[unescaped(name)] = index
  }
  return destinations
}

/** A name with the letters that stand as #41 in it. */
const unescaped = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
