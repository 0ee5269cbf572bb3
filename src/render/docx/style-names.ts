/** Style ids and the names Word shows; titles, headings and contents use Word's own, which it knows by their names. */
import type { StyleRole } from '../../theme/theme.ts'

export const styleNames: Readonly<Record<StyleRole, readonly [id: string, name: string]>> = {
  body: ['WgBody', '文稿正文'],
  title: ['Title', 'Title'],
  subtitle: ['Subtitle', 'Subtitle'],
  byline: ['WgByline', '文稿署名行'],
  salutation: ['WgSalutation', '文稿称呼'],
  addressee: ['WgAddressee', '文稿主送'],
  heading1: ['Heading1', 'heading 1'],
  heading2: ['Heading2', 'heading 2'],
  heading3: ['Heading3', 'heading 3'],
  heading4: ['Heading4', 'heading 4'],
  quote: ['WgQuote', '文稿引文'],
  'editors-note': ['WgEditorsNote', '文稿编者按'],
  'attachment-note': ['WgAttachmentNote', '文稿附件说明'],
  annotation: ['WgAnnotation', '文稿附注'],
  signature: ['WgSignature', '文稿落款'],
  attendance: ['WgAttendance', '文稿出席情况'],
  'attendance-label': ['WgAttendanceLabel', '文稿出席标签'],
  'attachment-label': ['WgAttachmentLabel', '文稿附件序号'],
  letterhead: ['WgLetterhead', '文稿版头'],
  'letterhead-secret': ['WgSecret', '文稿密级'],
  organ: ['WgOrgan', '文稿发文机关标志'],
  'document-number': ['WgDocumentNumber', '文稿发文字号'],
  signer: ['WgSigner', '文稿签发人'],
  colophon: ['WgColophon', '文稿版记'],
  cover: ['WgCover', '文稿封面'],
  'cover-foot': ['WgCoverFoot', '文稿封面落款'],
  group: ['WgGroup', '文稿分组'],
  'toc-title': ['WgTocTitle', '文稿目录标题'],
  'toc-group': ['WgTocGroup', '文稿目录分组'],
  'toc-1': ['TOC1', 'toc 1'],
  'toc-2': ['TOC2', 'toc 2'],
  'table-caption': ['Caption', 'caption'],
  'table-unit': ['WgTableUnit', '文稿表单位'],
  'table-header': ['WgTableHeader', '文稿表头'],
  'table-cell': ['WgTableCell', '文稿表格'],
  'figure-caption': ['WgFigureCaption', '文稿图题'],
  figure: ['WgFigure', '文稿图'],
  note: ['WgNote', '文稿注'],
}
export const footerStyle = ['Footer', 'footer'] as const

/**
 * The name of a style in a paper. In a volume headings are one level lower than in a paper by itself, in one with groups two: the
 * outline and the levels of 目录 follow these names.
 * @param depth what stands above the headings in the outline
 */
export function styleName(role: StyleRole, depth: number): string {
  const [, name] = styleNames[role]
  const [, own, level] = /^(heading|toc) (\d)$/.exec(name) ?? []
  if (own === 'heading') return `heading ${Number(level) + depth}`
  if (own === 'toc') return `toc ${Number(level) + (depth > 1 ? 1 : 0)}`
  return role === 'toc-group' && depth > 1 ? 'toc 1' : name
}

/** Level in the outline, from 0 as Word counts; null for what is not in it. */
export function outlineLevel(role: StyleRole, depth: number): number | null {
  const heading = /^heading (\d)$/.exec(styleName(role, depth))?.[1]
  if (heading !== undefined) return Number(heading) - 1
  if (role === 'title') return Math.max(1, depth) - 1
  return role === 'group' ? 0 : null
}
