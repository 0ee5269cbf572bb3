/** Written dates. */

/** A written date 2026-07-15, 2026年7月15日, 2026.7.15 or 2026/7/15 as [year, month, day]; null when no such day exists. */
export function calendarDate(text: string): [number, number, number] | null {
  const match = /^(\d{4})(?:[-./](\d{1,2})[-./](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(text.trim())
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? [year, month, day] : null
}
