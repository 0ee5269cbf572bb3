/** （3篇） on a cover or under a title against the papers that are really there. */

import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, eachInline } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'

const written = /[（(]\s*(?:共)?(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*篇\s*[）)]/

export const pieceCount: Rule = {
  ids: ['piece/count'],
  needs: 'text',
  run: (document, { file }) => {
    const blocks = [...eachBlock(document.blocks)]
    const actual = blocks.filter((block) => block.type === 'piece').length
    if (actual === 0) return []
    return blocks.flatMap((block): Diagnostic[] => {
      if (block.type !== 'title') return []
      return block.lines.flatMap((line) => {
        const match = written.exec(inlinesText(line))
        // a number that the model counted itself cannot be wrong
        if (!match || [...eachInline(line)].some((one) => one.type === 'count')) return []
        const said = fromChineseNumeral(match[1] ?? '') ?? Number(match[1])
        // the brackets may be the template's, the number is the author's
        const place = line.find((one) => one.origin?.file === file)?.origin ?? block.origin
        return said === actual
          ? []
          : [diagnose('piece/count', place, { written: match[0], actual })]
      })
    })
  },
}
