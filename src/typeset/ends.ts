/** What stands under the text: attachment note, signature and date, 版记 (GB/T 9704-2012 7.3.4, 7.3.5, 7.4). */
import type { Inline, LinesBlock } from '../model/document.ts'
import { splitInlines, text } from '../model/nodes.ts'
import { attachmentMark, inlinesText } from '../model/plain-text.ts'
import { textWidth } from '../theme/measure.ts'
import { advance, areaHeight, areaWidth, type Style } from '../theme/theme.ts'
import { line, type Typesetter } from './line.ts'
import { nameLines } from './names.ts'
import { makeRuns } from './runs.ts'
import { sealStep, sealsOver, stampOver, stampWidth } from './seals.ts'
import type { TypesetBlock, TypesetParagraph } from './typeset.ts'

/** 附件： two characters in; names that wrap stand under their own first character (7.3.4). */
export function typesetAttachmentNote(block: LinesBlock, typesetter: Typesetter): TypesetBlock[] {
  const style = typesetter.theme.styles['attachment-note']
  const em = advance(style)
  return block.lines.map((inlines, index) => {
    const mark = attachmentMark(block.lines, index)
    const number = textWidth(mark.replace('附件：', ''), style)
    const first = -number - (index === 0 ? 3 * em : 0)
    const indent = { left: Math.round(5 * em + number), first: Math.round(first) }
    const typed = mark === '' && block.lines.length > 0
    return line(
      index === 0 ? block.id : '',
      'attachment-note',
      [text(mark), ...inlines],
      typesetter,
      {
        ...(typed ? {} : { indent }),
        ...(index > 0 ? { before: 0 } : {}),
        keepNext: true,
      },
    )
  })
}

const dateLine =
  /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/

/**
 * Organ and date: without a seal the date stands two characters behind the organ's first (7.3.5.2), under a seal the organ is
 * centred on the date (7.3.5.1), beside a signature stamp the office title leaves room for it (7.3.5.3).
 */
export function typesetSignature(block: LinesBlock, typesetter: Typesetter): TypesetBlock[] {
  const style = typesetter.theme.styles.signature
  const em = advance(style)
  const area = areaWidth(typesetter.theme)
  const widths = block.lines.map((one) => textWidth(inlinesText(one), style))
  const dateAt = block.lines.findLastIndex((one) =>
    dateLine.test(inlinesText(one).replace(/\s/g, '')),
  )
  const date = dateAt < 0 ? 0 : (widths[dateAt] ?? 0)
  const widest = widths.reduce(
    (most, width, index) => (index === dateAt ? most : Math.max(most, width)),
    0,
  )
  const seal = block.attributes['seal'] ?? ''
  // four characters free behind the date; a name longer than that allows takes the date along to the left
  const center = Math.min(area - 4 * em - (dateAt < 0 ? widest : date) / 2, area - widest / 2)
  if (seal === '印章' && block.lines.length > 2 && dateAt === block.lines.length - 1)
    return printSeals(block, center, widths, typesetter)
  const left = (index: number): number => {
    const own = widths[index] ?? 0
    if (seal === '印章') return center - own / 2
    if (seal === '签名章')
      return index === dateAt ? area - 4 * em - own : area - (4 + stampWidth + 2) * em - own
    const organLeft = date > widest ? area - 4 * em - date : area - 2 * em - widest
    return index === dateAt ? organLeft + 2 * em : organLeft
  }
  const { pitch } = typesetter.theme.grid
  const before = (index: number): number | null => {
    if (index === 0) return seal === '' ? null : 2 * pitch
    return 0
  }
  const stamped = seal === '签名章'
  const over = stamped
    ? stampOver(block, area - 4 * em, typesetter.theme)
    : sealsOver(block, [{ x: center, row: 0 }], typesetter.theme)
  const last = dateAt < 0 ? block.lines.length - 1 : dateAt
  return block.lines.map((inlines, index) =>
    line(index === 0 ? block.id : '', 'signature', inlines, typesetter, {
      indent: { left: Math.max(0, Math.round(left(index))), first: 0 },
      before: before(index),
      // white behind the office title, not before the date: pictures are measured from the top of the date
      ...(stamped && index === dateAt - 1 ? { after: pitch } : {}),
      ...(index === last ? { floats: over } : {}),
      keepNext: index < block.lines.length - 1,
    }),
  )
}
/**
 * Joint issue under seals: every name has room for its own, two to a row, and the last stands over the date; seals neither cross
 * nor touch (7.3.5.1).
 * @param center of the date and of the right column, twips
 * @param widths of the lines, the last is the date
 */
