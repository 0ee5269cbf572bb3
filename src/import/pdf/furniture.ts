/** Running heads, running feet and page numbers: what a page has besides its text. */
import type { LeftText } from '../draft.ts'
import type { PrintedLine } from './lines.ts'

/** A page as lines, and what was taken off it. */
export interface BarePage {
  readonly width: number
  readonly lines: readonly PrintedLine[]
  readonly furniture: readonly Pick<LeftText, 'reason' | 'text'>[]
}

/** — 1 —, -1-, 1, 第1页, 第 1 页 共 9 页, 1/9, Page 1. */
const pageNumber =
  /^(?:[—–\-－·•~～\s]{0,6}\d{1,4}[—–\-－·•~～\s]{0,6}|第?\s?\d{1,4}\s?页?\s?[/／，,]?\s?(?:共\s?)?\d{0,4}\s?页|\d{1,4}\s?[/／]\s?\d{1,4}|Page\s\d{1,4}(?:\sof\s\d{1,4})?)$/i

/** Lines at the top and at the foot that may be furniture. */
const deep = 2
/** A running head stands on this many pages at least, and on this share of them. */
const fewestPages = 3
const smallestShare = 0.4

/** Takes running heads, feet and page numbers off the pages. */
export function withoutFurniture(
  pages: readonly { readonly width: number; readonly lines: readonly PrintedLine[] }[],
): BarePage[] {
  const fromTop = pages.map(({ lines }) => byHeight(lines).slice(0, deep))
  const fromFoot = pages.map(({ lines }) => byHeight(lines).reverse().slice(0, deep))
  const heads = repeated(fromTop)
  const feet = repeated(fromFoot)
  return pages.map(({ width, lines }, page) => {
    const off = new Map([
      ...outermost(fromFoot[page] ?? [], feet, 'footer'),
      ...outermost(fromTop[page] ?? [], heads, 'header'),
    ])
    return {
      width,
      lines: lines.filter((line) => !off.has(line)),
      furniture: lines.flatMap((line) => {
        const reason = off.get(line)
        return reason ? [{ reason, text: line.text }] : []
      }),
    }
  })
}

const byHeight = (lines: readonly PrintedLine[]): PrintedLine[] =>
  [...lines].sort((a, b) => a.y - b.y)

/** Furniture from the edge inwards: the first line that is text ends it. */
function outermost(
  edge: readonly PrintedLine[],
  repeats: ReadonlySet<string>,
  reason: 'header' | 'footer',
): [PrintedLine, LeftText['reason']][] {
  const off: [PrintedLine, LeftText['reason']][] = []
  for (const line of edge) {
    if (pageNumber.test(line.text)) off.push([line, 'page-number'])
    else if (repeats.has(signOf(line))) off.push([line, reason])
    else break
  }
  return off
}

/** A running head says the same at the same height; only its digits differ. */
const signOf = ({ text, y }: PrintedLine): string =>
  `${text.replaceAll(/\s+/g, '').replaceAll(/\d+/g, '#')}@${Math.round(y / 3)}`

/** What stands on many pages. */
function repeated(edges: readonly (readonly PrintedLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of edges)
    for (const sign of new Set(lines.map(signOf))) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const enough = Math.max(fewestPages, edges.length * smallestShare)
  return new Set([...counts].flatMap(([sign, count]) => (count >= enough ? [sign] : [])))
}
