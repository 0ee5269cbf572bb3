/** 孤字不成行: a paragraph whose last line holds one character, seen on the printed pages (clreq, GB/T 15834-2011 5.1.11). */
import { diagnose } from '../../diagnostic.ts'
import { isLone, paragraphLines } from '../../model/paragraph-lines.ts'
import type { PageRule } from '../rule.ts'

export const loneCharacter: PageRule = {
  ids: ['pages/lone-character'],
  needs: 'pages',
  run: (document, facts) =>
    paragraphLines(document, facts)
      .filter(isLone)
      .map(({ block, last, page }) =>
        diagnose('pages/lone-character', block.origin, { text: last, page }),
      ),
}
