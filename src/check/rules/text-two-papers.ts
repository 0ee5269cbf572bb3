/** One quantity with two typed values over the papers of a run: one office, one time, 1286个 in the report and 1268个 in the speech. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import type { PaperData, RunRule } from '../rule.ts'
import { isSameAmount, type Statement, statementsIn, timeIn } from '../statements.ts'

const head = '文种: 讲话稿\n标题: 讲话\n单位: 市政务服务局\n期间: 2026年上半年\n'
const cards = {
  'text/two-papers': card<{ name: string; first: string; file: string; second: string }>({
    severity: 'warning',
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

interface Placed extends Statement {
  readonly file: string
  /** Offset of the figure in the file. */
  readonly at: number
}

export const textTwoPapers: RunRule = {
  cards,
  needs: ['run'],
  run: (papers) => {
    const first = new Map<string, Placed>()
    return papers.flatMap((paper) =>
      placedStatements(paper).flatMap((statement): Diagnostic[] => {
        const { name, unit, time, section, file, at, shown } = statement
        const key = [paper.unit, paper.period, name, unit, time, section].join('\n')
        const known = first.get(key)
        if (!known) first.set(key, statement)
        if (!known || known.file === file || isSameAmount(known.amount, statement.amount)) return []
        const place = { file, start: at, end: at + statement.to - statement.from }
        const data = { name, first: known.shown, file: known.file, second: shown }
        return [diagnose('text/two-papers', place, data)]
      }),
    )
  },
}

/** Of a paper that says whose it is and of which time; what it takes from data is compared there. */
function placedStatements({ unit, period, text }: PaperData): (Placed & { section: string })[] {
  if (unit === '' || period === '') return []
  let at = text.start
  let section = ''
  let time = ''
  return text.body.split('\n').flatMap((line) => {
    const start = at
    at += line.length + 1
    if (/^(?:[|>:`]|\s*$)/.test(line)) return []
    // what was done and what is planned stand in sections of their own
    if (heading.test(line)) {
      section = /打算|计划|安排|目标|任务|建议|要求/.test(line) ? 'plan' : ''
      time = ''
    }
    const found = statementsIn(line, time)
    time = timeIn(line, time)
    return found.map((one) => ({ ...one, file: text.file, at: start + one.from, section }))
  })
}
const heading = /^(?:#{1,6}\s|[一二三四五六七八九十]{1,3}、)/
