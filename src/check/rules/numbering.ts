/** Heading numbers: what was typed against what is printed; finds the repeated 三、 and the missing 四、. */
import { diagnose } from '../../diagnostic.ts'
import { headingLabel } from '../../model/numbering.ts'
import { fromChineseNumeral } from '../../model/numerals.ts'
import { eachBlock } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'

export const numbering: Rule = {
  ids: ['numbering/sequence'],
  needs: 'text',
  run: (document) =>
    [...eachBlock(document.blocks)].flatMap((block) => {
      if (block.type !== 'heading' || block.written === null || !block.numbered) return []
      const typed = fromChineseNumeral(block.written.replace(/[^\d一二三四五六七八九十百千零]/g, ''))
      if (typed === block.number) return []
      return [diagnose('numbering/sequence', block.origin, { written: block.written, expected: headingLabel(block) })]
    }),
}
