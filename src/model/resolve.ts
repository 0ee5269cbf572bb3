/** Solves what only the whole tree knows: numbers, counts, references, contents; names every block. */

import { toChineseNumeral } from '../chinese/numerals.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Block, BlockType, Document, Inline, Toc, TocEntry } from './document.ts'
import { headingMark, numberBlocks } from './numbering.ts'
import { outlineText, pieceTitle } from './outline.ts'
import { inlinesText } from './plain-text.ts'
import { changeInlines, eachBlock, mapBlocks, mapEvery, mapInlines } from './walk.ts'

const letters: Readonly<Partial<Record<BlockType, string>>> = {
  heading: 'h',
  table: 't',
  figure: 'f',
  chart: 'c',
  piece: 'p',
  group: 'g',
}

/** Resolves a document; its blocks get ids that DOCX bookmarks, HTML ids and page facts share. */
export function resolve(document: Document): Result<Document> {
  const diagnostics: Diagnostic[] = []
  const named = nameBlocks(numberBlocks(document.blocks))
  const pieces = [...eachBlock(named)].filter((block) => block.type === 'piece').length
  const blocks = solveBlocks(named, gatherFacts(named, pieces), diagnostics)
  return { value: { ...document, blocks: fillTocs(blocks) }, diagnostics }
}

/** Solves counts and references; each paper of a volume by its own facts. */
function solveBlocks(blocks: readonly Block[], facts: Facts, diagnostics: Diagnostic[]): Block[] {
  return mapBlocks(blocks, (block) => {
    if (block.type === 'piece')
      return {
        ...block,
        blocks: solveBlocks(block.blocks, gatherFacts(block.blocks, facts.pieces), diagnostics),
      }
    const own = changeInlines(block, (run) =>
      mapInlines(run, (inline) => solve(inline, facts, diagnostics)),
    )
    if ('blocks' in own) return { ...own, blocks: solveBlocks(own.blocks, facts, diagnostics) }
    if (own.type !== 'list') return own
    return {
      ...own,
      items: own.items.map((item) => ({
        ...item,
        blocks: solveBlocks(item.blocks, facts, diagnostics),
      })),
    }
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
  readonly sections: number
  readonly pieces: number
  /** 表1, 图2 by `表:caption`. */
  readonly captions: ReadonlyMap<string, string>
}

/** Facts of one paper: the papers inside a volume have their own, the headings of attachments are not counted. */
function gatherFacts(blocks: readonly Block[], pieces: number): Facts {
  const captions = new Map<string, string>()
  let sections = 0
  for (const { block, attached } of ownBlocks(blocks, false)) {
    if (block.type === 'heading' && block.level === 1 && !attached) sections++
    if (block.type === 'table' && block.caption)
      captions.set(`表:${inlinesText(block.caption).trim()}`, `表${block.number}`)
    if ((block.type === 'figure' || block.type === 'chart') && block.caption)
      captions.set(`图:${inlinesText(block.caption).trim()}`, `图${block.number}`)
  }
  return { captions, pieces, sections }
}

function* ownBlocks(
  blocks: readonly Block[],
  attached: boolean,
): Generator<{ block: Block; attached: boolean }> {
  for (const block of blocks) {
    yield { block, attached }
    if (block.type === 'list')
      for (const item of block.items) yield* ownBlocks(item.blocks, attached)
    if ('blocks' in block && block.type !== 'piece')
      yield* ownBlocks(block.blocks, attached || block.type === 'attachment')
  }
}

function solve(inline: Inline, facts: Facts, diagnostics: Diagnostic[]): Inline {
  if (inline.type === 'count') {
    const count = inline.of === 'sections' ? facts.sections : facts.pieces
    // 两 before a measure word, as in 讲两点意见
    const spoken = inline.of === 'sections' && count <= 9999
    const shown = spoken ? toChineseNumeral(count) : String(count)
    return { ...inline, shown: count === 2 ? '两' : shown }
  }
  if (inline.type !== 'ref') return inline
  const shown = facts.captions.get(inline.to)
  if (shown === undefined)
    diagnostics.push(
      diagnose('markdown/unknown-reference', inline.origin, { name: inline.to.replace(':', '：') }),
    )
  return { ...inline, shown: shown ?? `【缺：${inline.to.replace(':', '：')}】` }
}

/** Contents are filled last: their entries show what was solved. */
function fillTocs(blocks: readonly Block[]): Block[] {
  return mapEvery(blocks, (block) =>
    block.type === 'toc' && !block.written
      ? { ...block, entries: tocEntries(blocks, block) }
      : block,
  )
}

/** Headings of a paper; groups and papers of a volume, with `levels` 2 and more their headings below them. */
function tocEntries(blocks: readonly Block[], toc: Toc): TocEntry[] {
  const all = [...eachBlock(blocks)]
  const volume = all.some((block) => block.type === 'piece')
  return all.flatMap((block): TocEntry[] => {
    if (block.type === 'group')
      return [
        {
          target: targetOf(block),
          of: 'group',
          level: 1,
          label: '',
          text: block.attributes['name'] ?? '',
          by: '',
        },
      ]
    if (block.type === 'piece')
      return [
        {
          target: targetOf(block),
          of: 'piece',
          level: 1,
          label: '',
          text: block.attributes['contents'] || pieceTitle(block),
          by: block.attributes['by'] ?? '',
        },
      ]
    if (block.type !== 'heading') return []
    const level = block.level + (volume ? 1 : 0)
    return level > toc.levels
      ? []
      : [
          {
            target: block.id,
            of: 'heading',
            level,
            label: headingMark(block),
            text: outlineText(block),
            by: '',
          },
        ]
  })
}

/** A holder prints nothing itself: its first printed block is what the contents lead to. */
export function targetOf(block: Block): string {
  const printsNothing =
    block.type === 'piece' || (block.type === 'group' && block.attributes['divider'] !== 'yes')
  const first = printsNothing ? block.blocks[0] : undefined
  return first ? targetOf(first) : block.id
}
