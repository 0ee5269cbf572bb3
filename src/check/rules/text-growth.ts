/** Growth in a sentence against the two values in it: 由14.5元降到11.8元，降幅为18.6%. */
import Big from 'big.js'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'

const number = '(\\d[\\d,]*(?:\\.\\d+)?)'
const upDown = '(?:增加|增长|提高|上升|扩大|提升|增|减少|下降|降低|压缩|缩短|回落|减|降)'
const sentence = new RegExp(
  `(?:由|从)(?:上年|去年|年初|原来|过去)?(?:同期)?的?${number}([^\\d，。；、]{0,6}?)${upDown}(?:到|至|为)(?:现在的?|目前的?)?${number}([^\\d，。；、]{0,6})[，、]?(?:同比|比上年同期|比上年)?(${upDown}|增幅|降幅)(?:了|为|达|达到)?${number}(%|％|个百分点)`,
  'g',
)
const amount = (text: string): Big => new Big(text.replace(/,/g, ''))

export const textGrowth: Rule = {
  ids: ['text/growth', 'text/points'],
  needs: 'text',
  run: (document) =>
    [...eachBlock(document.blocks)].flatMap((block) =>
      block.type === 'table' || block.type === 'chart'
        ? []
        : inlineRuns(block).flatMap((run) => check(inlinesText(run), block.origin)),
    ),
}

function check(text: string, place: Diagnostic['origin']): Diagnostic[] {
  return [...text.matchAll(sentence)].flatMap((match): Diagnostic[] => {
    const [whole, from = '', unitA = '', to = '', unitB = '', , said = '', sign] = match
    if (unitA.replace(/％/g, '%') !== unitB.replace(/％/g, '%')) return []
    const [a, b] = [amount(from), amount(to)]
    const shares = /%|％/.test(unitA)
    // the difference of two shares is told in points (GB statistics usage)
    if (shares && sign !== '个百分点') return [diagnose('text/points', place, { text: whole })]
    if (!shares && sign === '个百分点') return []
    if (!shares && a.eq(0)) return []
    const places = said.split('.')[1]?.length ?? 0
    const change = shares ? b.minus(a).abs() : b.minus(a).abs().times(100).div(a)
    const expected = change.toFixed(places, Big.roundHalfUp)
    return new Big(expected).eq(said)
      ? []
      : [diagnose('text/growth', place, { text: whole, said, expected })]
  })
}
