/** Heading numbers: what was typed against what is printed; finds the repeated 三、 and the missing 四、. */

import { diagnosing } from '../../diagnostic.ts'
import type { Block, Heading } from '../../model/document.ts'
import { headingLabel, numberBlocks, typedCount } from '../../model/numbering.ts'
import { eachBlock } from '../../model/walk.ts'
import { card } from '../../rules/card.ts'
import { numberPlace } from '../number-place.ts'
import { certainMembers, hasReferences } from '../repeated-numbers.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'numbering/sequence': card<{ written: string; expected: string; right: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ written, expected }) => [
      `写的是“${written}”，按顺序应当是“${expected}”，已印成“${expected}”`,
      '核对是序号重复、跳号，还是丢了一节。',
    ],
    en: ({ written, expected }) => [
      `typed "${written}", in order it is "${expected}", which is printed`,
      'A number is repeated or skipped, or a section is lost.',
    ],
    fix: ({ written, right }) => (right === '' ? null : { from: written, to: right }),
    fires: [
      {
        paper: '一、甲\n二、乙\n⟦二、⟧丙',
        says: '写的是“二、”，按顺序应当是“三、”，已印成“三、”',
      },
      {
        paper: '一、甲\n二、乙\n⟦四、⟧丙',
        says: '写的是“四、”，按顺序应当是“三、”，已印成“三、”',
      },
      {
        paper: '一、甲\n（一）乙\n（二）丙\n二、丁\n（三）戊\n⟦（三）⟧己\n三、庚\n（五）辛',
        says: '写的是“（三）”，按顺序应当是“（四）”，已印成“（四）”',
      },
    ],
    quiet: [
      {
        paper: '一、甲\n二、乙\n三、丙',
      },
      {
        paper: '# 甲\n# 乙',
      },
      {
        paper:
          '一、甲\n有下列条件的：\n（一）乙；\n（二）丙。\n有下列情形的：\n（一）丁；\n（二）戊。\n二、己\n（一）庚\n（二）辛',
      },
      {
        paper: '一、甲\n（一）乙\n（二）丙\n二、丁\n（三）戊\n（四）己\n三、庚\n（五）辛',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

export const numbering: TextRule = {
  cards,
  needs: ['text'],
  run: (document, { file, source }) => {
    const mine = ownHeadings(document.blocks, file)
    const own = new Map(mine.map(({ origin, number }) => [origin, number]))
    const sure = hasReferences(source) ? new Set<Heading['origin']>() : certain(mine)
    return [...eachBlock(document.blocks)].flatMap((block) => {
      if (block.type !== 'heading' || block.written === null || !block.numbered) return []
      const { written, origin } = block
      const typed = typedCount(block)
      if (typed === block.number || typed === own.get(origin)) return []
      const place = numberPlace(block, file, source)
      const expected = headingLabel(block)
      const isSure = place !== null && sure.has(origin) && own.get(origin) === block.number
      const data = { written, expected, right: isSure ? expected : '' }
      return [diagnose('numbering/sequence', place ?? origin, data)]
    })
  },
}

/** Headings numbered as the author counts, in the order of the source: a template may put sections between his own, or move them. */
function ownHeadings(blocks: readonly Block[], file: string): Heading[] {
  const mine = [...eachBlock(blocks)].filter(
    (block) => block.type === 'heading' && block.origin?.file === file,
  )
  const sorted = mine.sort((a, b) => (a.origin?.start ?? 0) - (b.origin?.start ?? 0))
  return numberBlocks(sorted).flatMap((block) => (block.type === 'heading' ? [block] : []))
}

/** The headings whose number is certain to be a slip. */
function certain(headings: readonly Heading[]): Set<Heading['origin']> {
  return new Set(
    siblings(headings).flatMap((group) => {
      const typed = group.map((heading) => typedCount(heading) ?? heading.number)
      const sure = certainMembers(typed, group[0]?.number)
      return group.flatMap(({ origin }, index) => (sure[index] ? [origin] : []))
    }),
  )
}

/** The numbered headings of one level under one heading. */
function siblings(headings: readonly Heading[]): Heading[][] {
  const groups: Heading[][] = []
  const open: (Heading[] | undefined)[] = []
  for (const heading of headings) {
    if (!heading.numbered) continue
    open.length = Math.min(open.length, heading.level + 1)
    const group = open[heading.level]
    if (group && !heading.restarts) group.push(heading)
    else {
      open[heading.level] = [heading]
      groups.push(open[heading.level] ?? [])
    }
  }
  return groups
}
