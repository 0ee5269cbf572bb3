/** 版头 as printed: lines at the top left, the organ's mark, number and signers, the red rule (GB/T 9704-2012 7.2, 10). */
import type { Inline, LinesBlock } from '../model/document.ts'
import { type Letterhead, readLetterhead } from '../model/letterhead.ts'
import { text } from '../model/nodes.ts'
import { inlinesText } from '../model/plain-text.ts'
import { textWidth } from '../theme/measure.ts'
import { advance, areaHeight, areaWidth, type StyleRole, type Theme } from '../theme/theme.ts'
import { line, type Typesetter } from './line.ts'
import { makeRuns } from './runs.ts'
import type { TypesetBlock, TypesetParagraph } from './typeset.ts'

export function typesetLetterhead(block: LinesBlock, typesetter: Typesetter): TypesetBlock[] {
  const head = readLetterhead(block)
  const { theme } = typesetter
  const corner = [
    ...(head.copy ? [line('', 'letterhead', head.copy, typesetter)] : []),
    ...[head.secret, head.urgency].flatMap((one) =>
      one ? [line('', 'letterhead-secret', one, typesetter)] : [],
    ),
  ]
  const used = corner.reduce((sum, one) => sum + theme.styles[one.style].pitch, 0)
  const shape = markShape(head.organs, head.suffix, theme, {
    signers: head.signers.length,
    breaks: typesetter.adjustments.titleBreaks[block.id],
  })
  const { size } = shape
  const { markTop, orderTop } = theme.letterhead
  const top = Math.max(
    0,
    Math.round((head.form === '命令' ? orderTop : markTop) - used - inkTop * size),
  )
  const marks = typesetMark(block.id, head.organs, head.suffix, shape, top, typesetter)
  const numbers = printNumber(
    head.number,
    head.signers,
    Math.round(theme.letterhead.numberGap - inkBottom * size),
    typesetter,
  )
  // the rule stands under the text of the number, not under its line
  const below = (theme.styles.letterhead.pitch - theme.styles.letterhead.size) / 2
  const rule: TypesetBlock = {
    type: 'rule',
    id: '',
    rule: 'red',
    before: Math.round(theme.letterhead.ruleGap - below),
  }
  const issued = printIssuer(head, typesetter)
  const rules = head.form === '命令' ? [] : [rule]
  const red = head.preprinted ? keptRoom : (blocks: TypesetBlock[]) => blocks
  return [...corner, ...red(marks), ...numbers, ...issued, ...red(rules)]
}

/** What is red, as white of the same height: 套打 prints on paper that has it already. */
export const keptRoom = (blocks: readonly TypesetBlock[]): TypesetBlock[] =>
  blocks.flatMap((block): TypesetBlock[] => {
    if (block.type === 'paragraph') return [withoutInk(block)]
    if (block.type === 'rule') return [{ ...block, hidden: true }]
    if (block.type !== 'mark') return [block]
    return block.organs.map((organ, index) => ({
      ...withoutInk(organ),
      spread: false,
      ...(index === 0 ? { id: block.id, before: block.before } : { before: 0 }),
    }))
  })

/** A line of the same height: white space for every letter, and the line breaks. */
const withoutInk = (line: TypesetParagraph): TypesetParagraph => ({
  ...line,
  runs: line.runs.map((run) => ({ ...run, text: run.text.replace(/[^\n]+/g, '\u3000') })),
})

/** 纪要: who issued it and when, at both ends of a line; the standard leaves this free (10.3). */
function printIssuer({ issuer, date }: Letterhead, typesetter: Typesetter): TypesetBlock[] {
  if (!issuer && !date) return []
  const em = Math.round(advance(typesetter.theme.styles.letterhead))
  const shown = inlinesText(date ?? [])
  const at = Math.round(
    areaWidth(typesetter.theme) - em - textWidth(shown, typesetter.theme.styles.letterhead),
  )
  const runs = makeRuns([text(shown)], 'letterhead', typesetter.theme, typesetter.notes)
  const style = typesetter.theme.styles.letterhead
  const indent = { left: em, first: 0 }
  const before = typesetter.theme.grid.pitch
  const tail = { runs, dots: false, at }
  const ends = { indent, tail, source: [...(issuer ?? []), ...(date ?? [])] }
  // a long issuer leaves the date a line of its own
  if (em + textWidth(inlinesText(issuer ?? []), style) + em <= at)
    return [line('', 'letterhead', issuer ?? [], typesetter, { before, ...ends })]
  return [
    line('', 'letterhead', issuer ?? [], typesetter, { before, indent }),
    line('', 'letterhead', [], typesetter, { ...ends, source: date ?? [] }),
  ]
}

/** Largest type of a mark, twips, and how much of the width it may fill. */
const largest = 1040
const fill = 0.98
/** A name that would be set smaller than this on one line takes two, twips. */
const oneLine = 440
/** Ink of a 小标宋 character within a line of its own pitch: below the top and above the bottom of the line, in type sizes. */
export const inkTop = 0.26
export const inkBottom = 0.18

