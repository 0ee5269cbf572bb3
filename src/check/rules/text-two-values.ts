/** One quantity with two values in the same paper: 建成便民服务点1286个 on one page, 建成便民服务点1268个 on another. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Block, Document } from '../../model/document.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'
import { runningText } from '../running-text.ts'
import { isSameAmount, type Statement, statementsIn, timeIn } from '../statements.ts'

const cards = {
  'text/two-values': card<{ name: string; first: string; second: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
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
    quiet: [
      { paper: '饮用水水质达标，Ⅰ—Ⅲ类水质断面比例为83.4%。\n\n劣Ⅴ类水质断面比例为0.6%。' },
      {
        paper:
          '逾期不改正的，由主管部门处1万元以上5万元以下的罚款。\n\n情节严重的，由主管部门处5万元以上25万元以下的罚款。',
      },
      { paper: '全市建成便民服务点1286个。\n\n上年全市建成便民服务点1145个。' },
      {
        paper: '建设高标准农田项目910个。\n\n这五年，农业根基持续夯实。建设高标准农田项目2556个。',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

interface Placed extends Statement {
  readonly place: Diagnostic['origin']
  readonly section: number
}

export const textTwoValues: TextRule = {
  cards,
  needs: ['text'],
  run: (document) => {
    const first = new Map<string, Placed>()
    return placedStatements(document).flatMap((statement): Diagnostic[] => {
      const { name, unit, time, section, shown, place } = statement
      const key = [name, unit, time, section].join(' ')
      const known = first.get(key)
      if (!known) first.set(key, statement)
      if (!known || isSameAmount(known.amount, statement.amount)) return []
      return [diagnose('text/two-values', place, { name, first: known.shown, second: shown })]
    })
  },
}

/** What was done and what is planned stand in sections of their own, what was done in five years and in one in paragraphs. */
function placedStatements(document: Document): Placed[] {
  let section = 0
  let heading: Block | null = null
  let time = ''
  return runningText(document).flatMap(({ block, text }) => {
    if (block.type === 'heading' && block.level === 1 && block !== heading) {
      section++
      time = ''
      heading = block
    }
    const found = statementsIn(text, time)
    time = timeIn(text, time)
    return found.map((statement) => ({ ...statement, place: block.origin, section }))
  })
}
