/** Dates that no calendar has, weekdays that do not fit theirs, years that mix Chinese and Arabic digits. */
import { calendarDate } from '../../chinese/calendar-date.ts'
import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'date/impossible': card<{ written: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ written }) => [`没有这一天：${written}`, '核对年、月、日。'],
    en: ({ written }) => [`there is no such day: "${written}"`, 'Check year, month and day.'],
    fires: [{ paper: '请于⟦6月31日⟧前报送。', says: '没有这一天：6月31日' }],
    quiet: [{ paper: '请于6月30日前报送，2024年2月29日开会。' }],
  }),
  'date/weekday': card<{ written: string; weekday: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ written, weekday }) => [
      `日期和星期对不上：${written}，这一天是星期${weekday}`,
      '核对是日期写错了，还是星期写错了。',
    ],
    en: ({ written }) => [`date and weekday disagree: "${written}"`, 'Check which one is wrong.'],
    fires: [
      {
        paper: '定于⟦2026年7月15日（星期四）⟧召开。',
        says: '日期和星期对不上：2026年7月15日（星期四），这一天是星期三',
      },
      {
        paper: '定于⟦7月15日（星期四）⟧召开。',
        head: '日期: 2026-07-08\n',
        says: '日期和星期对不上：7月15日（星期四），这一天是星期三',
      },
    ],
    quiet: [
      { paper: '定于2026年7月15日（星期三）召开。' },
      { paper: '定于1月4日（星期一）召开。', head: '日期: 2026-12-20\n' },
    ],
  }),
  'date/mixed-digits': card<{ written: string; right: string }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15835-2011 4.3', force: '推荐' },
    gentle: true,
    zh: ({ written, right }) => [
      `年份里混用了数字：${written}`,
      `写成“${right}”，或者都用阿拉伯数字。`,
    ],
    en: ({ written, right }) => [`a year mixes digits: "${written}"`, `Write "${right}".`],
    fix: ({ written, right }) => ({ from: written, to: right }),
    fires: [{ paper: '⟦二0二六年⟧七月。', says: '年份里混用了数字：二0二六年' }],
    quiet: [{ paper: '二〇二六年七月。' }, { paper: '2026年7月。' }],
  }),
}
const diagnose = diagnosing(cards)

const date =
  /(?<![\d〇零一二三四五六七八九十])(?:(\d{4}|[〇零一二三四五六七八九]{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?![码楼线文])(?:[（(](?:星期|周)([一二三四五六日天])[）)])?/g
const mixed = /(?<![\d〇零一二三四五六七八九十])[〇零一二三四五六七八九0OoＯ０]{4}(?=年)/g
const weekdays = '日一二三四五六'
/** A year with a 29 February, for dates that do not say theirs. */
const leapYear = '2024'

export const impossibleDates: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts, { fields }) => {
    const written = fields.values['date']
    const day = typeof written === 'string' ? calendarDate(written) : null
    return texts.flatMap((prose) => [...dates(prose, day), ...years(prose)])
  },
}

type Day = readonly [number, number, number]

/** @param paper the day that the paper bears */
function dates(prose: Prose, paper: Day | null): Diagnostic[] {
  if (!prose.text.includes('月')) return []
  return [...prose.text.matchAll(date)].flatMap((match): Diagnostic[] => {
    const [written, year, month = '', day = '', weekday] = match
    const place = placeIn(prose, match.index, match.index + written.length)
    const digits = [year ?? leapYear, numberOf(month), numberOf(day)]
    // a year in Chinese digits is read with its month and day as they stand
    const found = calendarDate(
      /^\d/.test(digits[0] ?? '') ? digits.join('-') : `${year}年${month}月${day}日`,
    )
    if (!found)
      return [diagnose('date/impossible', place, { written: written.split(/[（(]/)[0] ?? written })]
    const own =
      year === undefined ? yearFor(found, prose.text.slice(0, match.index), paper) : found[0]
    if (own === null || weekday === undefined) return []
    const right = weekdays[new Date(Date.UTC(own, found[1] - 1, found[2])).getUTCDay()] ?? ''
    if (right === weekday.replace('天', '日')) return []
    return [diagnose('date/weekday', place, { written, weekday: right })]
  })
}

/** The year of a day that does not say it: the last one named before it, else that of the paper, a turn of the year apart at most. */
function yearFor([, month]: Day, before: string, paper: Day | null): number | null {
  const named = [...before.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].at(-1)?.[1]
  if (named !== undefined) return Number(named)
  if (/[去前明后]年|上年|翌年|次年/.test(before) || !paper) return null
  const distance = month - paper[1]
  if (Math.abs(distance) <= 6) return paper[0]
  return distance > 0 ? paper[0] - 1 : paper[0] + 1
}

const numberOf = (text: string): string => String(fromChineseNumeral(text) ?? text)

const years = (prose: Prose): Diagnostic[] =>
  [...prose.text.matchAll(mixed)].flatMap((match) => {
    const written = `${match[0]}年`
    if (!/[0OoＯ０]/.test(written) || !/[〇零一二三四五六七八九]/.test(written)) return []
    const right = written.replace(/[0OoＯ０]/g, '〇')
    const place = placeIn(prose, match.index, match.index + written.length)
    return [diagnose('date/mixed-digits', place, { written, right })]
  })
