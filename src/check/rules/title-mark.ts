/** A title ends without a mark (GB/T 9704-2012 7.3.1 and usage, rule T7); 》 ” ） and a slogan's ！ or ？ may stand. */
import { diagnose } from '../../diagnostic.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'

const end = /[。，、；：.,;:]\s*$/

export const titleMark: Rule = {
  ids: ['text/title-mark'],
  needs: 'text',
  run: (document) =>
    [...eachBlock(document.blocks)].flatMap((block) => {
      if (block.type !== 'title') return []
      const title = block.lines.map(inlinesText).join('')
      return end.test(title)
        ? [
            diagnose('text/title-mark', block.lines.at(-1)?.at(-1)?.origin ?? block.origin, {
              title,
              mark: title.trim().slice(-1),
            }),
          ]
        : []
    }),
}
