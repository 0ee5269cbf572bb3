/** A theme with every length resolved once to whole twips (1/20 pt); renderers hold no number of their own. */
/** The theme of GB/T 9704-2012 itself. */
export const standardTheme = 'gbt9704'

export const fontRoles = ['fangsong', 'xiaobiaosong', 'kaiti', 'heiti', 'song', 'latin'] as const
export type FontRole = (typeof fontRoles)[number]

export const styleRoles = [
  'body',
  'title',
  'subtitle',
  'byline',
  'salutation',
  'addressee',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'quote',
  'editors-note',
  'attachment-note',
  'annotation',
  'signature',
  'attendance',
  'attendance-label',
  'attachment-label',
  'letterhead',
  'letterhead-secret',
  'organ',
  'document-number',
  'signer',
  'colophon',
  'cover',
  'cover-foot',
  'group',
  'toc-title',
  'toc-group',
  'toc-1',
  'toc-2',
  'table-caption',
  'table-unit',
  'table-header',
  'table-cell',
  'figure-caption',
  'figure',
  'note',
] as const
export type StyleRole = (typeof styleRoles)[number]

export const faceRoles = ['lead1', 'lead2', 'strong', 'point'] as const
export type FaceRole = (typeof faceRoles)[number]

/** Keys of the shipped faces that may stand in for one that a machine lacks. */
export const standIns = ['song', 'song-bold', 'hei', 'kai', 'latin'] as const

/** Weights of the rules that cover and 隔页 may have. */
export const volumeRules = ['thin', 'thick', 'red'] as const
export type VolumeRule = (typeof volumeRules)[number]

