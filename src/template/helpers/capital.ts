/** `{{大写 x}}`: money in capitals with 元角分 (支付结算办法 附件一: 整 stands behind 元); `金额=否` for a plain number. */
import type Big from 'big.js'
import { capitalSigns, longestNumeral, longNumeral } from '../../chinese/long-numeral.ts'
import { Exact } from '../exact.ts'
import { computed, type Helper, type HelperOption, HelperProblem } from '../helper.ts'
import { numberArgument, optionValue, textOption, yesOption } from '../helper-arguments.ts'
import { moneyInUnit } from '../units.ts'

const money: HelperOption = { names: ['金额', 'money'], about: '写“否”就只写大写数字，不带元角分' }
const prefix: HelperOption = { names: ['前缀', 'prefix'], about: '写在最前面的字，如“人民币”' }

export const capital: Helper = {
  names: ['capital', '大写'],
  usage: '{{大写 金额}}',
  about: '把金额写成大写，以元计，四舍五入到分；列的单位是万元、亿元时先换算成元。',
  arity: [1, 1],
  options: [money, prefix],
  examples: [
    { call: '{{大写 12345.67}}', shows: '壹万贰仟叁佰肆拾伍元陆角柒分' },
    { call: '{{大写 12.30}}', shows: '壹拾贰元叁角' },
    { call: '{{大写 100.05 前缀="人民币"}}', shows: '人民币壹佰元零伍分' },
    { call: '{{大写 各县区.青禾区.建设资金}}', shows: '壹仟贰佰叁拾陆万伍仟元整' },
    { call: '{{大写 36 金额=否}}', shows: '叁拾陆' },
  ],
  run: (call) => {
    const number = numberArgument(call.args[0], '金额')
    const plain = optionValue(call, money) !== undefined && !yesOption(call, money)
    const amount = plain
      ? new Exact(number.amount)
      : moneyInUnit(call, number, '元').round(2, Exact.roundHalfUp)
    if (amount.abs().toFixed(0, Exact.roundDown).length > longestNumeral)
      throw new HelperProblem('range', `${longestNumeral} 位以内`)
    const shown = `${amount.lt(0) ? '负' : ''}${plain ? capitals(amount.abs()) : yuan(amount.abs())}`
    const formula = plain ? '大写' : '大写金额，四舍五入到分'
    return computed(
      `${textOption(call, prefix, '')}${shown}`,
      amount,
      [number],
      formula,
      plain ? number.unit : '元',
    )
  },
}

function capitals(amount: Big): string {
  const [whole = '', fraction] = amount.toFixed().split('.')
  const digits = fraction === undefined ? '' : `点${[...fraction].map(digit).join('')}`
  return `${longNumeral(whole, capitalSigns)}${digits}`
}

function yuan(amount: Big): string {
  const [whole = '', cents = ''] = amount.toFixed(2).split('.')
  const [jiao = '0', fen = '0'] = cents
  const front = /^0+$/.test(whole) && cents !== '00' ? '' : `${longNumeral(whole, capitalSigns)}元`
  if (cents === '00') return `${front}整`
  const gap = jiao === '0' && front !== '' ? '零' : ''
  return `${front}${jiao === '0' ? gap : `${digit(jiao)}角`}${fen === '0' ? '' : `${digit(fen)}分`}`
}

const digit = (one: string): string => longNumeral(one, capitalSigns)
