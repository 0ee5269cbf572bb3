/** `{{日期文字 x}}`: 2026-07-05 → 2026年7月5日; `格式="年月"` or `"月日"` for parts (GB/T 9704-2012 7.3.5.4: no padding). */
import { calendarDate } from '../../chinese/calendar-date.ts'
import { type Helper, type HelperOption, words } from '../helper.ts'
import { choiceOption, optionValue, textArgument } from '../helper-arguments.ts'

const form: HelperOption = { names: ['格式', 'form'], about: '年月日（不写就是它）、年月、月日' }

const forms: Readonly<Record<string, (y: number, m: number, d: number) => string>> = {
  年月日: (y, m, d) => `${y}年${m}月${d}日`,
  年月: (y, m) => `${y}年${m}月`,
  月日: (_, m, d) => `${m}月${d}日`,
}

/** The day of 2026年3月5日 14:30. */
const undated = (text: string): string => text.replace(/[\sT]{1,4}\d{1,2}:\d{2}(?::\d{2})?$/, '')

export const date: Helper = {
  names: ['dateText', '日期文字'],
  usage: '{{日期文字 日期 格式="年月日"}}',
  about: '把日期写成公文的样子，月和日前面不加0；写不成日期的话（如“2026年秋”）照原样印。',
  arity: [1, 1],
  options: [form],
  examples: [
    { call: '{{日期文字 "2026-07-05"}}', shows: '2026年7月5日' },
    { call: '{{日期文字 "2026-07-05" 格式="月日"}}', shows: '7月5日' },
    { call: '{{日期文字 "2026年3月5日 14:30" 格式="月日"}}', shows: '3月5日' },
    { call: '{{日期文字 "2026.10"}}', shows: '2026年10月' },
  ],
  run: (call) => {
    const [value] = call.args
    const text = textArgument(value, '日期')
    const write = choiceOption(call, form, forms, '年月日')
    const month = /^(\d{4})[-./](\d{1,2})$/.exec(text)
    // a part that is asked for is that of the day, whatever is shown beside it: 14:30
    const isAsked = optionValue(call, form) !== undefined
    const held = value?.kind === 'text' && value.date !== undefined ? value.date : undated(text)
    const parts = calendarDate(text) ?? (isAsked ? calendarDate(held) : null)
    // words that are no full date, such as 2026年秋, stay words
    const plain = month ? `${month[1]}年${Number(month[2])}月` : text
    return words(parts ? write(...parts) : plain)
  },
}
