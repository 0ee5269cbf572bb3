/** How one series of a chart looks, and the scale that it is drawn on. */
export interface SeriesLook {
  /** Name with its unit, as the legend shows it. */
  readonly label: string
  /** RRGGBB. */
  readonly color: string
  /** Of words on that colour, RRGGBB. */
  readonly ink: string
  /** Lines differ in more than colour: printed in black and white they are told apart by dashes and marks. */
  readonly dash: 'solid' | 'dash' | 'dot' | 'dashDot'
  readonly mark: 'circle' | 'square' | 'triangle' | 'diamond'
  /** Words stand under the points of a line: of two lines the lower one, whose words would run into the other. */
  readonly below: boolean
  /** Decimals of all its values; null when they differ. */
  readonly decimals: number | null
  /** Values as they stand beside what is drawn; empty for a hole. */
  readonly shown: readonly string[]
  /** Values to draw; null is a hole. */
  readonly values: readonly (number | null)[]
}
/** Ends and steps of a scale; the same in both outputs. */
export interface Scale {
  readonly min: number
  readonly max: number
  readonly step: number
}
