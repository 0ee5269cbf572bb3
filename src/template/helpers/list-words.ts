/** `{{列举 表 "列" 最多=3 单位="个县区"}}`: A、B、C, or A、B、C等8个县区 when there are more. */
import { isScalar, scalarText, type Value } from '../../model/data.ts'
import { type Helper, HelperProblem, MissingInput, numberArgument, textArgument, words } from '../helper.ts'
import { itemsOf } from '../scope.ts'

export const listWords: Helper = {
  names: ['list', '列举'],
  usage: '{{列举 表 "列" 最多=3 单位="个县区"}}',
  arity: [1, 2],
  options: ['最多', 'most', '单位', 'unit'],
  run: ({ args, options }) => {
    const items = args[0] && itemsOf(args[0])
    if (!items) throw new HelperProblem('not-a-list', '表')
    const column = args[1] === undefined ? null : textArgument(args[1], '列')
    const texts = items.map(({ value }) => itemText(value, column))
    const most = options['最多'] ?? options['most']
    const limit = most ? Number(numberArgument(most, '最多').amount) : texts.length
    if (!Number.isInteger(limit) || limit < 1) throw new HelperProblem('range', '最多 ≥ 1')
    const unit = options['单位'] ?? options['unit']
    const shown = texts.slice(0, limit).join('、')
    return words(texts.length > limit ? `${shown}等${texts.length}${unit ? textArgument(unit, '单位') : '个'}` : shown)
  },
}

function itemText(item: Value, column: string | null): string {
  const value = item.kind === 'record' ? (column === null ? Object.values(item.fields)[0] : item.fields[column]) : item
  if (value === undefined) throw new HelperProblem('no-column', column ?? '')
  if (!isScalar(value)) throw new HelperProblem('not-a-list', column ?? '')
  if (value.kind === 'missing') throw new MissingInput(value.provenance.cells)
  return scalarText(value)
}
