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
    fires: [
      { paper: '请于⟦6月31日⟧前报送。', says: '没有这一天：6月31日' },
      {
        paper: '请于⟦2月29日⟧前报送。',
        head: '日期: 2026-02-10\n',
        says: '没有这一天：2月29日',
      },
    ],
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
      {
        paper: '为总结2025年工作，定于7月15日（星期三）召开推进会。',
        head: '日期: 2026-07-08\n',
      },
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

/** A day, the last day of a stretch of its month, and the weekday behind it, of the first day where it says two. */
const date =
  /(?<![\d〇零一二三四五六七八九十])(?:(\d{4}|[〇零一二三四五六七八九]{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?![码楼线文])(?:[至到—－～-]{1,2}(\d{1,2})[日号])?(?:[（(](?:星期|周)([一二三四五六日天])(?=[^（）()]{0,12}[）)])([至到—－～-]{1,2}(?:星期|周)?[一二三四五六日天])?[^（）()]{0,12}[）)]|[ \u3000]?星期([一二三四五六日天])(?![至到、—－～-]))?/g
/** A month that no year has; 13月 of a child's age says no year. */
const month = /(?<!\d)\d{4}年(?:0{1,2}|1[3-9]|[2-9]\d)月(?![\d龄])/g
const mixed = /(?<![\d〇零一二三四五六七八九十])[〇零一二三四五六七八九0OoＯ０]{4}(?=年)/g
const weekdays = '日一二三四五六'
/** A year with a 29 February, for dates of which nothing says theirs. */
const anyYear: readonly string[] = ['2024']

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
  const impossible = (from: number, written: string): Diagnostic =>
    diagnose('date/impossible', placeIn(prose, from, from + written.length), { written })
  const named = namedYears(prose.text)
  const months = [...prose.text.matchAll(month)].map((match) => impossible(match.index, match[0]))
  const days = [...prose.text.matchAll(date)].flatMap((match): Diagnostic[] => {
    const [written, year, month = '', day = '', last] = match
    const years = year === undefined ? yearsFor(named, match.index, paper, month) : [year]
    const isDay = (day: string): boolean => years.some((year) => dayOf(year, month, day) !== null)
    if (!isDay(day) || (last !== undefined && !isDay(last)))
      return [impossible(match.index, written.split(/[（(]|[ \u3000]?星期/)[0] ?? written)]
    const isStretch = last !== undefined && match[6] === undefined
    const weekday = isStretch ? undefined : (match[5] ?? match[7])
    const all = years === anyYear || weekday === undefined ? [] : years
    const rights = all.flatMap((year) => weekdayOf(dayOf(year, month, day)))
    const [right] = rights
    if (right === undefined || rights.includes(weekday?.replace('天', '日') ?? '')) return []
    const place = placeIn(prose, match.index, match.index + written.length)
    return [diagnose('date/weekday', place, { written, weekday: right })]
  })
  return [...months, ...days]
}

/** Null where the year has no such day; a year in Chinese digits is read with its month and day as they stand. */
const dayOf = (year: string, month: string, day: string): Day | null =>
  calendarDate(
    /^\d/.test(year)
      ? [year, numberOf(month), numberOf(day)].join('-')
      : `${year}年${month}月${day}日`,
  )
const weekdayOf = (day: Day | null): string[] =>
  day ? [weekdays[new Date(Date.UTC(day[0], day[1] - 1, day[2])).getUTCDay()] ?? ''] : []

interface NamedYears {
  /** Where each is named first. */
  readonly years: ReadonlyMap<string, number>
  /** Where 去年 or the like stands first. */
  readonly other: number
}
function namedYears(text: string): NamedYears {
  const years = new Map<string, number>()
  for (const { index, 1: year = '' } of text.matchAll(/(?<!\d)((?:19|20)\d{2})年/g))
    if (!years.has(year)) years.set(year, index)
  const other = text.search(/[去前明后]年|上年|翌年|次年/)
  return { years, other: other < 0 ? text.length : other }
}

/**
 * The years that a day without one may be of, the likeliest first: that of the paper, a turn of the year apart at most, and
 * those that its paragraph has named.
 */
function yearsFor(
  { years, other }: NamedYears,
  at: number,
  paper: Day | null,
  month: string,
): readonly string[] {
  if (other < at) return anyYear
  const named = [...years].filter(([, from]) => from < at).map(([year]) => year)
  const own = paper ? [String(nearestYear(paper, Number(numberOf(month))))] : []
  return own.length + named.length > 0 ? [...own, ...named] : anyYear
}

function nearestYear([year, own]: Day, month: number): number {
  const distance = month - own
  if (Math.abs(distance) <= 6) return year
  return distance > 0 ? year - 1 : year + 1
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
