/** 版头 as printed: lines at the top left, the organ's mark, number and signers, the red rule (GB/T 9704-2012 7.2, 10). */
import type { Inline, LinesBlock } from '../model/document.ts'
import { type Letterhead, readLetterhead } from '../model/letterhead.ts'
import { text } from '../model/nodes.ts'
import { inlinesText } from '../model/plain-text.ts'
import { textWidth } from '../theme/measure.ts'
import { advance, areaWidth, type StyleRole, type Theme } from '../theme/theme.ts'
import { line, type Printer } from './line.ts'
import type { Printed, PrintedParagraph } from './printed.ts'
import { makeRuns } from './runs.ts'

export function printLetterhead(block: LinesBlock, printer: Printer): Printed[] {
  const head = readLetterhead(block)
  const { theme } = printer
  const corner = [
    ...(head.copy ? [line('', 'letterhead', head.copy, printer)] : []),
    ...[head.secret, head.urgency].flatMap((one) => (one ? [line('', 'letterhead-secret', one, printer)] : [])),
  ]
  const used = corner.reduce((sum, one) => sum + theme.styles[one.style].pitch, 0)
  const size = markSize(head.organs, head.suffix, theme)
  const { markTop, orderTop } = theme.letterhead
  const top = Math.max(0, Math.round((head.form === '命令' ? orderTop : markTop) - used - inkTop * size))
  const marks = printMark(block.id, head.organs, head.suffix, size, top, printer)
  const numbers = printNumber(head.number, head.signers, Math.round(theme.letterhead.numberGap - inkBottom * size), printer)
  // the rule stands under the text of the number, not under its line
  const below = (theme.styles.letterhead.pitch - theme.styles.letterhead.size) / 2
  const rule: Printed = { type: 'rule', id: '', rule: 'red', before: Math.round(theme.letterhead.ruleGap - below) }
  const issued = printIssuer(head, printer)
  return [...corner, ...marks, ...numbers, ...issued, ...(head.form === '命令' ? [] : [rule])]
}

/** 纪要: who issued it and when, at both ends of a line; the standard leaves this free (10.3). */
function printIssuer({ issuer, date }: Letterhead, printer: Printer): Printed[] {
  if (!issuer && !date) return []
  const em = Math.round(advance(printer.theme.styles.letterhead))
  const shown = inlinesText(date ?? [])
  const at = Math.round(areaWidth(printer.theme) - em - textWidth(shown, printer.theme.styles.letterhead))
  const runs = makeRuns([text(shown)], 'letterhead', printer.theme, printer.notes)
  const rest = { before: printer.theme.grid.pitch, indent: { left: em, first: 0 }, tail: { runs, dots: false, at } }
  return [line('', 'letterhead', issuer ?? [], printer, rest)]
}

/** Largest and smallest type of a mark, twips, and how much of the width it may fill. */
const largest = 1040
const smallest = 520
const fill = 0.98
/** Ink of a 小标宋 character within a line of its own pitch: below the top and above the bottom of the line, in type sizes. */
export const inkTop = 0.26
export const inkBottom = 0.18

const lettersOf = (organs: readonly (readonly Inline[])[]): number =>
  Math.max(1, ...organs.map((one) => [...inlinesText(one)].length))
/** Names in joint issue are spread a little; 文件 stands a little apart. */
const spreadBy = 1.02
const apartBy = 0.4

/** Type size of the mark: as large as its width allows. */
export function markSize(organs: readonly (readonly Inline[])[], suffix: string, theme: Theme): number {
  const joint = organs.length > 1
  const letters = lettersOf(organs) * (joint ? spreadBy : 1) + [...suffix].length + (joint && suffix !== '' ? apartBy : 0)
  return Math.max(smallest, Math.min(largest, Math.floor((areaWidth(theme) * fill) / letters / 20) * 20))
}

/** The mark; of several organs the names as wide as the longest, 文件 behind them. */
export function printMark(
  id: string,
  organs: readonly (readonly Inline[])[],
  suffix: string,
  size: number,
  before: number,
  printer: Printer,
): Printed[] {
  const [first] = organs
  if (!first) return []
  const mark = (inlines: readonly Inline[], rest: Partial<PrintedParagraph>): PrintedParagraph =>
    line('', 'organ', inlines, printer, { size, ...rest })
  if (organs.length === 1) return [{ ...mark([...first, text(suffix)], { before }), id }]
  const width = Math.round(lettersOf(organs) * spreadBy * size)
  const behind = suffix === '' ? 0 : Math.round(([...suffix].length + apartBy) * size)
  return [
    {
      type: 'mark',
      id,
      organs: organs.map((one) => mark(one, { spread: true })),
      suffix: suffix === '' ? null : mark([text(suffix)], {}),
      widths: [width, behind],
      before,
    },
  ]
}

/** 发文字号 in the middle; with signers it stands left on the row of the last of them, two names to a row (7.2.5, 7.2.6). */
function printNumber(
  number: readonly Inline[] | null,
  signers: readonly (readonly Inline[])[],
  gap: number,
  printer: Printer,
): Printed[] {
  const { theme } = printer
  if (signers.length === 0) return number ? [line('', 'document-number', number, printer, { before: gap })] : []
  const style = theme.styles.letterhead
  const em = advance(style)
  const widest = Math.max(...signers.map((one) => textWidth(inlinesText(one), style)))
  const perRow = signers.length > 1 ? 2 : 1
  const names = perRow * widest + (perRow - 1) * em
  const at = Math.round(areaWidth(theme) - em - names - 4 * em)
  const rows = Array.from({ length: Math.ceil(signers.length / perRow) }, (_, row) =>
    signers.slice(row * perRow, (row + 1) * perRow),
  )
  const run = (words: string, role: StyleRole) => makeRuns([text(words)], role, theme, printer.notes)
  return rows.map((row, index) => {
    const last = index === rows.length - 1
    const label = index === 0 ? '签发人：' : '　　　　'
    const cells = row.map((one, column) => inlinesText(one) + (column < row.length - 1 ? '　' : '')).join('')
    return line('', 'letterhead', last && number ? number : [], printer, {
      before: index === 0 ? gap : 0,
      indent: { left: Math.round(em), first: 0 },
      tail: { runs: [...run(label, 'letterhead'), ...run(cells, 'signer')], dots: false, at },
    })
  })
}
