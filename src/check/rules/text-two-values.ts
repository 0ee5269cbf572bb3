/** One quantity with two values in the same paper: 建成便民服务点1286个 on one page, 建成便民服务点1268个 on another. */
import Big from 'big.js'
import { findNumbers } from '../../chinese/numbers.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../../model/walk.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'text/two-values': card<{ name: string; first: string; second: string }>({
    severity: 'warning',
    zh: ({ name, first, second }) => [
      `“${name}”前后写了两个数：${first}，${second}`,
      '核对哪一个对，改掉另一个；说的不是一回事，就写明时间、地方或者口径。',
    ],
    en: ({ name, first, second }) => [
      `"${name}" is given two values: ${first}, ${second}`,
      'Find out which is right, or say what tells them apart.',
    ],
    fires: [
      {
        paper: '全市建成便民服务点1286个。\n\n⟦全市建成便民服务点1268个。⟧',
        says: '“全市建成便民服务点”前后写了两个数：1286个，1268个',
      },
    ],
    quiet: [{ paper: '全市建成便民服务点1286个。\n\n上年全市建成便民服务点1145个。' }],
  }),
}
const diagnose = diagnosing(cards)

interface Statement {
  readonly name: string
  readonly shown: string
  readonly amount: Big
  readonly place: Diagnostic['origin']
}
/** Words between a name and its figure that leave it what it is. */
const between = '已经 共有 达到 超过 突破 完成 已 共 达 有 为 是 约 近 到'.split(' ')
const letter = /[\p{Script=Han}“”]/u
/** The name that a clause ends with, without the words that only lead to its figure. */
function nameAhead(clause: string): string {
  let start = clause.length
  while (start > 0 && letter.test(clause[start - 1] ?? '')) start--
  let name = clause.slice(start)
  for (let word = leading(name); word !== ''; word = leading(name))
    name = name.slice(0, -word.length)
  return name
}
const leading = (name: string): string => between.find((word) => name.endsWith(word)) ?? ''
/** Other times, places, plans, changes and parts: what is said there is another quantity. */
const other =
  /年|月|季|上期|同期|去年|今年|目标|计划|任务|力争|预计|其中|分别|每|平均|人均|新增|增加|减少|增长|下降|累计|剩余|还|第[一二三四五六七八九十]|[\p{Script=Han}](?:区|县|镇|乡|村|街道|社区|片区|站|局|所|校)/u
const units = /^(?:[万亿]?(?:元|人|户|人次|个|件|项|家|处|座|条|公里|亩|吨|台|辆|套|所|名)|[%％])/
/** Shorter names say too little: 完成3件. */
const shortest = 5

export const textTwoValues: TextRule = {
  cards,
  needs: ['text'],
  run: (document) => {
    const first = new Map<string, Statement>()
    let section = 0
    const said = [...eachBlock(document.blocks)].flatMap((block) => {
      // what was done and what is planned stand in sections of their own
      if (block.type === 'heading' && block.level === 1) section++
      if (block.type === 'table' || block.type === 'chart' || block.type === 'toc') return []
      const own = section
      return inlineRuns(block).flatMap((run) =>
        statements(inlinesText(run), block.origin).map((one) => ({
          ...one,
          name: `${one.name} ${own}`,
        })),
      )
    })
    return said.flatMap((one): Diagnostic[] => {
      const known = first.get(one.name)
      if (!known) first.set(one.name, one)
      if (!known || isSame(known, one)) return []
      const [name = ''] = one.name.split(' ')
      return [
        diagnose('text/two-values', one.place, { name, first: known.shown, second: one.shown }),
      ]
    })
  },
}

function statements(text: string, place: Diagnostic['origin']): Statement[] {
  return findNumbers(text).flatMap(({ from, to, text: written }): Statement[] => {
    const clause = text.slice(
      Math.max(...['。', '；'].map((mark) => text.lastIndexOf(mark, from))) + 1,
      from,
    )
    const unit = units.exec(`${/[%％]$/.test(written) ? '%' : ''}${text.slice(to)}`)?.[0]
    const name = nameAhead(clause)
    if (unit === undefined || [...name].length < shortest || other.test(clause)) return []
    const amount = new Big(written.replace(/[,%％]/g, '').replace('−', '-'))
    return [
      { name: `${name} ${unit}`, shown: `${written}${unit === '%' ? '' : unit}`, amount, place },
    ]
  })
}

/** 6240 beside 6240.35 is one value, rounded. */
function isSame(a: Statement, b: Statement): boolean {
  const places = (one: Big): number => one.toFixed().split('.')[1]?.length ?? 0
  const fewer = Math.min(places(a.amount), places(b.amount))
  return a.amount.round(fewer, 1).eq(b.amount.round(fewer, 1))
}
