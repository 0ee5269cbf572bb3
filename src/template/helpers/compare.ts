/** Conditions for `{{#if (大于 a b)}}`: 等于, 不等于, 大于, 小于, 不小于, 不大于; texts are compared for equality only. */
import Big from 'big.js'
import { noProvenance, type Value } from '../../model/data.ts'
import { type Helper, numberArgument, textArgument } from '../helper.ts'

type Test = (a: Value | undefined, b: Value | undefined) => boolean

const numeric =
  (test: (a: Big, b: Big) => boolean): Test =>
  (a, b) =>
    test(new Big(numberArgument(a, 'a').amount), new Big(numberArgument(b, 'b').amount))
/** A field that the paper does not give equals nothing. */
const equal: Test = (a, b) =>
  a !== undefined &&
  b !== undefined &&
  (a.kind === 'number' && b.kind === 'number' ? new Big(a.amount).eq(b.amount) : textArgument(a, 'a') === textArgument(b, 'b'))

const condition = (english: string, chinese: string, test: Test): Helper => ({
  names: [english, chinese],
  usage: `{{#if (${chinese} a b)}}`,
  arity: [2, 2],
  run: ({ args }) => ({ kind: 'boolean', value: test(args[0], args[1]), provenance: noProvenance }),
})

const oneOf: Helper = {
  names: ['oneOf', '属于'],
  usage: '{{#if (属于 a "甲" "乙")}}',
  arity: [2, 20],
  run: ({ args: [wanted, ...rest] }) => ({
    kind: 'boolean',
    value: rest.some((one) => equal(wanted, one)),
    provenance: noProvenance,
  }),
}

export const comparisons: readonly Helper[] = [
  oneOf,
  condition('eq', '等于', equal),
  condition('ne', '不等于', (a, b) => !equal(a, b)),
  condition(
    'gt',
    '大于',
    numeric((a, b) => a.gt(b)),
  ),
  condition(
    'lt',
    '小于',
    numeric((a, b) => a.lt(b)),
  ),
  condition(
    'gte',
    '不小于',
    numeric((a, b) => a.gte(b)),
  ),
  condition(
    'lte',
    '不大于',
    numeric((a, b) => a.lte(b)),
  ),
]
