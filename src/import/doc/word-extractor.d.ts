/** What is used of word-extractor, which has no types. */
declare module 'word-extractor' {
  interface Options {
    readonly filterUnicode?: boolean
    readonly includeFooters?: boolean
    readonly includeHeadersAndFooters?: boolean
  }
  interface Extracted {
    readonly getBody: (options: Options) => string
    readonly getFootnotes: (options: Options) => string
    readonly getEndnotes: (options: Options) => string
    readonly getHeaders: (options: Options) => string
    readonly getFooters: (options: Options) => string
    readonly getAnnotations: (options: Options) => string
    readonly getTextboxes: (options: Options) => string
  }
  export default class WordExtractor {
    extract(source: Uint8Array): Promise<Extracted>
  }
}
