/** Where something stands in an author's file: UTF-16 offsets into its decoded text (line ends as LF, no BOM). */
export interface Origin {
  readonly file: string
  readonly start: number
  readonly end: number
}
