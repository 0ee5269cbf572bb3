/** `{{数 x 单位="万" 小数=1}}`: decimals and the large units 万 and 亿; without options the number as it stands. */
import Big from 'big.js'
import { computed, decimalsOption, type Helper, HelperProblem, numberArgument, roundHalfUp, textArgument } from '../helper.ts'

const scales: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }

export const number: Helper = {
  names: ['number', '数'],
  usage: '{{数 x 单位="万" 小数=1}}',
  arity: [1, 1],
  options: ['单位', 'unit', '小数', 'decimals'],
  run: (call) => {
    const value = numberArgument(call.args[0], 'x')
    const unitOption = call.options['单位'] ?? call.options['unit']
    const unit = unitOption ? textArgument(unitOption, '单位') : ''
    const power = unit === '' ? 0 : scales[unit]
    if (power === undefined) throw new HelperProblem('unit', Object.keys(scales).join(' / '))
    const amount = new Big(value.amount).div(new Big(10).pow(power))
    const written = decimalPlaces(amount)
    const places = decimalsOption(call, power === 0 ? decimalPlaces(value.amount) : Math.min(written, 2))
    const formula = power === 0 && places >= written ? '' : `÷10^${power}，保留${places}位小数`
    return computed(`${roundHalfUp(amount, places)}${unit}`, amount, [value], formula)
  },
}

function decimalPlaces(amount: Big | string): number {
  return (typeof amount === 'string' ? amount : amount.toFixed()).split('.')[1]?.length ?? 0
}
