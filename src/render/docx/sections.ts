/** Sections of a DOCX: upright pages, pages turned by 90°, a first page with edges of its own. */
import { sidewaysBottom } from '../../theme/theme.ts'
import { ruleLine } from '../../typeset/letter.ts'
import { type FirstPage, flat, type Stretch, type TypesetBlock } from '../../typeset/typeset.ts'
import {
  type Counts,
  type FooterAlignment,
  footerDistance,
  footersOf,
  noFooters,
  numberFooter,
  sidewaysFooter,
} from './footers.ts'
import { setRule } from './paragraphs.ts'
import { setAll, strut } from './set-blocks.ts'
import type { Setting } from './setting.ts'
import { styleNames } from './style-names.ts'
import type { Xml } from './xml/attributes.ts'
import { isParagraph, paragraph } from './xml/paragraph.ts'
import type { Section } from './xml/section.ts'

interface SectionOptions {
  /** What the total of its page numbers counts; left out for pages without numbers. */
  readonly counts?: Counts
  /** Its pages are counted from 1. */
  readonly starts?: boolean
  /**
   * An empty page within it, before or after all else: sections of the type oddPage make LibreOffice count the lines of
   * their first page wrongly.
   */
  readonly blank?: 'before' | 'after' | null
}

/** From the top of the paper to a header, and to that of a turned page, twips: none of them holds words. */
const headerDistance = 851
const sidewaysDistance = 567

/** One section of upright pages, on a new page. */
export function section(
  blocks: readonly TypesetBlock[],
  setting: Setting,
  { counts, starts = false, blank = null }: SectionOptions,
): Section {
  const { theme } = setting
  const { width, height, top, right, bottom, left } = theme.page
  const empty = (pageBreakBefore: boolean): Xml =>
    paragraph({ style: styleNames.note[0], pageBreakBefore })
  const set = withLastParagraph(setAll(flat(blocks), setting, blank === 'before'))
  const numbered = (alignment: FooterAlignment): Xml =>
    numberFooter(theme, alignment, counts ?? 'document')
  return {
    page: {
      ...{ width, height, top, right, bottom, left, turned: false },
      header: headerDistance,
      footer: footerDistance(theme),
    },
    starts,
    footers: counts ? footersOf(theme, numbered) : noFooters(),
    // LibreOffice takes the last paragraph of a section away when it is empty
    children: [
      ...(blank === 'before' ? [empty(false)] : []),
      ...set,
      ...(blank === 'after' ? [empty(true), empty(false)] : []),
    ],
  }
}

/**
 * A first page with white edges of its own: the section gets that page's, and the headers of the other pages push their text
 * down to where it belongs.
 */
export function withFirstPage(made: Section, first: FirstPage, setting: Setting): Section {
  const { theme } = setting
  const push = strut(theme.page.top - headerDistance)
  const { rules, foot } = lowerRules(first, setting)
  // page numbers stay where they are, above the lower edge of the rules
  const lift = Math.max(ruleLine, footerDistance(theme) - foot)
  const numbered = (alignment: FooterAlignment): Xml =>
    numberFooter(theme, alignment, 'document', strut(lift))
  return {
    ...made,
    titlePage: true,
    page: { ...made.page, top: first.top, header: headerDistance, footer: foot },
    headers: { first: strut(ruleLine), default: push, even: push },
    footers: { first: rules, ...footersOf(theme, numbered) },
  }
}

/** The double rule at the foot of a first page as the paragraphs of its footer, and where that ends, twips from the foot. */
function lowerRules(first: FirstPage, setting: Setting): { rules: Xml; foot: number } {
  const { theme } = setting
  const { height } = theme.page
  const lower = first.rules.filter(({ y }) => y > height / 2)
  const rules = lower.map(({ rule, y, width }, index) => {
    const above = lower[index - 1]
    const before = above ? y - above.y - theme.rules[above.rule] - ruleLine : 0
    const { hidden } = first
    return setRule({ type: 'rule', id: '', rule, before, width, hidden }, setting, false)
  })
  const ends = lower.map(({ rule, y }) => y + theme.rules[rule])
  return {
    rules: rules.join(''),
    foot: height - ends.reduce((most, end) => Math.max(most, end), Number.NEGATIVE_INFINITY),
  }
}

/** Pages turned by 90°: what is at the top stands at the left edge of the paper, the page number where upright pages have it (8). */
export function sidewaysSection(
  blocks: Stretch['blocks'],
  setting: Setting,
  { counts = 'document', starts = false }: SectionOptions,
): Section {
  const { theme } = setting
  const { width, height, top, bottom, left } = theme.page
  const set = setAll(blocks, setting, false)
  const numbered = (alignment: FooterAlignment): Xml => sidewaysFooter(theme, alignment, counts)
  return {
    page: {
      width,
      height,
      turned: true,
      top: left,
      right: top,
      bottom: sidewaysBottom(theme),
      left: bottom,
      header: sidewaysDistance,
      footer: sidewaysDistance,
    },
    starts,
    footers: footersOf(theme, numbered),
    children: withLastParagraph(set),
  }
}

/**
 * A table or nothing at the end leaves Word without the paragraph that it needs there: it is as low as can be, since under a table
 * that fills its page it would open another.
 */
const withLastParagraph = (set: readonly Xml[]): readonly Xml[] =>
  isParagraph(set.at(-1) ?? '') ? set : [...set, strut(ruleLine)]
