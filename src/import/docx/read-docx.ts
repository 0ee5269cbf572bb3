/** A Word file as a draft: its text in reading order, what it looks like, numbers as Word prints them. */
import { type Diagnostic, diagnose, type Result } from '../../diagnostic.ts'
import { PackageProblem } from '../../ooxml/open-package.ts'
import { eachGrandchild } from '../../ooxml/xml-tree.ts'
import type { Draft, DraftBlock } from '../draft.ts'
import { sampled } from '../result/sampled.ts'
import { addBlock, type BlockList, emptyList, endList } from './blocks.ts'
import { createNumberCounter } from './count-numbers.ts'
import { leave } from './line.ts'
import { readLists } from './lists.ts'
import type { BlockContext } from './paragraphs.ts'
import { NoWordFile, openWordParts, type WordParts } from './parts.ts'
import { type Changes, createStory, plain, type Reading, type Story } from './reading.ts'
import { pagesOf } from './sections.ts'
import {
  closedComments,
  leaveHeadersAndFooters,
  partTree,
  readComments,
  readNotes,
  readProperties,
} from './side-parts.ts'
import { readStyles } from './styles.ts'
import { readThemeFonts } from './theme-fonts.ts'

export interface DocxOptions {
  /** The name that messages and the draft give. */
  readonly file: string
  /** Default: as they stand when all are accepted. */
  readonly changes?: Changes
  /** What the file was before it was converted; default docx. */
  readonly format?: Draft['format']
}

/** Null for a file that cannot be read; the diagnostics say why, and what of a file was not read. */
export function readDocx(bytes: Uint8Array, options: DocxOptions): Result<Draft | null> {
  const { file } = options
  try {
    return readParts(openWordParts(bytes), options)
  } catch (error) {
    const fault = faultOf(error)
    if (fault === null) throw error
    return { value: null, diagnostics: [diagnose('import/unreadable', null, { file, fault })] }
  }
}

function faultOf(error: unknown): PackageProblem['fault'] | 'not-word' | null {
  if (error instanceof NoWordFile) return 'not-word'
  return error instanceof PackageProblem ? error.fault : null
}

function readParts(
  parts: WordParts,
  { file, changes = 'accepted', format = 'docx' }: DocxOptions,
): Result<Draft> {
  const reading = createReading(parts, changes)
  const blocks = readBody(reading)
  const notes = [...readNotes(reading, 'footnote'), ...readNotes(reading, 'endnote')]
  const numbered = leaveHeadersAndFooters(reading)
  const value: Draft = {
    file,
    format,
    blocks,
    notes,
    pictures: [...reading.pictures.values()],
    comments: closedComments(reading),
    left: reading.left,
    pages: pagesOf(reading.sections, parts.relations, numbered),
    properties: readProperties(parts),
  }
  return { value, diagnostics: notesOn(reading, file) }
}

function createReading(parts: WordParts, changes: Changes): Reading {
  const fonts = readThemeFonts(partTree(parts, 'theme'), partTree(parts, 'settings'))
  const styles = readStyles(partTree(parts, 'styles'), fonts)
  return {
    parts,
    fonts,
    styles,
    lists: readLists(partTree(parts, 'numbering'), styles, fonts),
    countNumber: createNumberCounter(),
    changes,
    left: [],
    pictures: new Map(),
    comments: readComments(parts),
    openComments: new Set(),
    notRead: new Map(),
    formulas: [],
    sections: [],
    changed: { inserted: 0, deleted: 0 },
    line: 0,
    letters: 0,
  }
}

function readBody(reading: Reading): DraftBlock[] {
  const story = createStory(reading.parts.relations)
  const table = { paragraph: {}, run: {} }
  const context: BlockContext = { reading, story, around: plain, inBox: false, table }
  const list = emptyList()
  const { xml } = reading.parts.main
  const root = eachGrandchild(xml, (element) => addBlock(element, context, list))
  if (root !== 'w:document') throw new NoWordFile()
  endList(context, list)
  leaveOpenFields(reading, story)
  return withSectionBreaks(list, reading)
}

/** What stands in a field that never ends prints nowhere, but it is text of the file. */
function leaveOpenFields(reading: Reading, { fields }: Story): void {
  for (const { code, showing } of fields)
    if (!showing && code.trim() !== '') leave(reading, 'markup', code)
}

/** A section that begins a page parts the text where the one before it ended. */
function withSectionBreaks(
  { blocks, sectionEnds }: BlockList,
  { sections }: Reading,
): DraftBlock[] {
  const breaks = new Set(sectionEnds.filter((_, index) => sections[index + 1]?.newPage))
  return [...blocks, null].flatMap((block, index): DraftBlock[] => {
    const line = blocks[index - 1]?.line ?? 1
    const own = block ? [block] : []
    return breaks.has(index) ? [{ type: 'page-break', line }, ...own] : own
  })
}

function notesOn(
  { parts, notRead, changed, changes, formulas }: Reading,
  file: string,
): Diagnostic[] {
  const tracked = changed.inserted + changed.deleted
  return [
    ...[...parts.broken].map((part) => diagnose('import/broken-part', null, { file, part })),
    ...[...notRead].map(([what, count]) =>
      diagnose('import/not-read', null, { file, what, count }),
    ),
    ...(formulas.length > 0
      ? [diagnose('import/formulas', null, { file, ...sampled(formulas) })]
      : []),
    ...(tracked > 0
      ? [diagnose('import/tracked-changes', null, { file, ...changed, as: changes })]
      : []),
  ]
}
