/** A typeset paper to DOCX bytes: sections set with the docx library, then finished. */
import { Document as DocxDocument, type ISectionOptions, Packer, Paragraph } from 'docx'
import type { Typeset } from '../../typeset/typeset.ts'
import { stretchesOf } from '../../typeset/typeset.ts'
import type { TypesetPaper } from '../../typeset/typeset-paper.ts'
import { contentsField, linkedBlocks } from './contents-field.ts'
import { finish } from './finish.ts'
import { section, sidewaysSection, withFirstPage } from './sections.ts'
import type { Setting } from './setting.ts'

export interface DocxOptions {
  /** Comments say where every figure of data comes from; default false. */
  readonly withSources?: boolean
}

/** Renders a paper; equal input gives equal bytes. */
export async function renderDocx(
  { typeset, meta, theme, assets }: TypesetPaper,
  { withSources = false }: DocxOptions = {},
): Promise<Uint8Array> {
  const setting: Setting = {
    theme,
    assets,
    proof: withSources ? [] : null,
    used: new Map(),
    depth: typeset.depth,
    linked: linkedBlocks(typeset),
    contents: contentsField(typeset),
  }
  const sections = sectionsOf(typeset, setting)
  const comments = (setting.proof ?? []).map((words, id) => ({
    id,
    author: 'wengao',
    date: new Date(0),
    children: [new Paragraph(words)],
  }))
  const packed = await Packer.toBuffer(
    new DocxDocument({
      sections,
      ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    }),
  )
  const { used, depth } = setting
  const styles = { used: [...used.values()], depth }
  return finish(new Uint8Array(packed), { theme, meta, fonts: assets.fonts ?? [], styles })
}

/** Cover and contents, the text cut where its pages turn, the 版记 on a page of its own. */
function sectionsOf(typeset: Typeset, setting: Setting): ISectionOptions[] {
  const { front, main, back, firstPage, blankAfterFront, blankBeforeBack } = typeset
  // pages without numbers do not count: cover and contents, a 版记 by itself
  const counts = front.length + back.length > 0 ? 'section' : 'document'
  const numbered = stretchesOf(main).map(({ sideways, blocks }, index) => {
    const starts = index === 0
    if (sideways) return sidewaysSection(blocks, setting, { counts, starts })
    const made = section(blocks, setting, { counts, starts })
    return firstPage && starts ? withFirstPage(made, firstPage, setting.theme) : made
  })
  const blankAfter = blankAfterFront ? 'after' : null
  const blankBefore = blankBeforeBack ? 'before' : null
  return [
    ...(front.length > 0 ? [section(front, setting, { blank: blankAfter })] : []),
    ...numbered,
    ...(back.length > 0 ? [section(back, setting, { blank: blankBefore })] : []),
  ]
}
