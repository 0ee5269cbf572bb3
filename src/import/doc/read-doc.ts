/** An old Word file without LibreOffice: its text alone, since numbers that Word counts, looks and cells are not read. */
import { diagnose, type Result } from '../../diagnostic.ts'
import { openCompoundFile } from '../../ooxml/compound-file.ts'
import type { Draft, DraftBlock, DraftComment, DraftFormat, DraftNote, LeftText } from '../draft.ts'

export interface DocOptions {
  readonly file: string
  readonly format: DraftFormat
}

/** Null where it cannot be read. */
export async function readDoc(
  bytes: Uint8Array,
  { file, format }: DocOptions,
): Promise<Result<Draft | null>> {
  const extracted = await extract(bytes)
  if (!extracted) {
    const data = { file, fault: 'damaged' } as const
    return { value: null, diagnostics: [diagnose('import/unreadable', null, data)] }
  }
  const { body, footnotes, endnotes, headers, footers, comments, boxes } = extracted
  const blocks = blocksOf(body)
  const boxed = blocksOf(boxes, blocks.length).map((block) => ({ ...block, box: true as const }))
  const value: Draft = {
    file,
    format,
    blocks: [...blocks, ...boxed],
    notes: [...notesOf('footnote', footnotes), ...notesOf('endnote', endnotes)],
    pictures: [],
    comments: commentsOf(comments),
    left: [...leftOf('header', headers), ...leftOf('footer', footers)],
    properties: { title: null, author: null },
  }
  return { value, diagnostics: [diagnose('import/text-alone', null, { file })] }
}

type Extracted = Readonly<
  Record<'body' | 'footnotes' | 'endnotes' | 'headers' | 'footers' | 'comments' | 'boxes', string>
>

/** Null for what the library cannot make out; chains that never end are found before it follows them. */
async function extract(bytes: Uint8Array): Promise<Extracted | null> {
  const { default: WordExtractor } = await import('word-extractor')
  const raw = { filterUnicode: false }
  try {
    openCompoundFile(bytes)
    const word = await new WordExtractor().extract(Buffer.from(bytes))
    return {
      body: word.getBody(raw),
      footnotes: word.getFootnotes(raw),
      endnotes: word.getEndnotes(raw),
      headers: word.getHeaders({ ...raw, includeFooters: false }),
      footers: word.getFooters(raw),
      comments: word.getAnnotations(raw),
      boxes: word.getTextboxes({ ...raw, includeHeadersAndFooters: false }),
    }
  } catch {
    return null
  }
}

/** Lines of a text; what no letter is has gone, but for tabs. */
function linesOf(text: string): readonly string[] {
  const lines = text.replace(/[^\P{Cc}\t\n]/gu, '').split('\n')
  while (lines.at(-1)?.trim() === '') lines.pop()
  return lines
}

const blocksOf = (text: string, before = 0): DraftBlock[] =>
  linesOf(text).map((line, index) => ({
    type: 'paragraph',
    line: before + index + 1,
    number: null,
    runs: line === '' ? [] : [{ text: line }],
    look: {},
    bookmarks: [],
  }))

/** Where notes are called is not known: each stands for itself. */
const notesOf = (kind: string, text: string): DraftNote[] =>
  linesOf(text)
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({ id: `${kind}-${index + 1}`, blocks: blocksOf(line) }))

const commentsOf = (text: string): DraftComment[] =>
  linesOf(text)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ author: '', date: null, text: line, line: 0, about: '' }))

const leftOf = (reason: LeftText['reason'], text: string): LeftText[] =>
  text.trim() === '' ? [] : [{ reason, line: 0, text: linesOf(text).join('\n').trim() }]
