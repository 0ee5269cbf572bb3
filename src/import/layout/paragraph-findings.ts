/** Faces, sizes, pitch, indents and alignment of a draft's paragraphs against the styles of a theme. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { LayoutRole } from '../../rules/draft-layout.ts'
import { sizeNames, twips } from '../../theme/length.ts'
import type { Style, Theme } from '../../theme/theme.ts'
import type { Draft, DraftBlock, DraftParagraph, DraftRun } from '../draft.ts'

const twipsToPoint = 20
/** What lengths in points and in characters may differ by. */
const pitchTolerance = 1
const sizeTolerance = 0.25
const indentTolerance = 0.3
/** Letters of a paragraph that are quoted. */
const quoted = 20

interface Judged {
  readonly paragraph: DraftParagraph
  readonly role: LayoutRole
  readonly style: Style
  readonly theme: Theme
}
/** What is wrong with a paragraph; those alike are said once, with how many there are. */
type Fault =
  | {
      readonly rule: 'layout/face' | 'layout/size'
      readonly found: string
      readonly wanted: string
    }
  | {
      readonly rule: 'layout/pitch' | 'layout/indent'
      readonly found: number
      readonly wanted: number
    }
  | {
      readonly rule: 'layout/align'
      readonly found: Style['align']
      readonly wanted: Style['align']
    }
  | { readonly rule: 'layout/no-heading-style' }

export function paragraphFindings(
  draft: Draft,
  theme: Theme,
  roleOf: (paragraph: DraftParagraph) => LayoutRole | null,
): Diagnostic[] {
  const gridPitch = draft.pages?.find(({ linePitch }) => linePitch !== null)?.linePitch ?? null
  const groups = new Map<string, { fault: Fault; judged: Judged; count: number }>()
  for (const paragraph of topParagraphs(draft.blocks)) {
    const role = roleOf(paragraph)
    if (role === null || textOf(paragraph).trim() === '') continue
    const judged: Judged = { paragraph, role, style: theme.styles[role], theme }
    for (const fault of faultsOf(judged, gridPitch)) {
      const key = JSON.stringify([role, fault])
      const group = groups.get(key)
      if (group) group.count++
      else groups.set(key, { fault, judged, count: 1 })
    }
  }
  return [...groups.values()].map(({ fault, judged, count }) =>
    said(fault, draft.file, judged, count),
  )
}

/** Those of the text itself: cells and text boxes follow rules of their own. */
const topParagraphs = (blocks: readonly DraftBlock[]): readonly DraftParagraph[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' && !block.box ? [block] : []))

const textOf = ({ runs }: DraftParagraph): string => runs.map(({ text }) => text).join('')

function said(fault: Fault, file: string, { paragraph, role }: Judged, count: number): Diagnostic {
  const quote = Array.from(textOf(paragraph).trim()).slice(0, quoted).join('')
  const alike = { file, role, count, line: paragraph.line, quote }
  switch (fault.rule) {
    case 'layout/face':
    case 'layout/size':
      return diagnose(fault.rule, null, { ...alike, found: fault.found, wanted: fault.wanted })
    case 'layout/pitch':
    case 'layout/indent':
      return diagnose(fault.rule, null, { ...alike, found: fault.found, wanted: fault.wanted })
    case 'layout/align':
      return diagnose(fault.rule, null, { ...alike, found: fault.found, wanted: fault.wanted })
    default:
      return diagnose(fault.rule, null, alike)
  }
}

const faultsOf = (judged: Judged, gridPitch: number | null): Fault[] =>
  [
    faceFault(judged),
    sizeFault(judged),
    pitchFault(judged, gridPitch),
    indentFault(judged),
    alignFault(judged),
    headingFault(judged),
  ].filter((fault) => fault !== null)

const han = /\p{Script=Han}/gu

/** The run that a paragraph's look goes by: a heading's first one, since text may run on behind it; else that of most letters. */
function leadingRun({ paragraph, role }: Judged): DraftRun | null {
  const chinese = paragraph.runs.filter(({ text }) => text.search(han) >= 0)
  const letters = new Map<string, { run: DraftRun; count: number }>()
  for (const run of chinese) {
    const key = `${run.face} ${run.size}`
    const seen = letters.get(key) ?? { run, count: 0 }
    letters.set(key, { run, count: seen.count + (run.text.match(han)?.length ?? 0) })
  }
  if (/^heading/.test(role)) return chinese[0] ?? null
  return [...letters.values()].sort((a, b) => b.count - a.count)[0]?.run ?? null
}

/** 仿宋 and 仿宋_GB2312 are one face in two editions. */
const plainName = (name: string): string => name.replace(/_GB2312$/i, '').toLowerCase()

function faceFault(judged: Judged): Fault | null {
  const face = leadingRun(judged)?.face
  const font = judged.theme.fonts[judged.style.font]
  if (face === undefined) return null
  const known = [font.name, ...font.other].map(plainName)
  return known.includes(plainName(face))
    ? null
    : { rule: 'layout/face', found: face, wanted: font.name }
}

function sizeFault(judged: Judged): Fault | null {
  const size = leadingRun(judged)?.size
  const wanted = judged.style.size / twipsToPoint
  if (size === undefined || Math.abs(size - wanted) <= sizeTolerance) return null
  return { rule: 'layout/size', found: sizeName(size), wanted: sizeName(wanted) }
}

/** 三号 for 16; sizes without a name in points. */
const sizeName = (points: number): string =>
  sizeNames.find((name) => twips(name) === Math.round(points * twipsToPoint)) ?? `${points} 磅`

/** Lines of the text alone: titles are higher, and their lines are few. */
function pitchFault({ paragraph, role, style }: Judged, gridPitch: number | null): Fault | null {
  if (role !== 'body' && !/^heading/.test(role)) return null
  const found = paragraph.look.pitch ?? gridPitch ?? 0
  const wanted = style.pitch / twipsToPoint
  return Math.abs(found - wanted) <= pitchTolerance ? null : { rule: 'layout/pitch', found, wanted }
}

/** Full-width spaces that open a paragraph stand for an indent. */
function indentFault(judged: Judged): Fault | null {
  const { paragraph, role, style } = judged
  if (role !== 'body' && !/^heading/.test(role)) return null
  const size = leadingRun(judged)?.size ?? style.size / twipsToPoint
  const typed = /^[\u3000\u2003]*/.exec(textOf(paragraph))?.[0].length ?? 0
  const { firstIndent = 0, leftIndent = 0 } = paragraph.look
  const found = Math.round(((firstIndent + leftIndent) / size + typed) * 10) / 10
  if (Math.abs(found - style.firstLine) <= indentTolerance) return null
  return { rule: 'layout/indent', found, wanted: style.firstLine }
}

/** Text may stand ragged; what stands in the middle, or to the right, is seen. */
function alignFault({ paragraph, style }: Judged): Fault | null {
  const { align = 'left' } = paragraph.look
  const found = align === 'both' ? 'justify' : align
  const isText = (one: Style['align']): boolean => one === 'left' || one === 'justify'
  if (found === style.align || (isText(found) && isText(style.align))) return null
  return { rule: 'layout/align', found, wanted: style.align }
}

const headingFault = ({ paragraph, role }: Judged): Fault | null =>
  /^heading/.test(role) && paragraph.look.outlineLevel === undefined
    ? { rule: 'layout/no-heading-style' }
    : null
