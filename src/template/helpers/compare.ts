/** Conditions for `{{#if (大于 a b)}}`: 等于, 不等于, 大于, 小于, 不小于, 不大于; texts are compared for equality only. */
import type Big from 'big.js'
import { noProvenance, type Value } from '../../model/values.ts'
import { Exact } from '../exact.ts'
import type { Helper } from '../helper.ts'
import { isBlank, isNoText, numberArgument, textArgument } from '../helper-arguments.ts'
import { checkComparable } from '../units.ts'

type Comparison = (a: Value | undefined, b: Value | undefined) => boolean

const numeric =
  (test: (a: Big, b: Big) => boolean): Comparison =>
  (a, b) => {
    const [first, second] = [numberArgument(a, 'a'), numberArgument(b, 'b')]
    checkComparable(first, second)
    return test(new Exact(first.amount), new Exact(second.amount))
  }
/** A field that the paper does not give equals nothing; a blank cell and "" are equal. */
const equal: Comparison = (a, b) => {
  if (a === undefined || b === undefined) return false
  if ((isBlank(a) && isNoText(b)) || (isBlank(b) && isNoText(a))) return true
  if (a.kind === 'number' && b.kind === 'number') return new Exact(a.amount).eq(b.amount)
  return textArgument(a, 'a') === textArgument(b, 'b')
}

const condition = (english: string, chinese: string, about: string, test: Comparison): Helper => ({
  names: [english, chinese],
  usage: `{{#if (${chinese} a b)}}`,
  about,
  arity: [2, 2],
  examples: [
    {
      call: `{{#if (${chinese} 36 40)}}成立{{else}}不成立{{/if}}`,
      shows: holds(test) ? '成立' : '不成立',
    },
  ],
  run: ({ args }) => ({ kind: 'boolean', value: test(args[0], args[1]), provenance: noProvenance }),
})
const figure = (amount: string): Value => ({
  kind: 'number',
  lexeme: amount,
  amount,
  unit: '',
  provenance: noProvenance,
})
const holds = (test: Comparison): boolean => test(figure('36'), figure('40'))

const oneOf: Helper = {
  names: ['oneOf', '属于'],
  usage: '{{#if (属于 a "甲" "乙")}}',
  about: '是不是后面几个里的一个。',
  arity: [2, 20],
  examples: [
    {
      call: '{{#if (属于 各县区.青禾区.状态 "已完成" "基本完成")}}成立{{else}}不成立{{/if}}',
      shows: '成立',
    },
  ],
  run: ({ args: [wanted, ...rest] }) => ({
    kind: 'boolean',
    value: rest.some((choice) => equal(wanted, choice)),
    provenance: noProvenance,
  }),
}

export const comparisons: readonly Helper[] = [
  condition('eq', '等于', '两个数相等，或者两段文字相同。', equal),
  condition('ne', '不等于', '两个数或两段文字不同。', (a, b) => !equal(a, b)),
  condition(
    'gt',
    '大于',
    '前一个数大。',
    numeric((a, b) => a.gt(b)),
  ),
  condition(
    'lt',
    '小于',
    '前一个数小。',
    numeric((a, b) => a.lt(b)),
  ),
  condition(
    'gte',
    '不小于',
    '前一个数大，或者相等。',
    numeric((a, b) => a.gte(b)),
  ),
  condition(
    'lte',
    '不大于',
    '前一个数小，或者相等。',
    numeric((a, b) => a.lte(b)),
  ),
  oneOf,
]
