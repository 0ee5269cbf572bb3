/** Solves what only the whole tree knows: numbers, counts, references, contents; names every block. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Block, BlockType, Document, Heading, Inline, Toc } from './document.ts'
import { headingLabel, numberBlocks } from './numbering.ts'
import { toChineseNumeral } from './numerals.ts'
import { outlineText } from './outline.ts'
import { inlinesText } from './plain-text.ts'
import { changeInlines, eachBlock, mapInlines } from './walk.ts'

const letters: Readonly<Partial<Record<BlockType, string>>> = { heading: 'h', table: 't', figure: 'f', piece: 'piece' }

/** Resolves a document; its blocks get ids that DOCX bookmarks, HTML ids and page facts share. */
export function resolve(document: Document): Result<Document> {
  const diagnostics: Diagnostic[] = []
  const numbered = nameBlocks(numberBlocks(document.blocks))
  const facts = gatherFacts(numbered)
  const solved = mapEvery(numbered, (block) => {
    const inlines = changeInlines(block, (run) => mapInlines(run, (inline) => solve(inline, facts, diagnostics)))
    return inlines.type === 'toc' && !inlines.written ? fillToc(inlines, facts.headings) : inlines
  })
  return { value: { ...document, blocks: solved }, diagnostics }
}

/** Like mapBlocks, but goes into changed blocks too. */
function mapEvery(blocks: readonly Block[], change: (block: Block) => Block): Block[] {
  return blocks.map((block) => {
    const changed = change(block)
    if ('blocks' in changed) return { ...changed, blocks: mapEvery(changed.blocks, change) }
    if (changed.type !== 'list') return changed
    return { ...changed, items: changed.items.map((item) => ({ ...item, blocks: mapEvery(item.blocks, change) })) }
  })
}

function nameBlocks(blocks: readonly Block[]): Block[] {
  const counters = new Map<string, number>()
  return mapEvery(blocks, (block) => {
    const letter = letters[block.type] ?? 'b'
    const count = (counters.get(letter) ?? 0) + 1
    counters.set(letter, count)
    return { ...block, id: `${letter}${count}` }
  })
}

interface Facts {
  readonly headings: readonly Heading[]
  readonly sections: number
  readonly pieces: number
  /** 表1, 图2 by `表:caption`. */
  readonly captions: ReadonlyMap<string, string>
}

function gatherFacts(blocks: readonly Block[]): Facts {
  const headings: Heading[] = []
  const captions = new Map<string, string>()
  let pieces = 0
  for (const block of eachBlock(blocks)) {
    if (block.type === 'heading') headings.push(block)
    if (block.type === 'piece') pieces++
    if (block.type === 'table' && block.caption) captions.set(`表:${inlinesText(block.caption).trim()}`, `表${block.number}`)
    if (block.type === 'figure' && block.caption) captions.set(`图:${inlinesText(block.caption).trim()}`, `图${block.number}`)
  }
  return { headings, captions, pieces, sections: headings.filter((one) => one.level === 1).length }
}

function solve(inline: Inline, facts: Facts, diagnostics: Diagnostic[]): Inline {
  if (inline.type === 'count') {
    const count = inline.of === 'sections' ? facts.sections : facts.pieces
    // 两 before a measure word, as in 讲两点意见
    return {
      ...inline,
      shown: count === 2 ? '两' : inline.of === 'sections' && count <= 9999 ? toChineseNumeral(count) : String(count),
    }
  }
  if (inline.type !== 'ref') return inline
  const shown = facts.captions.get(inline.to)
  if (shown === undefined)
    diagnostics.push(diagnose('markdown/unknown-reference', inline.origin, { name: inline.to.replace(':', '：') }))
  return { ...inline, shown: shown ?? `【缺：${inline.to.replace(':', '：')}】` }
}

function fillToc(toc: Toc, headings: readonly Heading[]): Toc {
  const entries = headings
    .filter((one) => one.level <= toc.levels)
    .map((one) => ({ target: one.id, level: one.level, label: headingLabel(one), text: outlineText(one) }))
  return { ...toc, entries }
}
