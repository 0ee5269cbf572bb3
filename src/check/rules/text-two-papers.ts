/** One quantity with two typed values over the papers of a run: one office, one time, 1286个 in the report and 1268个 in the speech. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { isPlaced, keyOf, type Placed, statementsOf } from '../placed-statements.ts'
import type { RunRule } from '../rule.ts'
import { isSameFigure } from '../statements.ts'

const head = '文种: 讲话稿\n标题: 讲话\n单位: 市政务服务局\n期间: 2026年上半年\n'
const cards = {
  'text/two-papers': card<{ name: string; first: string; file: string; second: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ name, first, file, second }) => [
      `“${name}”这里写的是${second}，${file} 里写的是${first}`,
      '核对哪一个对，改掉另一个；说的不是一回事，就写明时间、地方或者口径。',
    ],
    en: ({ name, first, file, second }) => [
      `"${name}" is given as ${second} here, as ${first} in ${file}`,
      'Find out which is right, or say what tells them apart.',
    ],
    fires: [
      {
        paper: `---\n${head}---\n全市建成便民服务点1286个。\n`,
        files: { '报告.md': `---\n${head}---\n全市建成便民服务点⟦1268⟧个。\n` },
        says: '“全市建成便民服务点”这里写的是1268个，稿.md 里写的是1286个',
      },
    ],
    quiet: [
      {
        paper: `---\n${head}---\n全市建成便民服务点1286个。\n`,
        files: { '报告.md': `---\n${head.replace('上', '下')}---\n全市建成便民服务点1468个。\n` },
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

export const textTwoPapers: RunRule = {
  cards,
  needs: ['run'],
  run: (papers) => typedTwice(statementsOf(papers)),
}

/** What two papers of one office and one time type differently. */
function typedTwice(all: readonly Placed[]): Diagnostic[] {
  const first = new Map<string, Placed>()
  return all.flatMap((statement): Diagnostic[] => {
    const { name, file, place, shown, cells } = statement
    if (!isPlaced(statement) || cells) return []
    const known = first.get(keyOf(statement))
    if (!known) first.set(keyOf(statement), statement)
    if (!known || known.file === file || isSameFigure(known.amount, statement.amount)) return []
    const data = { name, first: known.shown, file: known.file, second: shown }
    return [diagnose('text/two-papers', place, data)]
  })
}
