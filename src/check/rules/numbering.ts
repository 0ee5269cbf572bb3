/** Heading numbers: what was typed against what is printed; finds the repeated 三、 and the missing 四、. */
import { diagnose } from '../../diagnostic.ts'
import type { Block, Origin } from '../../model/document.ts'
import { headingLabel, numberBlocks } from '../../model/numbering.ts'
import { fromChineseNumeral } from '../../model/numerals.ts'
import { eachBlock } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'

export const numbering: Rule = {
  ids: ['numbering/sequence'],
  needs: 'text',
  run: (document, { file }) => {
    const own = ownNumbers(document.blocks, file)
    return [...eachBlock(document.blocks)].flatMap((block) => {
      if (block.type !== 'heading' || block.written === null || !block.numbered) return []
      const typed = fromChineseNumeral(block.written.replace(/[^\d一二三四五六七八九十百千零]/g, ''))
      if (typed === block.number || typed === own.get(block.origin)) return []
      return [diagnose('numbering/sequence', block.origin, { written: block.written, expected: headingLabel(block) })]
    })
  },
}

/** Numbers as the author counts, who does not see the sections that the template puts between his own. */
function ownNumbers(blocks: readonly Block[], file: string): Map<Origin | null, number> {
  const mine = blocks.filter((block) => block.type !== 'heading' || block.origin?.file === file)
  const headings = [...eachBlock(numberBlocks(mine))].filter((block) => block.type === 'heading')
  return new Map(headings.map((block) => [block.origin, block.number]))
}
