/** The characters of a paragraph with their widths and the places where a line may end: what the style sheet of the PDF makes of them. */
import { byCharacter } from '../../theme/by-character.ts'
import type { FaceAdvances, FaceName } from '../../theme/face-advances.ts'
import { textWidth } from '../../theme/measure.ts'
import { type Style, scaledSpacing } from '../../theme/theme.ts'
import type { Run } from '../../typeset/runs.ts'
import { mayPart, neverParted } from '../../typeset/scripts.ts'
import { breakPlaces } from './break-places.ts'
import { faceOf } from './faces.ts'
import { exactUnits, sizeUnits } from './units.ts'

export interface Glyph {
  readonly character: string
  /** Units, not rounded. */
  readonly width: number
  /** White space behind it, whole units. */
  readonly gap: number
  /** Number of the stretch that is shaped as one: its width is rounded up. */
  readonly stretch: number
  /** A line may begin with it. */
  readonly mayStart: boolean
  /** It belongs to the character before it: a line never begins with it. */
  readonly joined: boolean
  readonly raised: boolean
}

/** Type size of raised numbers, in sizes of the text. */
const raisedSize = 0.65
const flagLetter = /\p{Regional_Indicator}/u
const isFlagLetter = byCharacter((character) => flagLetter.test(character))
const joiner = '\u200d'
const joins = /\p{M}|\p{Emoji_Modifier}|\u200d|\ufe0f/u
const isJoiner = byCharacter((character) => joins.test(character))

interface Setting {
  readonly style: Style
  /** Type size, twips. */
  readonly size: number
  /** Letter spacing of Chinese, twips. */
  readonly spacing: number
  readonly advances: FaceAdvances
}

/**
 * @param parts runs that stand beside each other: a run-in head and what follows it are set one by one
 * @param tighter character scale against the style's own, per cent
 */
export function glyphsOf(
  parts: readonly (readonly Run[])[],
  style: Style,
  { size, tighter }: { readonly size: number | null; readonly tighter: number },
  advances: FaceAdvances,
): Glyph[] {
  const setting: Setting = {
    style,
    size: size ?? style.size,
    spacing:
      tighter === 100 ? style.spacing : scaledSpacing(style.size, style.scale - 100 + tighter),
    advances,
  }
  let stretch = 0
  const content: string[] = []
  const glyphs: (Glyph & { readonly place: number })[] = []
  for (const runs of parts) {
    const texts: string[] = []
    const owners: Run[] = []
    for (const run of runs)
      for (const character of run.text) {
        texts.push(character)
        owners.push(run)
      }
    const faces = owners.map(({ script }) => script)
    const allHeld = texts.map((_, index) => neverParted(texts, index))
    const dashes = texts.map((_, index) => isDash(texts, index))
    owners.forEach((run, index) => {
      const character = texts[index] ?? ''
      const held = allHeld[index] === true
      const parted = index > 0 && !held && mayPart(texts, faces, index)
      // a place of our own stands in the text as a space without width
      if (parted) content.push('\u200b')
      // what is not parted from its neighbour is set with that one alone
      const edge = !held && (allHeld[index + 1] === true || allHeld[index - 1] === true)
      const turns = index === 0 || owners[index - 1] !== run || dashes[index] !== dashes[index - 1]
      if (parted || edge || turns) stretch++
      const joined = isJoined(texts, index)
      glyphs.push({
        character,
        width: joined ? 0 : widthOf(texts, index, run, setting),
        gap: 0,
        stretch,
        mayStart: !held,
        joined,
        raised: run.raised,
        place: content.length,
      })
      content.push(character)
    })
    stretch++
    trimStretches(glyphs, owners, setting)
  }
  const places = breakPlaces(content)
  return glyphs.map((glyph, index): Glyph => {
    const before = glyphs[index - 1]
    // behind a wide space at the end of its stretch another one may always begin a line
    const afterSpace =
      before?.character === '\u3000' &&
      before.stretch !== glyph.stretch &&
      before.stretch === glyphs[index - 2]?.stretch
    const { character, width, gap, stretch: own, joined, raised } = glyph
    const mayStart = glyph.mayStart && !joined && (places[glyph.place] === true || afterSpace)
    return { character, width, gap, stretch: own, mayStart, joined, raised }
  })
}

/** A mark that combines, a part of a picture of several characters, the second half of a flag. */
function isJoined(texts: readonly string[], index: number): boolean {
  const character = texts[index] ?? ''
  if (isJoiner(character) || texts[index - 1] === joiner) return true
  return isFlagLetter(character) && flagHalves(texts)[index] === true
}

const halves = new WeakMap<readonly string[], readonly boolean[]>()
/** Which letters are the second half of a flag: every other one of those beside each other; looked for once. */
function flagHalves(texts: readonly string[]): readonly boolean[] {
  const known = halves.get(texts)
  if (known) return known
  let beside = 0
  const found = texts.map((text) => {
    beside = isFlagLetter(text) ? beside + 1 : 0
    return beside > 0 && beside % 2 === 0
  })
  halves.set(texts, found)
  return found
}

const isDash = (texts: readonly string[], index: number): boolean =>
  texts[index] === '—' && (texts[index - 1] === '—' || texts[index + 1] === '—')

/** Width of a character that is not joined to another. */
function widthOf(texts: readonly string[], index: number, run: Run, setting: Setting): number {
  const character = texts[index] ?? ''
  const { style, advances, spacing } = setting
  const face = faceOf(run, style.font)
  const own = advances[face]?.[character] ?? 1
  const share = run.raised ? raisedSize : 1
  // Latin letters are scaled where Chinese characters are spaced
  if (run.script === 'latin') return own * sizeUnits((setting.size + spacing) * share)
  const spaced = exactUnits(spacing * spacings(texts, index, advances[face]))
  const given = run.squeezed ? exactUnits(setting.size / 2) : 0
  return own * sizeUnits(setting.size * share) + spaced - given
}

/** Dashes are spaced twice as much as other characters; two that are one glyph share that. */
function spacings(texts: readonly string[], index: number, widths: FaceAdvances[FaceName]): number {
  if (!isDash(texts, index)) return 1
  const inFirstTwo = texts[index - 1] !== '—' || texts[index - 2] !== '—'
  return widths?.['——'] !== undefined && inFirstTwo ? 1 : 2
}

/** Word processors round a stretch of Latin letters and digits to whole twips: the difference stands behind it. */
function trimStretches(
  glyphs: (Glyph & { readonly place: number })[],
  owners: readonly Run[],
  { style, spacing }: Setting,
): void {
  const from = glyphs.length - owners.length
  let begin = from
  for (let at = from; at < glyphs.length; at++) {
    const glyph = glyphs[at]
    if (!glyph || glyphs[at + 1]?.stretch === glyph.stretch) continue
    const run = owners[at - from]
    if (run?.script === 'latin') {
      const text = glyphs.slice(begin, at + 1).map(({ character }) => character)
      const width = textWidth(text.join(''), { size: style.size, spacing })
      glyphs[at] = { ...glyph, gap: Math.trunc(exactUnits(Math.round(width) - width)) }
    }
    begin = at + 1
  }
}
