/** `{{约数 x}}`: a round number with 余, 多, 近 or 约 — 12345 → 12000余; the words are true to the direction of rounding. */
import type Big from 'big.js'
import { showsPercent } from '../../model/values.ts'
import { Exact } from '../exact.ts'
import { computed, type Helper, type HelperOption, HelperProblem } from '../helper.ts'
import { choiceOption, countOption, numberArgument, textOption } from '../helper-arguments.ts'
import { moneyInUnit } from '../units.ts'

const word: HelperOption = {
  names: ['用词', 'word'],
  about: '余、多（舍去尾数，不写时是“余”），近（进上去），约（四舍五入）',
}
const figures: HelperOption = { names: ['位数', 'figures'], about: '留几位有效数字，不写是2位' }
const unit: HelperOption = {
  names: ['单位', 'unit'],
  about: '换成万、亿，后面可以带量词，如“万人次”；也可以只写量词',
}

interface Form {
  readonly rounding: 0 | 1 | 3
  readonly before: string
  readonly after: string
}
const forms: Readonly<Record<string, Form>> = {
  余: { rounding: 0, before: '', after: '余' },
  多: { rounding: 0, before: '', after: '多' },
  近: { rounding: 3, before: '近', after: '' },
  约: { rounding: 1, before: '约', after: '' },
}

export const approximate: Helper = {
  names: ['approximate', '约数'],
  usage: '{{约数 x 单位="万人次" 用词="余"}}',
  about: '取整说大数，后面带“余”“多”，前面带“近”“约”；正好是整数时不带。',
  arity: [1, 1],
  options: [word, figures, unit],
  examples: [
    { call: '{{约数 12345}}', shows: '12000余' },
    { call: '{{约数 12345 单位="万人次"}}', shows: '1.2万余人次' },
    { call: '{{约数 12345 单位="人次" 位数=3 用词="多"}}', shows: '12300多人次' },
    { call: '{{约数 12945 单位="万" 用词="近"}}', shows: '近1.3万' },
    { call: '{{约数 "95.6%" 用词="近"}}', shows: '近96%' },
    { call: '{{约数 12000 单位="人"}}', shows: '12000人' },
  ],
  run: (call) => {
    const value = numberArgument(call.args[0], 'x')
    const { before, after, rounding } = choiceOption(call, word, forms, '余')
    const keep = countOption(call, figures, 2, [1, 15])
    const wanted = textOption(call, unit, '')
    const amount = wanted === '' ? new Exact(value.amount) : moneyInUnit(call, value, wanted)
    if (amount.lt(0)) throw new HelperProblem('negative', value.lexeme)
    const round = toFigures(amount, keep, rounding)
    const [, scale = '', noun = ''] = /^(万亿|亿|万)?(.*)$/.exec(wanted) ?? []
    const exact = round.eq(amount)
    const percent = wanted === '' && showsPercent(value.lexeme) ? '%' : ''
    const number = `${round.toFixed()}${percent}${scale}`
    const shown = `${exact ? '' : before}${number}${exact ? '' : after}${noun}`
    return computed(shown, round, [value], exact ? '' : `取${keep}位有效数字`, wanted || value.unit)
  },
}

/** The number to so many significant figures: cut off (0), half up (1) or up (3). */
const toFigures = (amount: Big, keep: number, rounding: 0 | 1 | 3): Big =>
  amount.prec(keep, rounding)
