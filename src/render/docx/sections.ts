/** Sections of a DOCX: upright pages, pages turned by 90°, a first page with edges of its own. */
import { Footer, Header, type ISectionOptions, PageOrientation, Paragraph, SectionType } from 'docx'
import { sidewaysBottom, type Theme } from '../../theme/theme.ts'
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
): ISectionOptions {
  const { theme } = setting
  const { page } = theme
  // a table or nothing at the end leaves Word without the paragraph that it needs there
  const empty = (pageBreakBefore: boolean): Paragraph =>
    new Paragraph({ style: styleNames.note[0], pageBreakBefore })
  const set = setAll(flat(blocks), setting, blank === 'before')
  if (!(set.at(-1) instanceof Paragraph)) set.push(empty(false))
  const numbered = (alignment: FooterAlignment): Footer =>
    numberFooter(theme, alignment, counts ?? 'document')
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: page.width, height: page.height },
        margin: {
          top: page.top,
          right: page.right,
          bottom: page.bottom,
          left: page.left,
          header: headerDistance,
          footer: footerDistance(theme),
          gutter: 0,
        },
        ...(starts ? { pageNumbers: { start: 1 } } : {}),
      },
    },
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
export function withFirstPage(
  made: ISectionOptions,
  first: FirstPage,
  theme: Theme,
): ISectionOptions {
  const { properties } = made
  const push = (): Header => new Header({ children: [strut(theme.page.top - headerDistance)] })
  const { rules, foot } = lowerRules(first, theme)
  // page numbers stay where they are, above the lower edge of the rules
  const lift = Math.max(ruleLine, footerDistance(theme) - foot)
  const numbered = (alignment: FooterAlignment): Footer =>
    numberFooter(theme, alignment, 'document', [strut(lift)])
  const margin = {
    ...properties?.page?.margin,
    top: first.top,
    header: headerDistance,
    footer: foot,
  }
  return {
    ...made,
    properties: {
      ...properties,
      titlePage: true,
      page: { ...properties?.page, margin },
    },
    headers: { first: new Header({ children: [strut(ruleLine)] }), default: push(), even: push() },
    footers: { first: new Footer({ children: rules }), ...footersOf(theme, numbered) },
  }
}

/** The double rule at the foot of a first page as the paragraphs of its footer, and where that ends, twips from the foot. */
function lowerRules(first: FirstPage, theme: Theme): { rules: Paragraph[]; foot: number } {
  const { height } = theme.page
  const lower = first.rules.filter(({ y }) => y > height / 2)
  const rules = lower.map(({ rule, y, width }, index) => {
    const above = lower[index - 1]
    const before = above ? y - above.y - theme.rules[above.rule] - ruleLine : 0
    const { hidden } = first
    return setRule({ type: 'rule', id: '', rule, before, width, hidden }, { theme }, false)
  })
  const ends = lower.map(({ rule, y }) => y + theme.rules[rule])
  return {
    rules,
    foot: height - ends.reduce((most, end) => Math.max(most, end), Number.NEGATIVE_INFINITY),
  }
}

/** Pages turned by 90°: what is at the top stands at the left edge of the paper, the page number where upright pages have it (8). */
export function sidewaysSection(
  blocks: Stretch['blocks'],
  setting: Setting,
  { counts = 'document', starts = false }: SectionOptions,
): ISectionOptions {
  const { theme } = setting
  const { page } = theme
  const set = setAll(blocks, setting, false)
  const numbered = (alignment: FooterAlignment): Footer => sidewaysFooter(theme, alignment, counts)
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // docx turns width and height of a landscape page round
        size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
        margin: {
          top: page.left,
          right: page.top,
          bottom: sidewaysBottom(theme),
          left: page.bottom,
          header: sidewaysDistance,
          footer: sidewaysDistance,
          gutter: 0,
        },
        ...(starts ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    footers: footersOf(theme, numbered),
    children: set.at(-1) instanceof Paragraph ? set : [...set, strut(ruleLine)],
  }
}
