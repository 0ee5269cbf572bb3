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
import { setFloats } from './floats.ts'
import { runningText } from './running-text.ts'
import type { Setting } from './setting.ts'
import { styleNames } from './style-names.ts'
import { styleOf } from './used-styles.ts'

export function setParagraph(
  block: TypesetParagraph,
  setting: Setting,
  breakBefore: boolean,
): Paragraph {
  const place = block.tail?.at ?? null
  return new Paragraph({
    style: styleOf(block.style, { ...setting.theme.styles[block.style], ...block }, setting.used),
    children: [...setFloats(block, setting), ...childrenOf(block, setting)],
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
  const { children, head } = runningText(block.runs, block, setting)
  const tail = block.tail
    ? runningText(block.tail.runs, { headRuns: 0, size: null, style: block.style }, setting)
        .children
    : []
  const end = block.tail ? [new TextRun({ children: [new Tab()] }), ...tail] : []
  const all = [...children, ...end]
  const { id, target } = block
  if (target !== null) {
    const link = new InternalHyperlink({ anchor: target, children: all })
    return id === '' ? [link] : [new Bookmark({ id, children: [link] })]
  }
  if (id === '') return all
  const marked = block.headRuns > 0 ? head : children.length
  return [new Bookmark({ id, children: all.slice(0, marked) }), ...all.slice(marked)]
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
  const ink = block.rule.startsWith('red') ? theme.rules.color : '000000'
  // a line in the colour of the paper keeps the height of one that is seen
  const color = block.hidden ? 'FFFFFF' : ink
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
