/** Which face serves each role of a theme, as it is reported. */
import type { FontRole } from '../theme/theme.ts'

export interface FontReport {
  readonly role: FontRole
  readonly label: string
  /** Name written to the DOCX. */
  readonly docx: string
  /** Face that sets the PDF, and its file. */
  readonly family: string
  readonly file: string
  readonly substituted: boolean
  /** How many hanzi of GB/T 2312 and of 通用规范汉字表 beyond it the face lacks; null for Latin. */
  readonly missing: { readonly gb2312: number; readonly standard: number } | null
  /** Characters of a paper that the face lacks and another one has to set; null when no paper was asked about. */
  readonly fallback: string | null
}
