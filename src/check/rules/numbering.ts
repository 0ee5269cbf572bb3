/** Heading numbers: what was typed against what is printed; finds the repeated 三、 and the missing 四、. */

import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { diagnosing } from '../../diagnostic.ts'
import type { Block, Heading } from '../../model/document.ts'
import { headingLabel, numberBlocks } from '../../model/numbering.ts'
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
    ],
    quiet: [
      {
        paper: '一、甲\n二、乙\n三、丙',
      },
      {
        paper: '# 甲\n# 乙',
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
      const typed = typedNumber(block)
      if (typed === block.number || typed === own.get(origin)) return []
      const place = numberPlace(block, file, source)
      const expected = headingLabel(block)
      const isSure = place !== null && sure.has(origin) && own.get(origin) === block.number
      const data = { written, expected, right: isSure ? expected : '' }
      return [diagnose('numbering/sequence', place ?? origin, data)]
    })
  },
}

const typedNumber = ({ written }: Heading): number | null =>
  fromChineseNumeral((written ?? '').replace(/[^\d一二三四五六七八九十百千零]/g, ''))

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
      const typed = group.map((heading) => typedNumber(heading) ?? heading.number)
      const sure = certainMembers(typed)
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
    if (group) group.push(heading)
    else {
      open[heading.level] = [heading]
      groups.push(open[heading.level] ?? [])
    }
  }
  return groups
}
