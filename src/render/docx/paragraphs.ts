/** Paragraphs and rules: style, runs, and what the paragraph has in place of its style's own. */
import { areaWidth } from '../../theme/theme.ts'
import { ownPitch, type TypesetParagraph, type TypesetRule } from '../../typeset/typeset.ts'
import { borderSize } from './borders.ts'
import { setFloats } from './floats.ts'
import { runningText } from './running-text.ts'
import type { Setting } from './setting.ts'
import { outlineLevel, styleNames } from './style-names.ts'
import { entryStyle, runScale, styleOf } from './used-styles.ts'
import type { Xml } from './xml/attributes.ts'
import { field, fieldStart, silentField } from './xml/fields.ts'
import { type ParagraphShape, paragraph } from './xml/paragraph.ts'
import { bookmark, innerLink, tab } from './xml/runs.ts'

/** @param mark name of the bookmark around it; undefined for a paragraph without */
export function setParagraph(
  block: TypesetParagraph,
  setting: Setting,
  breakBefore: boolean,
  mark = setting.marks.get(block),
): Xml {
  const place = block.tail?.at ?? null
  const { outline, style, entry } = block
  const { depth, theme, used } = setting
  // an annex of a paper in a volume stands below that paper's title, in the same style
  const moved = outline > 0 && block.headRuns === 0 && outline - 1 !== outlineLevel(style, depth)
  return paragraph(
    {
      style: entry ? entryStyle(style, entry.level, depth, used) : styleOf(block, theme, used),
      ...(moved ? { outlineLevel: outline - 1 } : {}),
      ...(breakBefore ? { pageBreakBefore: true } : {}),
      ...ownSpacing(block),
      ...(place === null ? {} : { tabStop: place }),
      ...(block.spread ? { alignment: 'distribute' } : {}),
      ...(block.ragged ? { alignment: 'left' } : {}),
      ...(block.indent === null ? {} : { indent: ownIndent(block.indent) }),
      ...(block.parts ? { keepNext: false, keepLines: false } : {}),
      ...(block.keepNext ? { keepNext: true } : {}),
      // what stays with the next paragraph is not parted
      ...(block.keepLines || block.keepNext ? { keepLines: true } : {}),
    },
    setFloats(block, setting) + marked(mark, childrenOf(block, setting), setting),
  )
}

/** What it holds, within a bookmark of that name. */
export const marked = (
  name: string | undefined,
  children: Xml,
  { collected }: Pick<Setting, 'collected'>,
): Xml => (name === undefined ? children : bookmark(name, ++collected.bookmarks, children))

/** The runs; the bookmark lies around a run-in head alone, or around everything. */
function childrenOf(block: TypesetParagraph, setting: Setting): Xml {
  const { id, target } = block
  const { contents, collected } = setting
  const scale = runScale(block, setting.theme)
  const { head, rest } = runningText(block.runs, { ...block, scale }, setting)
  const tail = tailOf(block, setting)
  if (target !== null) return contentsEntry(block, head + rest + tail, setting)
  if (!isPlace(block, setting)) return head + rest + tail
  const marks = (contents?.marks.get(id) ?? []).map(silentField).join('')
  const placed = (xml: Xml): Xml =>
    bookmark(contents?.bookmarks.get(id) ?? id, ++collected.bookmarks, marks + xml)
  return block.headRuns > 0 ? placed(head) + rest + tail : placed(head + rest) + tail
}

/** Bookmarks are for those who look for a place: titles, headings, annexes, and what a link leads to. */
const isPlace = ({ id, outline }: TypesetParagraph, { linked }: Setting): boolean =>
  id !== '' && (outline > 0 || linked.has(id))

/** What stands at the right edge; of an entry of 目录 the number of the page where its bookmark is. */
function tailOf({ tail, target, style, entry }: TypesetParagraph, setting: Setting): Xml {
  if (!tail) return ''
  const { rest } = runningText(tail.runs, { ...plainTail, style }, setting)
  const place = entry && setting.contents?.bookmarks.get(target ?? '')
  return tab + (place ? field(`PAGEREF ${place} \\h`, rest) : rest)
}
const plainTail = { headRuns: 0, size: null, scale: null }

/** A line of 目录 or 提纲 that leads to its block; the field of 目录 begins in its first line. */
function contentsEntry(block: TypesetParagraph, words: Xml, { contents, linked }: Setting): Xml {
  const target = block.target ?? ''
  const anchor = contents?.bookmarks.get(target) ?? target
  const link = linked.has(target) ? innerLink(anchor, words) : words
  return contents?.first === block ? fieldStart(contents.code) + link : link
}

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
  const ink = block.rule.startsWith('red') ? theme.rules.color : '000000'
  // a line in the colour of the paper keeps the height of one that is seen
  const color = block.hidden ? 'FFFFFF' : ink
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
