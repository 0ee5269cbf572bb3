/** `{{数 x 单位="万" 小数=1}}`: decimals, 万 and 亿, thousands marks; without options the number as it stands. */
import { placesOf as shownPlacesOf } from '../../tables/sum-cells.ts'
import { Exact, placesOf, roundHalfUp } from '../exact.ts'
import { computed, type Helper, type HelperOption, HelperProblem } from '../helper.ts'
import {
  decimals,
  decimalsOption,
  numberArgument,
  optionValue,
  textOption,
  yesOption,
} from '../helper-arguments.ts'
import { convertedPlaces, moneyInUnit, readUnit, unitBehind, writtenPercent } from '../units.ts'

const unit: HelperOption = {
  names: ['单位', 'unit'],
  about: '换成万、亿、万亿，后面可以带量词，如“万元”“亿人次”',
}
const thousands: HelperOption = { names: ['千分位', 'thousands'], about: '写“是”就三位一逗号' }
const withUnit: HelperOption = {
  names: ['带单位', 'withUnit'],
  about: '写“是”就在后面印出数据的单位',
}

export const number: Helper = {
  names: ['number', '数'],
  usage: '{{数 x 单位="万" 小数=1}}',
  about:
    '数字的写法：换单位、定小数、加千分位；什么都不写就照原样印。列写明了单位的（表头“资金（万元）”），从那个单位换算；换算以后不写小数位数，最多留两位，小得两位里是零的全留。',
  arity: [1, 1],
  options: [unit, decimals, thousands, withUnit],
  examples: [
    { call: '{{数 12345 单位="万"}}', shows: '1.23万' },
    { call: '{{数 12345 单位="万人次" 小数=1}}', shows: '1.2万人次' },
    { call: '{{数 各县区.青禾区.建设资金 单位="亿元"}}', shows: '0.12亿元' },
    { call: '{{数 1.005 小数=2}}', shows: '1.01' },
    { call: '{{数 1234567.5 千分位=是}}', shows: '1,234,567.5' },
    { call: '{{数 12.30}}', shows: '12.30' },
    { call: '{{数 指标.服务点.本期 带单位=是}}', shows: '886个' },
    { call: '{{数 指标.群众满意度.本期 带单位=是}}', shows: '95.6%' },
  ],
  run: (call) => {
    const value = numberArgument(call.args[0], 'x')
    const wanted = textOption(call, unit, '')
    const scaled = wanted !== ''
    if (scaled && readUnit(wanted).power === 0 && readUnit(value.unit).power === 0)
      throw new HelperProblem('unit', '万 / 亿 / 万亿')
    const amount = scaled ? moneyInUnit(call, value, wanted) : new Exact(value.amount)
    const written = placesOf(amount.toFixed())
    const places = decimalsOption(call, scaled ? convertedPlaces(amount) : shownPlacesOf(value))
    const asked = scaled || optionValue(call, decimals) !== undefined
    const digits = roundHalfUp(amount, places)
    const marked = yesOption(call, thousands) ? withThousands(digits) : digits
    const plain =
      asked || marked !== digits
        ? `${marked}${scaled ? wanted : writtenPercent([value])}`
        : value.lexeme
    const shown =
      yesOption(call, withUnit) && !scaled ? `${plain}${unitBehind(plain, value.unit)}` : plain
    const rounding = places < written ? `四舍五入，保留${places}位小数` : ''
    const formula = scaled ? `换成以${wanted}计，保留${places}位小数` : rounding
    return computed(shown, amount, [value], formula, scaled ? wanted : value.unit)
  },
}

function withThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  const first = sign.length + ((whole.length - sign.length) % 3 || 3)
  const groups = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])]
  return groups.join(',') + (fraction === undefined ? '' : `.${fraction}`)
}
