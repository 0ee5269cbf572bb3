/** Heading numbers: what was typed against what is printed; finds the repeated 三、 and the missing 四、. */

import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { diagnosing } from '../../diagnostic.ts'
import type { Block } from '../../model/document.ts'
import { headingLabel, numberBlocks } from '../../model/numbering.ts'
import { eachBlock } from '../../model/walk.ts'
import type { Origin } from '../../origin.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'numbering/sequence': card<{ written: string; expected: string }>({
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
    fires: [
      {
        paper: '一、甲\n二、乙\n⟦二、丙⟧',
        says: '写的是“二、”，按顺序应当是“三、”，已印成“三、”',
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
  run: (document, { file }) => {
    const own = ownNumbers(document.blocks, file)
    return [...eachBlock(document.blocks)].flatMap((block) => {
      if (block.type !== 'heading' || block.written === null || !block.numbered) return []
      const typed = fromChineseNumeral(
        block.written.replace(/[^\d一二三四五六七八九十百千零]/g, ''),
      )
      if (typed === block.number || typed === own.get(block.origin)) return []
      return [
        diagnose('numbering/sequence', block.origin, {
          written: block.written,
          expected: headingLabel(block),
        }),
      ]
    })
  },
}

/** Numbers as the author counts, in the order of the source: a template may put sections between his own, or move them. */
function ownNumbers(blocks: readonly Block[], file: string): Map<Origin | null, number> {
  const mine = [...eachBlock(blocks)].filter(
    (block) => block.type === 'heading' && block.origin?.file === file,
  )
  const sorted = mine.sort((a, b) => (a.origin?.start ?? 0) - (b.origin?.start ?? 0))
  return new Map(
    numberBlocks(sorted).map((block) => [
      block.origin,
      block.type === 'heading' ? block.number : 0,
    ]),
  )
}
