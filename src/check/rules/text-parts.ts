/** 其中 in a sentence: a part cannot be larger than the whole in front of it — 投入1200万元，其中市级1500万元. */
import Big from 'big.js'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'

const figure = '(\\d[\\d,]*(?:\\.\\d+)?)'
/** The whole with its unit right in front of 其中, then what is said of its parts. */
const whole = new RegExp(
  `${figure}([\\p{Script=Han}]{1,4}?)[，,（(]其中[：:，,]?([^。；）)]*)`,
  'gu',
)
/** Growth, goals, sums and means are no parts, in whatever clause they stand. */
const other =
  /增加|减少|增长|下降|提高|多|少|人均|平均|每|确保|达|力争|目标|计划|全年|累计|总|共|第|超|突破|以上|以下/
const amount = (text: string): Big => new Big(text.replace(/,/g, ''))

export const textParts: Rule = {
  ids: ['text/part'],
  needs: 'text',
  run: (document) =>
    [...eachBlock(document.blocks)].flatMap((block) =>
      block.type === 'table' || block.type === 'chart' || block.type === 'toc'
        ? []
        : inlineRuns(block).flatMap((run) => check(inlinesText(run), block.origin)),
    ),
}

function check(text: string, place: Diagnostic['origin']): Diagnostic[] {
  return [...text.matchAll(whole)].flatMap((match): Diagnostic[] => {
    const [, total = '', unit = '', parts = ''] = match
    const same = new RegExp(`${figure}${unit}(?![\\p{Script=Han}]*[／/每])`, 'gu')
    for (const part of parts.matchAll(same)) {
      const ahead = parts.slice(0, part.index)
      const clause = ahead.slice(Math.max(ahead.lastIndexOf('，'), ahead.lastIndexOf('、')) + 1)
      if (other.test(clause) || amount(part[1] ?? '0').lte(amount(total))) continue
      const data = { whole: `${total}${unit}`, part: `${ahead.slice(-8)}${part[0]}` }
      return [diagnose('text/part', place, data)]
    }
    return []
  })
}
