/** Papers as pieces of a volume: each a document of its own, put in without what the volume has itself. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Block, Document, HolderBlock, Inline } from '../model/document.ts'
import { codedText } from '../model/qrcode.ts'
import { withSealFiles } from '../model/seals.ts'
import { changeInlines, mapEvery, mapInlines } from '../model/walk.ts'
import { rebasePath } from '../paper/rebase-path.ts'
import type { PieceSource } from '../paper/source.ts'

export interface ReadyPiece {
  readonly piece: PieceSource
  /** File of the paper, from the workspace's root. */
  readonly file: string
  readonly document: Document
}

/** What a paper has for itself alone. */
const ownOnly: ReadonlySet<Block['type']> = new Set(['cover', 'toc', 'letterhead', 'colophon'])

/**
 * The blocks of a volume's papers, in groups.
 * @param volume file of the volume, which pictures and links are named from
 * @param divider whether each group opens with a page of its own; null leaves it to the theme
 */
export function volumeBlocks(
  pieces: readonly ReadyPiece[],
  volume: string,
  divider: boolean | null,
): Result<Block[]> {
  const diagnostics: Diagnostic[] = []
  const blocks: HolderBlock[] = []
  for (const { piece, file, document } of pieces) {
    const made = embed(piece, file, document, volume, diagnostics)
    const last = blocks.at(-1)
    if (piece.group === '') blocks.push(made)
    else if (last?.type === 'group' && last.attributes['name'] === piece.group)
      blocks[blocks.length - 1] = { ...last, blocks: [...last.blocks, made] }
    else blocks.push(holder('group', { name: piece.group, ...dividerAttribute(divider) }, [made]))
  }
  return { value: blocks, diagnostics }
}

const dividerAttribute = (divider: boolean | null): { readonly divider?: string } =>
  divider === null ? {} : { divider: divider ? 'yes' : 'no' }

const holder = (
  type: 'group' | 'piece',
  attributes: HolderBlock['attributes'],
  blocks: readonly Block[],
): HolderBlock => ({
  type,
  id: '',
  attributes,
  blocks,
  origin: null,
})

function embed(
  { contents, place }: PieceSource,
  file: string,
  document: Document,
  volume: string,
  diagnostics: Diagnostic[],
): HolderBlock {
  for (const block of document.blocks)
    if (ownOnly.has(block.type))
      diagnostics.push(diagnose('piece/trimmed', place, { file, part: block.type }))
  const rebase = (path: string): string => rebasePath(path, file, volume)
  const link = (inline: Inline): Inline =>
    inline.type === 'link' && !/^[a-z][a-z0-9+.-]*:/i.test(inline.href)
      ? { ...inline, href: rebase(inline.href) }
      : inline
  const blocks = document.blocks.filter((block) => !ownOnly.has(block.type))
  const moved = mapEvery(blocks, (block) =>
    block.type === 'figure'
      ? { ...block, file: codedText(block.file) === null ? rebase(block.file) : block.file }
      : changeInlines(block.type === 'signature' ? withSealFiles(block, rebase) : block, (run) =>
          mapInlines(run, link),
        ),
  )
  const { author } = document.meta
  return holder(
    'piece',
    { ...(author ? { by: author } : {}), ...(contents ? { contents } : {}) },
    moved,
  )
}
