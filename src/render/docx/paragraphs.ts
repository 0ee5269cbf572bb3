/** Paragraphs and rules: style, runs, and what the paragraph has in place of its style's own. */
import { areaWidth } from '../../theme/theme.ts'
import { ownPitch, type TypesetParagraph, type TypesetRule } from '../../typeset/typeset.ts'
import { borderSize } from './borders.ts'
import { runningText } from './running-text.ts'
import type { Setting } from './setting.ts'
import { styleNames } from './style-names.ts'
import { styleOf } from './used-styles.ts'
import type { Xml } from './xml/attributes.ts'
import { type ParagraphShape, paragraph } from './xml/paragraph.ts'
import { bookmark, innerLink, tab } from './xml/runs.ts'

export function setParagraph(block: TypesetParagraph, setting: Setting, breakBefore: boolean): Xml {
  const place = block.tail?.at ?? null
  const { tighter } = block
  const { scale } = setting.theme.styles[block.style]
  return paragraph(
    {
      style: styleOf(block.style, { scale, tighter }, setting.used),
      ...(breakBefore ? { pageBreakBefore: true } : {}),
      ...ownSpacing(block),
      ...(place === null ? {} : { tabStop: place }),
      ...(block.spread ? { alignment: 'distribute' } : {}),
      ...(block.ragged ? { alignment: 'left' } : {}),
      ...(block.indent === null ? {} : { indent: ownIndent(block.indent) }),
      ...(block.keepNext ? { keepNext: true } : {}),
      ...(block.keepLines ? { keepLines: true } : {}),
    },
    childrenOf(block, setting),
  )
}

/** The runs; the bookmark lies around a run-in head alone, or around everything, the link of a contents entry within it. */
function childrenOf(block: TypesetParagraph, setting: Setting): Xml {
  const { id, target } = block
  const { head, rest } = runningText(block.runs, block, setting)
  const tail = block.tail
    ? tab + all(runningText(block.tail.runs, { ...plainTail, style: block.style }, setting))
    : ''
  const marked = (xml: Xml): Xml => bookmark(id, ++setting.collected.bookmarks, xml)
  if (target !== null) {
    const link = innerLink(target, head + rest + tail)
    return id === '' ? link : marked(link)
  }
  if (id === '') return head + rest + tail
  return block.headRuns > 0 ? marked(head) + rest + tail : marked(head + rest) + tail
}
const plainTail = { headRuns: 0, size: null }
const all = ({ head, rest }: { readonly head: Xml; readonly rest: Xml }): Xml => head + rest

/** Space before and line pitch, where they are not the style's. */
function ownSpacing(block: TypesetParagraph): Pick<ParagraphShape, 'spacing'> {
  const { before, after, size } = block
  const pitch = size === null ? block.pitch : ownPitch(size)
  if (before === null && after === null && pitch === null) return {}
  return {
    spacing: {
      ...(before === null ? {} : { before }),
      ...(after === null ? {} : { after }),
      ...(pitch === null ? {} : { line: pitch, lineRule: 'exact' }),
    },
  }
}

/** Character units would win over twips where the style has them. */
const ownIndent = ({ left, first }: NonNullable<TypesetParagraph['indent']>) => ({
  left,
  firstLineChars: 0 as const,
  ...(first < 0 ? { hanging: -first } : { firstLine: first }),
})

/** A rule is the lower border of a paragraph of its own, next to no height. */
export function setRule(
  block: TypesetRule,
  { theme, collected }: Pick<Setting, 'theme' | 'collected'>,
  breakBefore: boolean,
): Xml {
  const color = block.rule.startsWith('red') ? theme.rules.color : '000000'
  const beyond = block.width === undefined ? 0 : Math.round((areaWidth(theme) - block.width) / 2)
  const size = borderSize(theme.rules[block.rule])
  return paragraph(
    {
      style: styleNames.note[0],
      spacing: { before: block.before, after: 0, line: 20, lineRule: 'exact' },
      keepNext: true,
      ...(beyond === 0 ? {} : { indent: { left: beyond, right: beyond } }),
      ...(breakBefore ? { pageBreakBefore: true } : {}),
      rule: { size, color },
    },
    block.id === '' ? '' : bookmark(block.id, ++collected.bookmarks, ''),
  )
}
