/** Periods of a year: read from what is written (2026年上半年, 1—6月, 2026-06-30), and named. */
import { calendarDate } from './calendar-date.ts'

export interface Period {
  /** Null when none was written. */
  readonly year: number | null
  /** First and last month, 1…12. */
  readonly from: number
  readonly to: number
  /** The very day that was written; a period read off a day ends with the last month gone by on it. */
  readonly day: readonly [month: number, day: number] | null
}

const named: Readonly<Record<string, readonly [from: number, to: number]>> = {
  全年: [1, 12],
  上半年: [1, 6],
  下半年: [7, 12],
  前三季度: [1, 9],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
}

/** Null when the text is no period: `2026年上半年`, `二季度`, `1—6月`, `6月`, `截至6月底`, `6`, `2026-06`, `2026-06-30`. */
export function readPeriod(text: string): Period | null {
  const written = text.trim()
  const date = calendarDate(written)
  if (date) return periodUntil(...date)
  const [, year, rest = ''] = /^(?:(\d{4})年)?(.*)$/.exec(written) ?? []
  const months = monthsOf(rest, year !== undefined) ?? dashed(written)
  if (!months) return null
  const [from, to, ownYear] = months
  return isSpan(from, to)
    ? { year: ownYear ?? (year ? Number(year) : null), from, to, day: null }
    : null
}

/** A period of whole months; null when they are none. */
export const periodOf = (year: number, from: number, to: number): Period | null =>
  isSpan(from, to) ? { year, from, to, day: null } : null

const isSpan = (from: number, to: number): boolean => from >= 1 && from <= to && to <= 12

/** The months gone by on a day: 2026-06-30 → to June, 2026-07-10 → to June. */
function periodUntil(year: number, month: number, day: number): Period {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const to = day === last ? month : month - 1
  return to === 0
    ? { year: year - 1, from: 1, to: 12, day: [month, day] }
    : { year, from: 1, to, day: [month, day] }
}

type Months = readonly [from: number, to: number, year?: number]
function monthsOf(text: string, hasYear: boolean): Months | null {
  const bare = text.replace(/^第(?=[一二三四]季度$)/, '')
  if (Object.hasOwn(named, bare)) return named[bare] ?? null
  if (text === '' && hasYear) return [1, 12]
  // 1—6月, 4至6月
  const span = /^(\d{1,2})月?(?:[—–－~～-]|至|到)(\d{1,2})月$/.exec(text)
  if (span) return [Number(span[1]), Number(span[2])]
  // 6, 6月, 截至6月底
  const end = /^(?:截至)?(\d{1,2})(?:月[底末]?)?$/.exec(text)
  return end ? [1, Number(end[1])] : null
}

/** 2026-06, 2026.6. */
function dashed(text: string): Months | null {
  const match = /^(\d{4})[-./](\d{1,2})$/.exec(text)
  return match ? [1, Number(match[2]), Number(match[1])] : null
}

/** 上半年, 前三季度, 4—6月, 1月. */
export function periodName({ from, to }: Period): string {
  const word = Object.entries(named).find(([, [first, last]]) => first === from && last === to)?.[0]
  return word ?? monthSpan(from, to)
}
export const monthSpan = (from: number, to: number): string =>
  from === to ? `${to}月` : `${from}—${to}月`
/** The quarter in which the period ends. */
export const quarterName = ({ to }: Period): string => `${'一二三四'[Math.ceil(to / 3) - 1]}季度`
/** 截至6月底; a day that is not the last of its month stays: 截至7月10日. */
export function untilWords({ year, to, day }: Period, yearWritten: boolean): string {
  const front = yearWritten ? `${day && to === 12 && day[0] < 12 ? (year ?? 0) + 1 : year}年` : ''
  return day && day[0] !== to ? `截至${front}${day[0]}月${day[1]}日` : `截至${front}${to}月底`
}
