/** Paper, margins and page numbers of a draft against a theme. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { Theme } from '../../theme/theme.ts'
import type { Draft, DraftPages } from '../draft.ts'

/** Points and twips to millimetres, with one decimal. */
const millimetres = (points: number): number => Math.round((points * 254) / 72) / 10
const twipsToPoint = 20

/** White edges may differ by a millimetre (GB/T 9704-2012 5.2.1). */
const tolerance = 1

export function pageFindings({ file, pages = [] }: Draft, theme: Theme): Diagnostic[] {
  const wanted = (length: number): number => millimetres(length / twipsToPoint)
  const { width, height } = theme.page
  const paper = [wanted(width), wanted(height)] as const
  const found: Diagnostic[] = []
  for (const section of pages) {
    const turned = isTurned(section)
    const size = sizeOf(section, turned)
    if (size?.some((length, index) => differs(length, paper[index] ?? 0)))
      found.push(
        diagnose('layout/page-size', null, {
          file,
          width: size[0],
          height: size[1],
          wanted: paper.map(Math.round).join('×'),
        }),
      )
    // pages that lie on their side have their edges elsewhere
    if (turned) continue
    for (const edge of ['top', 'bottom', 'left', 'right'] as const) {
      const own = section[edge]
      const margin = own === null ? null : millimetres(own)
      if (margin === null || !differs(margin, wanted(theme.page[edge]))) continue
      const data = { file, edge, found: margin, wanted: wanted(theme.page[edge]) }
      found.push(diagnose('layout/margin', null, data))
    }
  }
  if (theme.pageNumber.place !== 'none' && pages.length > 0 && !pages.some((one) => one.numbered))
    found.push(diagnose('layout/no-page-number', null, { file }))
  return distinct(found)
}

const differs = (found: number, wanted: number): boolean => Math.abs(found - wanted) > tolerance

const isTurned = ({ width, height }: DraftPages): boolean =>
  width !== null && height !== null && width > height

function sizeOf({ width, height }: DraftPages, turned: boolean): readonly [number, number] | null {
  if (width === null || height === null) return null
  const [across, down] = [millimetres(width), millimetres(height)]
  return turned ? [down, across] : [across, down]
}

/** Sections alike are said once. */
function distinct(findings: readonly Diagnostic[]): Diagnostic[] {
  const byText = new Map(findings.map((one) => [JSON.stringify(one), one]))
  return [...byText.values()]
}
