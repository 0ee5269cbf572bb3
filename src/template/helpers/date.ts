/** `{{日期 x}}`: 2026-07-05 → 2026年7月5日; `格式="年月"` or `"月日"` for parts (GB/T 9704-2012 7.3.5.4: no padding). */
import { calendarDate } from '../../model/calendar-date.ts'
import { type Helper, HelperProblem, textArgument, words } from '../helper.ts'

const forms: Readonly<Record<string, (y: number, m: number, d: number) => string>> = {
  年月日: (y, m, d) => `${y}年${m}月${d}日`,
  年月: (y, m) => `${y}年${m}月`,
  月日: (_, m, d) => `${m}月${d}日`,
}

export const date: Helper = {
  names: ['dateText', '日期文字'],
  usage: '{{日期文字 日期 格式="年月日"}}',
  arity: [1, 1],
  options: ['格式', 'form'],
  run: ({ args, options }) => {
    const text = textArgument(args[0], '日期')
    const form = options['格式'] ?? options['form']
    const write = forms[form ? textArgument(form, '格式') : '年月日']
    if (!write) throw new HelperProblem('not-a-date', Object.keys(forms).join(' / '))
    const month = /^(\d{4})[-./](\d{1,2})$/.exec(text)
    const parts = calendarDate(text)
    // words that are no full date, such as 2026年秋, stay words
    return words(parts ? write(...parts) : month ? `${month[1]}年${Number(month[2])}月` : text)
  },
}