function printSeals(
  block: LinesBlock,
  center: number,
  widths: readonly number[],
  typesetter: Typesetter,
): TypesetBlock[] {
  const { pitch } = typesetter.theme.styles.signature
  const names = block.lines.slice(0, -1)
  const widest = widths
    .slice(0, -1)
    .reduce((most, width) => Math.max(most, width), Number.NEGATIVE_INFINITY)
  const apart = sealStep(block, typesetter.theme)
  const step = Math.max(apart, widest + advance(typesetter.theme.styles.signature))
  // names that leave no room beside each other stand one below the other
  const perRow = center - step - widest / 2 >= 0 ? 2 : 1
  const rows: number[][] = []
  for (let at = 0; at < names.length; at += perRow)
    rows.push(Array.from({ length: Math.min(perRow, names.length - at) }, (_, index) => at + index))
  const place = (index: number, column: number, columns: number): number =>
    Math.max(0, Math.round(center - (columns - 1 - column) * step - (widths[index] ?? 0) / 2))
  const blocks = rows.map((row, number): TypesetBlock => {
    const [one = 0, two] = row
    const tail =
      two === undefined
        ? null
        : {
            runs: makeRuns(names[two] ?? [], 'signature', typesetter.theme, typesetter.notes),
            dots: false,
            at: place(two, 1, 2),
          }
    return line(number === 0 ? block.id : '', 'signature', names[one] ?? [], typesetter, {
      indent: { left: place(one, 0, two === undefined ? 1 : 2), first: 0 },
      before: number === 0 ? 2 * pitch : apart - pitch,
      keepNext: true,
      tail,
      source: row.flatMap((column) => names[column] ?? []),
    })
  })
  const date = block.lines.at(-1) ?? []
  const indent = { left: Math.max(0, Math.round(center - (widths.at(-1) ?? 0) / 2)), first: 0 }
  const places = rows.flatMap((row, number) =>
    row.map((_, column) => ({
      x: center - (row.length - 1 - column) * step,
      row: rows.length - 1 - number,
    })),
  )
  const floats = sealsOver(block, places, typesetter.theme)
  return [...blocks, line('', 'signature', date, typesetter, { indent, before: 0, floats })]
}

/** 出席, 请假, 列席: two characters in, names that wrap stand behind the colon (10.3). */
export function typesetAttendance(block: LinesBlock, typesetter: Typesetter): TypesetBlock[] {
  const style = typesetter.theme.styles.attendance
  return block.lines.map((inlines, index) => {
    const label = /^[^：]{1,6}：/.exec(inlinesText(inlines))?.[0] ?? ''
    const [head = [], ...names] =
      label === '' ? [[], inlines] : splitInlines(inlines, [label.length])
    const hang = Math.round(textWidth(label, style))
    const left = Math.round(2 * advance(style)) + hang
    const room = areaWidth(typesetter.theme) - left - attendanceSlack
    const runs = [
      ...makeRuns(head, 'attendance-label', typesetter.theme, typesetter.notes).map((run) => ({
        ...run,
        role: 'label' as const,
      })),
      ...makeRuns(
        namesInLines(names.flat(), style, room),
        'attendance',
        typesetter.theme,
        typesetter.notes,
      ),
    ]
    return line(index === 0 ? block.id : '', 'attendance', [], typesetter, {
      runs,
      source: inlines,
      indent: { left, first: -hang },
      ...(index > 0 ? { before: 0 } : {}),
      keepNext: index < block.lines.length - 1,
    })
  })
}

/** Lines broken here are a little shorter than the room, twips: programs round differently. */
const attendanceSlack = 10

/** Names in lines of their own; what holds more than plain text is left as it is. */
function namesInLines(names: readonly Inline[], style: Style, room: number): readonly Inline[] {
  if (!names.every((inline) => inline.type === 'text')) return names
  return [text(nameLines(inlinesText(names), style, room).join('\n'))]
}

/** 版记: a thick rule, 抄送, a thin rule, 印发, a thick rule (7.4.1). */
export function typesetColophon(block: LinesBlock, typesetter: Typesetter): TypesetBlock[] {
  if (block.attributes['form'] === '信函') return printPlainColophon(block, typesetter)
  const last = block.lines.length - 1
  const spacer = typesetter.adjustments.spaceBefore[block.id] ?? null
  const rows = block.lines.flatMap((inlines, index): TypesetBlock[] => [
    ...(index === last && index > 0
      ? [{ type: 'rule' as const, id: '', rule: 'thin' as const, before: 0 }]
      : []),
    colophonLine(inlines, typesetter),
  ])
  return [
    { type: 'rule', id: block.id, rule: 'thick', before: spacer ?? typesetter.theme.grid.pitch },
    ...rows,
    { type: 'rule', id: '', rule: 'thick', before: 0 },
  ]
}

/** 版记 of 信函: no rules (10.1). */
function printPlainColophon(block: LinesBlock, typesetter: Typesetter): TypesetBlock[] {
  const before = typesetter.adjustments.spaceBefore[block.id] ?? typesetter.theme.grid.pitch
  return block.lines.map((inlines, index) => {
    const one = colophonLine(inlines, typesetter)
    const keepNext = index < block.lines.length - 1
    return index === 0 ? { ...one, id: block.id, before, keepNext } : { ...one, keepNext }
  })
}

/** 抄送：… hangs behind its colon; of 印发 the organ stands left and the date right, so does how many were printed. */
function colophonLine(inlines: readonly Inline[], typesetter: Typesetter): TypesetParagraph {
  const style = typesetter.theme.styles.colophon
  const words = inlinesText(inlines)
  const printing = /\s(\S+印发|共印\d+份)$/.exec(words)
  const organ = words.slice(0, printing?.index ?? 0).trimEnd()
  if (printing && organ !== '') {
    const run = (part: string) =>
      makeRuns([text(part)], 'colophon', typesetter.theme, typesetter.notes)
    return line('', 'colophon', [text(organ)], typesetter, {
      tail: { runs: run(printing[1] ?? ''), dots: false, at: null },
      source: inlines,
      keepNext: true,
    })
  }
  const label = /^[^：]{1,6}：/.exec(words)?.[0] ?? ''
  const hang = Math.round(textWidth(label, style))
  const { theme } = typesetter
  const room = areaWidth(theme) - style.left - style.right - hang
  const most = Math.floor(areaHeight(theme) / style.pitch) - 2
  return line('', 'colophon', inlines, typesetter, {
    indent: { left: style.left + hang, first: -hang },
    // no page holds what is longer: kept whole it would leave its rule behind
    keepNext: textWidth(words, style) < most * room,
  })
}
