/** Lines of no look and no number that may be headings, by the numbered section that they stand in. */
import type { Reading } from './decision.ts'
import type { Fact } from './facts.ts'
import { families } from './number-forms.ts'

/** A line, with what stands below it and where it stands among the facts. */
export interface PlainLine {
  readonly fact: Fact
  readonly next: Fact | undefined
  readonly at: number
}

/**
 * Those that can head a part of their section: something of the section stands below each, and a section has two parts or none. The
 * line between 一、会议时间 and 二、会议地点 is what the first one says.
 */
export function headsInSections(
  plain: readonly PlainLine[],
  facts: readonly Fact[],
  readings: ReadonlyMap<number, readonly Reading[]>,
): readonly PlainLine[] {
  const sections = sectionsOf(facts, readings)
  const heads = plain.filter(({ fact, next, at }) => {
    const own = sections[at]
    return !(own && next && closes(next, own)) && !isDay(fact.text)
  })
  const counts = new Map<Fact, number>()
  for (const { at } of heads) {
    const own = sections[at]
    if (own) counts.set(own, (counts.get(own) ?? 0) + 1)
  }
  return heads.filter(({ at }) => {
    const own = sections[at]
    return !own || (counts.get(own) ?? 0) > 1
  })
}

/** The numbered heading above each line; null where there is none. */
function sectionsOf(
  facts: readonly Fact[],
  readings: ReadonlyMap<number, readonly Reading[]>,
): readonly (Fact | null)[] {
  let above: Fact | null = null
  return facts.map((fact) => {
    const isHeading = readings.get(fact.index)?.[0]?.role.startsWith('heading') === true
    if (fact.form !== null && isHeading) above = fact
    return above
  })
}

/** The number of the next section, or of one that holds this one. */
const closes = ({ form }: Fact, section: Fact): boolean =>
  form !== null &&
  section.form !== null &&
  families.indexOf(form.family) <= families.indexOf(section.form.family)

/** 2026年7月20日上午9时, 7月20日（周一）上午9:00 */
const isDay = (text: string): boolean => /^(?:\d{4}年)?\d{1,2}月\d{1,2}日/.test(text.trim())
