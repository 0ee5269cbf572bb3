/** A printed paper with the places that the standard speaks of, millimetres from the top left of the paper. */
import { letters, type PdfLine, readPdf } from './pdf.ts'
import { type PdfRule, readPaper, readRules } from './pdf-rules.ts'

/** A line with its box: as high as the pitch, the baseline at four fifths of it, as word processors set exact pitches. */
export interface Line extends PdfLine {
  readonly top: number
  readonly bottom: number
  readonly middle: number
  /** Head of a Chinese character: 0.83 em above the baseline, read off pages at 300 dpi. */
  readonly inkTop: number
  /** Foot of a Chinese character: 0.09 em under the baseline, read off pages at 300 dpi. */
  readonly inkBottom: number
}
export interface Rule extends PdfRule {
  readonly weight: number
  readonly length: number
  readonly middle: number
}
const pt = 25.4 / 72
/** Pitch by type size, mm. */
const pitchOf = (size: number): number => (Math.round(size) === 22 ? 36 : 28.95) * pt

const withBox = (line: PdfLine): Line => {
  const top = line.baseline - 0.8 * pitchOf(line.size)
  return {
    ...line,
    text: letters(line.text),
    top,
    bottom: top + pitchOf(line.size),
    middle: (line.left + line.right) / 2,
    inkTop: line.baseline - 0.83 * line.size * pt,
    inkBottom: line.baseline + 0.09 * line.size * pt,
  }
}
const withSize = (rule: PdfRule): Rule => ({
  ...rule,
  weight: rule.bottom - rule.top,
  length: rule.right - rule.left,
  middle: (rule.left + rule.right) / 2,
})
/** LibreOffice draws the rules of neighbouring paragraphs twice. */
const once = (rules: readonly PdfRule[]): PdfRule[] =>
  rules.filter(
    (one, index) =>
      !rules
        .slice(0, index)
        .some(
          (other) =>
            other.page === one.page && near(other.top, one.top) && near(other.left, one.left),
        ),
  )
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.05

function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`not on the page: ${what}`)
  return found
}

export type Sheet = Awaited<ReturnType<typeof readSheet>>

export async function readSheet(bytes: Uint8Array) {
  const pdf = await readPdf(bytes)
  const pages = pdf.pages.map((lines) => lines.map(withBox))
  const rules = once(await readRules(bytes)).map(withSize)
  const lines = pages.flat().filter((line) => line.baseline < 262)
  const numbers = pages.flat().filter((line) => /^—\d+—$/.test(line.text))
  const at = (pattern: RegExp): number => {
    const found = lines.findIndex((line) => pattern.test(line.text))
    if (found < 0) throw new Error(`no line ${pattern}`)
    return found
  }
  const line = (pattern: RegExp): Line => must(lines[at(pattern)], String(pattern))
  /** Ink of 小标宋: 0.85 em above the baseline, 0.09 em below it, read off pages at 300 dpi. */
  const mark = (pattern: RegExp) => {
    const { baseline, size } = line(pattern)
    return { inkTop: baseline - 0.85 * size * pt, inkBottom: baseline + 0.09 * size * pt }
  }
  const number = (printed: number) => {
    const found = must(
      numbers.find((one) => one.text === `—${printed}—`),
      `page number ${printed}`,
    )
    // the middle of a dash in 宋 stands 0.426 em above the baseline: read off a page at 600 dpi
    return { ...found, dash: found.baseline - 0.426 * found.size * pt }
  }
  const last = pages.length
  const colophon = rules
    .filter((rule) => rule.page === last && rule.color === '#000000')
    .sort((a, b) => a.top - b.top)
  const thick = (index: number): Rule => must(colophon[index], `rule ${index} of the colophon`)
  const body = pages.map((page) => page.filter((one) => one.baseline < 262))
  const firstNumbered = pages.findIndex((page) => page.some((one) => /^—\d+—$/.test(one.text)))
  return {
    paper: await readPaper(bytes),
    line,
    mark,
    number,
    after: (pattern: RegExp): Line => must(lines[at(pattern) + 1], `after ${pattern}`),
    before: (pattern: RegExp): Line => must(lines[at(pattern) - 1], `before ${pattern}`),
    /** The organ that signs on a page. */
    organ: (page: number): Line =>
      must(
        body[page - 1]?.findLast((one) => /^(?:溪口县人民政府|市政务服务管理局)$/.test(one.text)),
        `organ on page ${page}`,
      ),
    rule: (color: string, page: number): Rule =>
      must(
        rules.find((one) => one.page === page && one.color === color),
        `rule ${color}`,
      ),
    /** The double rules of 信函, from the top. */
    get reds(): [Rule, Rule, Rule, Rule] {
      const red = rules
        .filter((rule) => rule.page === 1 && rule.color === '#ff0000')
        .sort((a, b) => a.top - b.top)
      return [0, 1, 2, 3].map((index) => must(red[index], `red rule ${index}`)) as [
        Rule,
        Rule,
        Rule,
        Rule,
      ]
    },
    /** From the left end of the first rule of a page to the right end of the last. */
    ruled: (page: number): { left: number; right: number } => {
      const found = rules.filter((rule) => rule.page === page)
      return {
        left: Math.min(...found.map((rule) => rule.left)),
        right: Math.max(...found.map((rule) => rule.right)),
      }
    },
    rulesOn: (page: number): number => rules.filter((rule) => rule.page === page).length,
    get colophon(): [Rule, Rule, Rule] {
      return [thick(0), thick(1), thick(2)]
    },
    numbersOn: (page: number): number => numbers.filter((one) => one.page === page).length,
    get numbersInFront(): number {
      return numbers.filter((one) => one.page <= firstNumbered).length + (firstNumbered < 2 ? 1 : 0)
    },
    get firstNumber(): number {
      return Number(/\d+/.exec(numbers[0]?.text ?? '')?.[0])
    },
    get fullPage() {
      return fullPage(body)
    },
  }
}

/** The count that most lines have: a paragraph may be set tighter, and a mark may not start a line. */
function most(counts: readonly number[]): number {
  const often = (count: number): number => counts.filter((one) => one === count).length
  return counts.reduce((best, one) => (often(one) > often(best) ? one : best), 0)
}

/** Pages of nothing but body text, and what they have at most. */
function fullPage(pages: readonly (readonly Line[])[]) {
  const plain = pages.filter((page) => page.every((line) => Math.round(line.size) === 16))
  const lines = Math.max(...plain.map((page) => page.length))
  const full = must(
    plain.find((page) => page.length === lines),
    'a full page',
  )
  const [first, last] = [must(full[0], 'first line'), must(full.at(-1), 'last line')]
  const wide = plain.flat().filter((line) => line.left < 29 && line.right > 183)
  return {
    lines,
    characters: most(wide.map((line) => [...line.text].length)),
    size: first.size,
    top: first.top,
    bottom: last.bottom,
    left: Math.min(...full.map((line) => line.left)),
    right: Math.max(...full.map((line) => line.right)),
    pitch: (last.baseline - first.baseline) / (lines - 1),
  }
}
