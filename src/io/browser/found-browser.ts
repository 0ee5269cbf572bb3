/** A browser that may print, before it is started. */
export interface FoundBrowser {
  /** What messages call it. */
  readonly name: string
  /** Where it is; the embedded one is unpacked by this. */
  readonly path: () => Promise<string>
  readonly args: readonly string[]
  /** A headless shell prints several times faster than full Chrome. */
  readonly shell: boolean
}