/** Names in joint issue are spread a little; 文件 stands a little apart. */
const spreadBy = 1.02
const apartBy = 0.4
/** Lines of the first page that a joint mark leaves beside those of number and signers: the rule, a title of three lines, 主送, text. */
const linesBelow = 12

/** How a mark is set. */
export interface MarkShape {
  /** Type size, twips. */
  readonly size: number
  /** Lines from top to bottom: names in joint issue, else the one name with what stands behind it, parted when it is long. */
  readonly lines: readonly string[]
}

/**
 * As large as its width allows; in joint issue no higher than leaves room for the text on the first page, and never wider than the
 * type area.
 * @param rest signers: how many there are, two stand in a row; breaks: where a name that takes two lines is parted
 */
export function markShape(
  organs: readonly (readonly Inline[])[],
  suffix: string,
  theme: Theme,
  {
    signers = 1,
    breaks = [],
  }: { readonly signers?: number; readonly breaks?: readonly number[] | undefined } = {},
): MarkShape {
  const room = areaWidth(theme) * fill
  const sizeFor = (letters: number): number =>
    Math.min(largest, Math.floor(room / Math.max(1, letters)))
  const names = organs.map(inlinesText)
  const longest = names.reduce((most, one) => Math.max(most, [...one].length), 1)
  if (names.length > 1) {
    const wide = sizeFor(longest * spreadBy + [...suffix].length + (suffix === '' ? 0 : apartBy))
    const below = (linesBelow + Math.max(1, Math.ceil(signers / 2))) * theme.grid.pitch
    const high = Math.floor(
      (areaHeight(theme) - theme.letterhead.markTop - below) / (1.4 * names.length),
    )
    // in large print, or in joint issue of very many, there is no such room: it is not smaller than the text
    return { size: whole(Math.min(wide, Math.max(high, theme.styles.body.size))), lines: names }
  }
  const characters = [...`${names[0] ?? ''}${suffix}`]
  const size = sizeFor(characters.length)
  if (size >= oneLine) return { size: whole(size), lines: [characters.join('')] }
  const half = breaks[0] ?? characters.slice(0, Math.ceil(characters.length / 2)).join('').length
  const mark = characters.join('')
  const lines = [mark.slice(0, half), mark.slice(half)]
  const longer = lines.reduce((most, one) => Math.max(most, [...one].length), 1)
  return { size: whole(sizeFor(longer)), lines }
}
/** Whole points where the size allows, else tenths. */
const whole = (size: number): number =>
  size >= 200 ? Math.floor(size / 20) * 20 : Math.floor(size / 2) * 2

/** The mark; of several organs the names as wide as the longest, 文件 behind them. */
export function typesetMark(
  id: string,
  organs: readonly (readonly Inline[])[],
  suffix: string,
  { size, lines: marked }: MarkShape,
  before: number,
  typesetter: Typesetter,
): TypesetBlock[] {
  const [first] = organs
  if (!first) return []
  const mark = (inlines: readonly Inline[], rest: Partial<TypesetParagraph>): TypesetParagraph =>
    line('', 'organ', inlines, typesetter, { size, ...rest })
  if (organs.length === 1) {
    const source = [...first, text(suffix)]
    const inlines = marked.length > 1 ? [text(marked.join('\n'))] : source
    return [{ ...mark(inlines, { before, source }), id }]
  }
  const longest = marked.reduce((most, one) => Math.max(most, [...one].length), 0)
  const width = Math.round(longest * spreadBy * size)
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
  typesetter: Typesetter,
): TypesetBlock[] {
  const { theme } = typesetter
  if (signers.length === 0)
    return number ? [line('', 'document-number', number, typesetter, { before: gap })] : []
  const style = theme.styles.letterhead
  const em = advance(style)
  const widest = signers.reduce(
    (most, one) => Math.max(most, textWidth(inlinesText(one), style)),
    0,
  )
  const perRow = signers.length > 1 ? 2 : 1
  const names = perRow * widest + (perRow - 1) * em
  const at = Math.round(areaWidth(theme) - em - names - 4 * em)
  const rows = Array.from({ length: Math.ceil(signers.length / perRow) }, (_, row) =>
    signers.slice(row * perRow, (row + 1) * perRow),
  )
  const run = (words: string, role: StyleRole) =>
    makeRuns([text(words)], role, theme, typesetter.notes)
  // a long number takes a row of its own under the signers
  const beside = number === null || em + textWidth(inlinesText(number), style) + em <= at
  const below =
    beside || !number
      ? []
      : [line('', 'letterhead', number, typesetter, { indent: { left: Math.round(em), first: 0 } })]
  const signed = rows.map((row, index) => {
    const last = beside && index === rows.length - 1
    const label = index === 0 ? '签发人：' : '　　　　'
    const cells = row
      .map((one, column) => inlinesText(one) + (column < row.length - 1 ? '　' : ''))
      .join('')
    return line('', 'letterhead', last && number ? number : [], typesetter, {
      before: index === 0 ? gap : 0,
      indent: { left: Math.round(em), first: 0 },
      tail: { runs: [...run(label, 'letterhead'), ...run(cells, 'signer')], dots: false, at },
      source: [...(last && number ? number : []), text(label), ...row.flat()],
    })
  })
  return [...signed, ...below]
}
