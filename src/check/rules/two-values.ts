/** One indicator with two values over the tables of a run: the city's workbook says 156, the county's own 165. */
import Big from 'big.js'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import type { RunRule } from '../rule.ts'
import type { RunFacts } from '../run-facts.ts'
import type { ToldFigure } from '../told-figures.ts'

const cards = {
  'data/two-values': card<{
    subject: string
    indicator: string
    first: string
    firstCell: string
    second: string
    secondCell: string
  }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ subject, indicator, first, firstCell, second, secondCell }) => [
      `${subject}的“${indicator}”有两个数：${first}（${firstCell}），${second}（${secondCell}）`,
      '核对哪一个对，改掉另一个。',
    ],
    en: ({ subject, indicator, first, firstCell, second, secondCell }) => [
      `"${indicator}" of ${subject} has two values: ${first}（${firstCell}）, ${second}（${secondCell}）`,
      'Find out which is right.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 讲话稿\n标题: 讲话\n单位: 云岭县人民政府\ndata: {指标: 县.csv}\n---\n服务点{{指标.服务点.本期}}个。\n',
        files: {
          '市.csv': '县区,服务点\n云岭县,156\n',
          '县.csv': '指标,单位,本期\n服务点,个,165\n',
          '市.md':
            '---\n文种: 讲话稿\n标题: 讲话\ndata: {⟦各县⟧: 市.csv}\n---\n云岭县{{各县.云岭县.服务点}}个。\n',
        },
        says: '云岭县的“服务点”有两个数：165（县.csv!C2），156（市.csv!B2）',
        also: ['data/inferred'],
      },
    ],
    quiet: [
      {
        paper:
          '---\n文种: 讲话稿\n标题: 讲话\n单位: 云岭县人民政府\ndata: {指标: 县.csv}\n---\n服务点{{指标.服务点.本期}}个。\n',
        files: {
          '市.csv': '县区,服务点\n云岭县,156\n',
          '县.csv': '指标,单位,本期\n服务点,个,156.40\n',
          '市.md':
            '---\n文种: 讲话稿\n标题: 讲话\ndata: {各县: 市.csv}\n---\n云岭县{{各县.云岭县.服务点}}个。\n',
        },
        also: ['data/inferred'],
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

export const twoValues: RunRule = {
  cards,
  needs: ['run'],
  run: compare,
}

/** Values that contradict each other, each pair said once at the second place. */
function compare(papers: readonly RunFacts[]): Diagnostic[] {
  const first = new Map<string, ToldFigure>()
  const pairs = new Set<string>()
  const found: Diagnostic[] = []
  for (const fact of papers.flatMap(({ figures }) => figures)) {
    const key = [fact.subject, fact.indicator, fact.period].join(' ')
    const known = first.get(key)
    if (!known) first.set(key, fact)
    else if (contradict(known, fact)) {
      // the same cell stands in every table that is made of its own
      const pair = `${known.cell} ${fact.cell}`
      if (pairs.has(pair)) continue
      pairs.add(pair)
      const indicator = `${fact.period}${fact.indicator}`
      found.push(
        diagnose('data/two-values', fact.place, {
          subject: fact.subject,
          indicator,
          first: known.shown,
          firstCell: known.cell,
          second: fact.shown,
          secondCell: fact.cell,
        }),
      )
    }
  }
  return found
}

const alike = (a: string, b: string): boolean => a === b || a === '' || b === ''
/** 6240 beside 6240.35 is the same value, rounded. */
function equalAsRounded(a: string, b: string): boolean {
  const places = [a, b].reduce(
    (least, amount) => Math.min(least, amount.split('.')[1]?.length ?? 0),
    Number.POSITIVE_INFINITY,
  )
  return new Big(a).round(places, 1).eq(new Big(b).round(places, 1))
}
const contradict = (a: ToldFigure, b: ToldFigure): boolean =>
  a.amount !== b.amount &&
  alike(a.told, b.told) &&
  alike(a.unit, b.unit) &&
  !equalAsRounded(a.amount, b.amount)
