/** A picture as it is typed in running text, before it is a block of its own. */
export interface TypedPicture {
  readonly file: string
  readonly alt: string
  readonly caption: string
  /** Share of the type area, from `{width=0.5}` behind the picture. */
  readonly width: number
  readonly start: number
  readonly end: number
}
