/** The cover of a volume as its theme has it: a rule under the title, unit and date at the foot of the page. */
import { textWidth } from '../theme/measure.ts'
import { areaHeight, areaWidth, type Theme, type VolumeRule } from '../theme/theme.ts'
import { ruleLine } from './letter.ts'
import type { TypesetBlock, TypesetParagraph, TypesetRule } from './typeset.ts'

/** The rule under a title of cover or 隔页. */
export const ruleUnder = (rule: VolumeRule | null, { volume }: Theme): TypesetRule[] =>
  rule === null ? [] : [{ type: 'rule', id: '', rule, before: volume.ruleGap }]

/** Puts the rule behind the title and the foot where the theme wants them. */
export function finishCover(blocks: readonly TypesetBlock[], theme: Theme): TypesetBlock[] {
  const ruled = withRule(blocks, theme)
  const foot = ruled.findIndex((block) => isStyle(block, 'cover-foot'))
  const first = ruled[foot]
  if (!theme.volume.footAtFoot || first?.type !== 'paragraph') return ruled
  const used = ruled.reduce((sum, block, index) => {
    const white = index === foot ? whiteOf(block, theme) : 0
    return sum + heightOf(block, theme) - white
  }, 0)
  const rest = areaHeight(theme) - used - slack
  const before = Math.max(theme.styles['cover-foot'].before / 2, rest)
  return ruled.map((block) => (block === first ? { ...first, before: Math.floor(before) } : block))
}

/** Programs round heights: what fills the page to the last twip would go to the next one. */
const slack = 30

const isStyle = (block: TypesetBlock | undefined, style: TypesetParagraph['style']): boolean =>
  block?.type === 'paragraph' && block.style === style

function withRule(blocks: readonly TypesetBlock[], theme: Theme): TypesetBlock[] {
  const last = blocks.findLastIndex((block) => isStyle(block, 'cover'))
  return blocks.flatMap((block, index) =>
    index === last ? [block, ...ruleUnder(theme.volume.coverRule, theme)] : [block],
  )
}

const whiteOf = (block: TypesetBlock, theme: Theme): number =>
  block.type === 'paragraph' ? (block.before ?? theme.styles[block.style].before) : 0

/** Height of what a cover is made of, with the white above it, twips. */
function heightOf(block: TypesetBlock, theme: Theme): number {
  if (block.type === 'rule') return block.before + ruleLine + theme.rules[block.rule]
  if (block.type !== 'paragraph') return 0
  const style = theme.styles[block.style]
  const words = block.runs.map(({ text }) => text).join('')
  const lines = words
    .split('\n')
    .reduce(
      (sum, part) => sum + Math.max(1, Math.ceil(textWidth(part, style) / areaWidth(theme))),
      0,
    )
  return whiteOf(block, theme) + lines * (block.pitch ?? style.pitch) + style.after
}