export interface Font {
  /** What the role is called in messages, e.g. 仿宋. */
  readonly label: string
  /** Name written into the DOCX. */
  readonly name: string
  /** Other names of the same face, tried in order. */
  readonly other: readonly string[]
  /** Key of the shipped face that stands in for it in the PDF. */
  readonly standIn: string
}
export interface Style {
  readonly font: FontRole
  /** Latin letters and digits are set in that face too, not in the Latin one. */
  readonly ownLatin: boolean
  /** Type size, twips. */
  readonly size: number
  /** Exact line pitch, twips. */
  readonly pitch: number
  /** Letter spacing in the PDF, twips; may be a fraction. */
  readonly spacing: number
  /** Character scale in the DOCX, per cent: the same advance, which word processors keep more exactly than a spacing. */
  readonly scale: number
  readonly align: 'justify' | 'left' | 'center' | 'right'
  /** First-line indent in characters of the style's own size; negative hangs. */
  readonly firstLine: number
  /** Indents, twips. */
  readonly left: number
  readonly right: number
  /** Space before and after, twips. */
  readonly before: number
  readonly after: number
  readonly keepNext: boolean
  /** RRGGBB. */
  readonly color: string
}
export interface Face {
  readonly font: FontRole | null
  readonly bold: boolean
}
export interface Theme {
  readonly name: string
  readonly label: string
  /** The label in English; the label itself where a theme has no other. */
  readonly english: string
  /** Paper and white edges, twips. */
  readonly page: {
    readonly width: number
    readonly height: number
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
    /** Printed on both sides: page 1 and papers that start on an odd page are right-hand ones. */
    readonly twoSided: boolean
  }
  readonly grid: {
    readonly pitch: number
    readonly scale: number
  }
  readonly fonts: Readonly<Record<FontRole, Font>>
  readonly styles: Readonly<Record<StyleRole, Style>>
  readonly faces: Readonly<Record<FaceRole, Face>>
  /** Of leads where a paper has them on two levels. */
  readonly leadsOfTwo: Readonly<Record<'lead1' | 'lead2', Face>>
  /** Distances of the 版头 (7.2, 10), twips. */
  readonly letterhead: {
    /** From the top of the type area to the mark, and to that of 命令. */
    readonly markTop: number
    readonly orderTop: number
    /** From the mark to the number, from the number's text to the rule, from the 版头 to title or text. */
    readonly numberGap: number
    readonly ruleGap: number
    readonly textGap: number
    /** 信函: from the paper's top to the mark, from the mark to the double rule, from that to the number. */
    readonly letterTop: number
    readonly letterRuleGap: number
    readonly letterRowGap: number
    /** 信函: length of the double rules, from the lower one to the paper's bottom, between thick and thin. */
    readonly letterRuleWidth: number
    readonly letterFoot: number
    readonly doubleGap: number
  }
  /** Pictures of seals: how wide they are, and how far their middle stands above that of name and date (7.3.5), twips. */
  readonly signature: { readonly seal: number; readonly lift: number }
  /** Weights of rules, twips; the red one stands under the 版头, the other red ones are the double rules of 信函. */
  readonly rules: {
    readonly thick: number
    readonly thin: number
    readonly red: number
    readonly redThick: number
    readonly redThin: number
    /** Of the red ones, RRGGBB. */
    readonly color: string
  }
  /** Where each paper of a volume starts. */
  readonly pieceStart: 'new page' | 'odd page'
  /** From the top of the type area to the name of a group on its 隔页, twips. */
  readonly dividerTop: number
  /** Cover and 隔页 of a volume. */
  readonly volume: {
    /** Groups have a page of their own before them unless the volume says otherwise. */
    readonly dividers: boolean
    /** Rules under the title of the cover and the name on a 隔页; null for none. */
    readonly coverRule: VolumeRule | null
    readonly dividerRule: VolumeRule | null
    /** From title or name to its rule, twips. */
    readonly ruleGap: number
    /** Whether unit and date stand at the foot of the cover, however long the title is. */
    readonly footAtFoot: boolean
  }
  /** Words and colours (RRGGBB, one series or slice after the other) of charts; size in twips. */
  readonly chart: {
    readonly font: FontRole
    readonly size: number
    readonly colors: readonly string[]
  }
  /** Height of a picture at most, as a share of the type area's. */
  readonly figure: { readonly tallest: number }
  /** Rule weight and side padding of cells, least height of a row with its rule, space under a table, twips. */
  readonly table: {
    readonly line: number
    readonly padding: number
    readonly row: number
    readonly gap: number
    /** What stands over the parts of a table on further pages, `{n}` its number: 表{n}（续）; null for nothing. */
    readonly continued: string | null
  }
  readonly pageNumber: {
    /** `{n}` is the page, `{N}` the number of pages; cover and contents do not count. */
    readonly form: string
    readonly font: FontRole
    readonly size: number
    /** From the foot of the type area to the middle of the dash, twips. */
    readonly gap: number
    /** Free space at the outer edge, twips. */
    readonly inset: number
    readonly place: 'outer' | 'center' | 'none'
  }
}
/** Width of the type area (版心), twips. */
export const areaWidth = (theme: Theme): number =>
  theme.page.width - theme.page.left - theme.page.right
/** Height of the type area, twips. */
export const areaHeight = (theme: Theme): number =>
  theme.page.height - theme.page.top - theme.page.bottom
/** Letter spacing, twips, that takes as much as a character scale: word processors cut the scaled width to whole twips. */
export const scaledSpacing = (size: number, scale: number): number =>
  scale === 100 ? 0 : Math.floor((size * scale) / 100) - size
/** Width of what is set sideways: its lines run along the height of the page (GB/T 9704-2012 8), twips. */
export const sidewaysWidth = areaHeight
/** White below such pages: browsers lay out whole pixels of 15 twips, and what only just fits there goes to the next page elsewhere. */
export const sidewaysBottom = (theme: Theme): number => theme.page.right + (areaWidth(theme) % 15)
/** Width of one full-width character of a style as set, twips. */
export const advance = (style: Pick<Style, 'size' | 'spacing'>): number =>
  style.size + style.spacing
