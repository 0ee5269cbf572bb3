/** A line that a browser prints before it prints papers: the advances of four characters, and a margin box. */
import type { MeasuredAdvance } from '../../machine/checkup.ts'
import { type FontSet, filesOf, printFamilies } from '../fonts/choose-fonts.ts'
import { printedText } from '../pdf/printed-text.ts'

/** Type size of the line, pt: no whole number of pixels, so that rounding shows. */
const size = 16
/** How often a character stands on its line. */
const times = 10
/** What a line may be off, pt: browsers that round advances to whole pixels are off by 2.5. */
const tolerance = 0.3

interface Mark {
  readonly character: string
  /** Width of its line, pt; null where no chosen face has it. */
  readonly width: number | null
  /** Families that set it, and a character of another face that ends its line. */
  readonly families: readonly string[]
  readonly end: { readonly character: string; readonly families: readonly string[] }
}
export interface Ruler {
  readonly html: string
  readonly marks: readonly Mark[]
}
export interface Measured {
  readonly measured: readonly MeasuredAdvance[]
  /** What was set otherwise than the faces say, its character empty for the margin box; null when all is as it should be. */
  readonly wrong: MeasuredAdvance | null
}

/** @param fontFaces `@font-face` rules, where the browser is not given the files another way */
export function rulerOf(fonts: FontSet, fontFaces: string): Ruler {
  const families = printFamilies(fonts)
  const [han, latin] = [
    { character: '国', families: families.fangsong },
    { character: '8', families: families.latin },
  ]
  const marks = ['国', '，', '“', '8'].map((character): Mark => {
    const role = character === '8' ? 'latin' : 'fangsong'
    const code = character.codePointAt(0) ?? 0
    const advance = filesOf(fonts, role)
      .map(({ face }) => face.advance(code))
      .find((width) => width !== null)
    return {
      character,
      width: advance === undefined || advance === null ? null : advance * size * times,
      families: families[role],
      end: role === 'latin' ? han : latin,
    }
  })
  return { html: page(marks, fontFaces), marks }
}

const list = (families: readonly string[]): string =>
  families.map((family) => `'${family.replace(/['"\\<]/g, '')}'`).join(',')

function page(marks: readonly Mark[], fontFaces: string): string {
  const lines = marks.map(
    ({ character, families, end }) =>
      `<p style="font-family:${list(families)}">${character.repeat(times)}<span style="font-family:${list(end.families)}">${end.character}</span></p>`,
  )
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>${fontFaces}
@page{size:300pt 300pt;margin:20pt;@bottom-center{content:counter(page);font:${size}pt serif}}
body{margin:0;text-spacing-trim:space-all;text-autospace:no-autospace;font-kerning:none;font-variant-ligatures:none}
p{margin:0;white-space:pre;font-size:${size}pt;line-height:40pt}</style></head><body>${lines.join('')}</body></html>`
}

/** What the printed ruler has, and the first thing that it has otherwise. */
export async function measureRuler(pdf: Uint8Array, ruler: Ruler): Promise<Measured> {
  const { pages } = await printedText(pdf)
  const pieces = (pages[0]?.pieces ?? []).filter(({ text }) => text.trim() !== '')
  const lines = ruler.marks.map(({ character, width, end }) => {
    const begin = pieces.find(({ text }) => text.startsWith(character.repeat(times)))
    const stop = pieces.find(({ text, x, y }) => {
      const beside = begin !== undefined && x > begin.x && Math.abs(y - begin.y) < 5
      return beside && text === end.character
    })
    const found = begin && stop ? stop.x - begin.x : 0
    return { character, wanted: width ?? found, found }
  })
  const measured = lines.map(({ character, wanted, found }) => ({
    character,
    wanted: hundredths(wanted),
    found: hundredths(found),
  }))
  const wrong = lines.findIndex(({ wanted, found }) => Math.abs(wanted - found) > tolerance)
  const box = pieces.some(({ text, y }) => text === '1' && y < 20)
  const noBox = box ? null : { character: '', wanted: 1, found: 0 }
  return { measured, wrong: measured[wrong] ?? noBox }
}

/** Of one character. */
const hundredths = (line: number): number => Math.round((line / times) * 100) / 100
