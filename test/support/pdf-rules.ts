/** Rules and boxes that a PDF draws, read off its operators: edges in millimetres from the top left of the paper. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfRule {
  readonly page: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** `#rrggbb`. */
  readonly color: string
}
type Matrix = readonly [number, number, number, number, number, number]
const mm = (points: number): number => (points * 25.4) / 72
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

interface State {
  readonly matrix: Matrix
  readonly lineWidth: number
  readonly fill: string
  readonly stroke: string
}
const start: State = {
  matrix: [1, 0, 0, 1, 0, 0],
  lineWidth: 1,
  fill: '#000000',
  stroke: '#000000',
}
const strokes: ReadonlySet<unknown> = new Set([OPS.stroke, OPS.closeStroke])
const fills: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke])

/** Level things longer than they are high, at most 2 mm: what a reader takes for a rule. */
export async function readRules(bytes: Uint8Array): Promise<PdfRule[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true })
  const document = await task.promise
  const rules: PdfRule[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const height = page.view[3] ?? 0
    const { fnArray, argsArray } = await page.getOperatorList()
    let state = start
    const saved: State[] = []
    fnArray.forEach((operator, index) => {
      const args = (argsArray[index] ?? []) as unknown[]
      if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(state)
      if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
        state = saved.pop() ?? start
      if (operator === OPS.transform)
        state = { ...state, matrix: times(state.matrix, args as unknown as Matrix) }
      if (operator === OPS.setLineWidth) state = { ...state, lineWidth: Number(args[0]) }
      if (operator === OPS.setFillRGBColor) state = { ...state, fill: String(args[0]) }
      if (operator === OPS.setStrokeRGBColor) state = { ...state, stroke: String(args[0]) }
      if (operator === OPS.constructPath) {
        const drawn = drawnBox(args, state, height)
        if (drawn && drawn.bottom - drawn.top < 2 && drawn.right - drawn.left > 10)
          rules.push({ page: number, ...drawn })
      }
    })
  }
  await task.destroy()
  return rules
}

/** The box of a painted path; null for clips and empty paths. */
function drawnBox(
  [paint, , box]: unknown[],
  state: State,
  height: number,
): Omit<PdfRule, 'page'> | null {
  const stroked = strokes.has(paint)
  if (!box || !(stroked || fills.has(paint))) return null
  const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(box as ArrayLike<number>)
  const [a, b, c, d, e, f] = state.matrix
  const corner = (x: number, y: number): readonly [number, number] => [
    a * x + c * y + e,
    b * x + d * y + f,
  ]
  const [first, second] = [corner(left, top), corner(right, bottom)]
  const half = stroked ? (state.lineWidth * Math.hypot(c, d)) / 2 : 0
  return {
    left: mm(Math.min(first[0], second[0])),
    right: mm(Math.max(first[0], second[0])),
    top: mm(height - Math.max(first[1], second[1]) - half),
    bottom: mm(height - Math.min(first[1], second[1]) + half),
    color: stroked ? state.stroke : state.fill,
  }
}

/** Size of the first page, mm. */
export async function readPaper(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true })
  const [, , width = 0, height = 0] = (await (await task.promise).getPage(1)).view
  await task.destroy()
  return { width: mm(width), height: mm(height) }
}
