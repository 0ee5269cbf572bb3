/** （3篇） on a cover or under a title against the papers that are really there. */

import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Paragraph } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, eachInline } from '../../model/walk.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'piece/count': card<{ written: string; actual: number }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ written, actual }) => [
      `写的是“${written}”，实际编进 ${actual} 篇`,
      '改成实际的篇数，或者补齐稿件。',
    ],
    en: ({ written, actual }) => [
      `it says "${written}", but there are ${actual} pieces`,
      'Correct the number or supply the papers.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 汇编\n标题: 材料汇编\n封面: 否\n总篇数: ⟦3⟧\n稿件: [甲.md, 乙.md]\n---\n',
        files: {
          '甲.md': '---\n文种: 交流材料\n标题: 甲\n---\n正文。\n',
          '乙.md': '---\n文种: 交流材料\n标题: 乙\n---\n正文。\n',
        },
        says: '写的是“（3篇）”，实际编进 2 篇',
      },
      {
        paper:
          '---\n文种: 汇编\n标题: 材料汇编\n封面: 否\n稿件: [甲.md]\n---\n⟦这里收录交流材料3篇，供学习参考。⟧\n',
        files: { '甲.md': '---\n文种: 交流材料\n标题: 甲\n---\n正文。\n' },
        says: '写的是“收录交流材料3篇”，实际编进 1 篇',
      },
    ],
    quiet: [
      {
        paper: '---\n文种: 汇编\n标题: 材料汇编\n封面: 否\n总篇数: 2\n稿件: [甲.md, 乙.md]\n---\n',
        files: {
          '甲.md': '---\n文种: 交流材料\n标题: 甲\n---\n正文。\n',
          '乙.md': '---\n文种: 交流材料\n标题: 乙\n---\n正文。\n',
        },
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** （3篇） on a line of its own. */
const line = /^[（(]\s*共?(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*篇\s*[）)]$/
/** 收录材料3篇 in the note of the editors. */
const told = /(?:收录|选编|选录|编入)\p{Script=Han}{0,8}?(\d{1,3}|[一二两三四五六七八九十]{1,3})篇/u
const written = /[（(]\s*(?:共)?(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*篇\s*[）)]/

export const pieceCount: TextRule = {
  cards,
  needs: ['text'],
  run: (document, { file }) => {
    const blocks = [...eachBlock(document.blocks)]
    const actual = blocks.filter((block) => block.type === 'piece').length
    if (actual === 0) return []
    return blocks.flatMap((block): Diagnostic[] => {
      if (block.type === 'paragraph') return inParagraph(block, actual)
      if (block.type !== 'title') return []
      return block.lines.flatMap((line) => {
        const match = written.exec(inlinesText(line))
        // a number that the model counted itself cannot be wrong
        if (!match || [...eachInline(line)].some((inline) => inline.type === 'count')) return []
        const claimed = fromChineseNumeral(match[1] ?? '') ?? Number(match[1])
        // the brackets may be the template's, the number is the author's
        const place = line.find((inline) => inline.origin?.file === file)?.origin ?? block.origin
        return claimed === actual
          ? []
          : [diagnose('piece/count', place, { written: match[0], actual })]
      })
    })
  },
}

function inParagraph({ children, origin }: Paragraph, actual: number): Diagnostic[] {
  const text = inlinesText(children).trim()
  const match = line.exec(text) ?? told.exec(text)
  if (!match || [...eachInline(children)].some((inline) => inline.type === 'count')) return []
  const number = match[1] ?? ''
  const claimed = fromChineseNumeral(number) ?? Number(number)
  return claimed === actual ? [] : [diagnose('piece/count', origin, { written: match[0], actual })]
}
