/** A figure that one paper of a run types and another takes from data: 1268个 in the speech, {{指标.便民服务点.本期}}个 in the report. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { enList, zhList } from '../../rules/words.ts'
import { isPlaced, keyOf, nameKey, type Placed, statementsOf } from '../placed-statements.ts'
import type { RunRule } from '../rule.ts'
import { isSameFigure } from '../statements.ts'

const head = '文种: 讲话稿\n标题: 讲话\n单位: 市政务服务局\n期间: 2026年上半年\n'
const bound = {
  '数据.csv': '指标,本期\n便民服务点,1286\n',
  '报告.md': `---\n${head}data: {指标: 数据.csv}\n---\n全市建成便民服务点{{指标.便民服务点.本期}}个。\n`,
}
type Unlike = {
  readonly name: string
  readonly typed: string
  readonly value: string
  readonly file: string
  readonly cells: readonly string[]
}
const cards = {
  'text/unlike-bound': card<Unlike>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ name, typed, value, file, cells }) => [
      `“${name}”这里写的是${typed}，${file} 里用的是数据里的${value}（${zhList(cells)}）`,
      '核对哪一个对；最好这里也用 {{ }} 从同一份数据里取。',
    ],
    en: ({ name, typed, value, file, cells }) => [
      `"${name}" is given as ${typed} here, ${file} takes ${value} from the data (${enList(cells)})`,
      'Find out which is right; best take it from the same data here.',
    ],
    fires: [
      {
        paper: `---\n${head}---\n全市建成便民服务点⟦1268⟧个。\n`,
        files: bound,
        says: '“全市建成便民服务点”这里写的是1268个，报告.md 里用的是数据里的1286个（数据.csv!B2）',
      },
    ],
    quiet: [
      {
        paper: `---\n${head}---\n全市建成便民服务点1286个。\n`,
        files: bound,
      },
    ],
  }),
  'text/perhaps-unlike-bound': card<Unlike>({
    severity: 'info',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ name, typed, value, file, cells }) => [
      `“${name}”这里写的是${typed}，${file} 里用的是数据里的${value}（${zhList(cells)}），没有写明是不是同一时间、同一家的数`,
      '是同一个数就核对；在稿件开头写明“单位”“期间”，以后就说得准。',
    ],
    en: ({ name, typed, value, file, cells }) => [
      `"${name}" is given as ${typed} here, ${file} takes ${value} from the data (${enList(cells)}); nothing says whether both are of one time and office`,
      'Compare them if they are the same; give "单位" and "期间" in the head of both.',
    ],
    fires: [
      {
        paper: '---\n文种: 讲话稿\n标题: 讲话\n---\n全市建成便民服务点⟦1268⟧个。\n',
        files: bound,
        says: '“全市建成便民服务点”这里写的是1268个，报告.md 里用的是数据里的1286个（数据.csv!B2），没有写明是不是同一时间、同一家的数',
      },
    ],
    quiet: [
      {
        paper: '---\n文种: 讲话稿\n标题: 讲话\n---\n去年全市建成便民服务点1268个。\n',
        files: bound,
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

export const textUnlikeBound: RunRule = {
  cards,
  needs: ['run'],
  run: (papers) => unlikeBound(statementsOf(papers)),
}

/** What is typed in one paper and taken from data in another: certain where both say whose figures and of which time they are. */
function unlikeBound(all: readonly Placed[]): Diagnostic[] {
  const bound = new Map<string, Placed[]>()
  for (const statement of all) if (statement.cells) push(bound, nameKey(statement), statement)
  return all.flatMap((statement): Diagnostic[] => {
    const { name, file, place, shown, cells } = statement
    if (cells) return []
    const others = (bound.get(nameKey(statement)) ?? []).filter((other) => other.file !== file)
    const same = others.filter((other) => mayBeOne(statement, other))
    // one of several that agrees is the one that is meant
    if (same.some((other) => isSameFigure(other.amount, statement.amount))) return []
    const isCertain = (other: Placed): boolean =>
      isPlaced(statement) && isPlaced(other) && keyOf(other) === keyOf(statement)
    const other = same.find(isCertain) ?? same[0]
    if (!other?.cells) return []
    const data = {
      name,
      typed: shown,
      value: other.shown,
      file: other.file,
      cells: other.cells,
    }
    const rule = isCertain(other) ? 'text/unlike-bound' : 'text/perhaps-unlike-bound'
    return [diagnose(rule, place, data)]
  })
}

const push = (map: Map<string, Placed[]>, key: string, one: Placed): void => {
  const known = map.get(key)
  if (known) known.push(one)
  else map.set(key, [one])
}
/** Where both papers say whose they are, or of which time, they say the same. */
const mayBeOne = (a: Placed, b: Placed): boolean =>
  (a.office === '' || b.office === '' || a.office === b.office) &&
  (a.period === '' || b.period === '' || a.period === b.period)
