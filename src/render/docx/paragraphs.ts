/** Paragraphs and rules: style, runs, and what the paragraph has in place of its style's own. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { areaWidth } from '../../theme/theme.ts'
import { ownPitch, type TypesetParagraph, type TypesetRule } from '../../typeset/typeset.ts'
import { borderSize } from './borders.ts'
import { field, fieldStart, silentField } from './fields.ts'
import { runningText } from './running-text.ts'
import type { Setting } from './setting.ts'
import { outlineLevel, styleNames } from './style-names.ts'
import { entryStyle, runScale, styleOf } from './used-styles.ts'

export function setParagraph(
  block: TypesetParagraph,
  setting: Setting,
  breakBefore: boolean,
): Paragraph {
  const place = block.tail?.at ?? null
  const { outline, style, entry } = block
  const { depth, theme, used } = setting
  return new Paragraph({
    style: entry ? entryStyle(style, entry.level, depth, used) : styleOf(block, theme, used),
    // an annex of a paper in a volume stands below that paper's title, in the same style
    ...(outline > 0 && block.headRuns === 0 && outline - 1 !== outlineLevel(style, depth)
      ? { outlineLevel: outline - 1 }
      : {}),
    children: childrenOf(block, setting),
    ...(breakBefore ? { pageBreakBefore: true } : {}),
    ...ownSpacing(block),
    ...(place === null ? {} : { tabStops: [{ type: TabStopType.LEFT, position: place }] }),
    ...(block.spread ? { alignment: AlignmentType.DISTRIBUTE } : {}),
    ...(block.ragged ? { alignment: AlignmentType.LEFT } : {}),
    ...(block.indent === null ? {} : { indent: ownIndent(block.indent) }),
    ...(block.keepNext ? { keepNext: true } : {}),
    ...(block.keepLines ? { keepLines: true } : {}),
  })
}

/** The runs; the bookmark lies around a run-in head alone, or around everything, the link of a contents entry within it. */
function childrenOf(block: TypesetParagraph, setting: Setting): ParagraphChild[] {
  const { children, head } = runningText(
    block.runs,
    { ...block, scale: runScale(block, setting.theme) },
    setting,
  )
  const all = [...children, ...tailOf(block, setting)]
  const { id, target } = block
  if (target !== null) return contentsEntry(block, all, setting)
  if (!isPlace(block, setting)) return all
  const marked = block.headRuns > 0 ? head : children.length
  const { contents } = setting
  const marks = (contents?.marks.get(id) ?? []).flatMap(silentField)
  const name = contents?.bookmarks.get(id) ?? id
  return [
    new Bookmark({ id: name, children: [...marks, ...all.slice(0, marked)] }),
    ...all.slice(marked),
  ]
}

/** Bookmarks are for those who look for a place: titles, headings, annexes, and what a link leads to. */
const isPlace = ({ id, outline }: TypesetParagraph, { linked }: Setting): boolean =>
  id !== '' && (outline > 0 || linked.has(id))

/** What stands at the right edge; of an entry of 目录 the number of the page where its bookmark is. */
function tailOf({ tail, target, style, entry }: TypesetParagraph, setting: Setting) {
  if (!tail) return []
  const { children } = runningText(
    tail.runs,
    { headRuns: 0, size: null, scale: null, style },
    setting,
  )
  const bookmark = entry && setting.contents?.bookmarks.get(target ?? '')
  const shown = bookmark ? field(`PAGEREF ${bookmark} \\h`, children) : children
  return [new TextRun({ children: [new Tab()] }), ...shown]
}

/** A line of 目录 or 提纲 that leads to its block; the field of 目录 begins in its first line. */
function contentsEntry(
  block: TypesetParagraph,
  words: readonly ParagraphChild[],
  { contents, linked }: Setting,
): ParagraphChild[] {
  const target = block.target ?? ''
  const anchor = contents?.bookmarks.get(target) ?? target
  const link = linked.has(target)
    ? [new InternalHyperlink({ anchor, children: [...words] })]
    : words
  return [...(contents?.first === block ? fieldStart(contents.code) : []), ...link]
}

/** Space before and line pitch, where they are not the style's. */
function ownSpacing(block: TypesetParagraph): Pick<IParagraphOptions, 'spacing'> {
  const { before, after, size } = block
  const pitch = size === null ? block.pitch : ownPitch(size)
  if (before === null && after === null && pitch === null) return {}
  return {
    spacing: {
      ...(before === null ? {} : { before }),
      ...(after === null ? {} : { after }),
      ...(pitch === null ? {} : { line: pitch, lineRule: 'exact' as const }),
    },
  }
}

/** Character units would win over twips where the style has them. */
const ownIndent = ({ left, first }: NonNullable<TypesetParagraph['indent']>) => ({
  left,
  firstLineChars: 0,
  ...(first < 0 ? { hanging: -first } : { firstLine: first }),
})

/** A rule is the lower border of a paragraph of its own, next to no height. */
export function setRule(
  block: TypesetRule,
  { theme }: Pick<Setting, 'theme'>,
  breakBefore: boolean,
): Paragraph {
  const color = block.rule.startsWith('red') ? theme.rules.color : '000000'
  const beyond = block.width === undefined ? 0 : Math.round((areaWidth(theme) - block.width) / 2)
  const size = borderSize(theme.rules[block.rule])
  return new Paragraph({
    style: styleNames.note[0],
    spacing: { before: block.before, after: 0, line: 20, lineRule: 'exact' },
    keepNext: true,
    ...(beyond === 0 ? {} : { indent: { left: beyond, right: beyond } }),
    ...(breakBefore ? { pageBreakBefore: true } : {}),
    border: { bottom: { style: BorderStyle.SINGLE, size, color, space: 0 } },
    children: block.id === '' ? [] : [new Bookmark({ id: block.id, children: [] })],
  })
}
