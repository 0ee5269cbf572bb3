/** Missing cells of a run by who has to supply them: one line for every 责任单位, to be sent on. */
import { diagnosing, isOf } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { enList, zhList } from '../../rules/words.ts'
import type { Filter } from '../rule.ts'

export const missingByOwnerCards = {
  'data/missing-by-owner': card<{ owner: string; count: number; cells: readonly string[] }>({
    severity: 'info',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ owner, count, cells }) => [
      `${owner}要补 ${count} 格：${zhList(cells)}`,
      `把这一条转给${owner}。`,
    ],
    en: ({ owner, count, cells }) => [
      `${owner} has to supply ${count} cell(s): ${enList(cells)}`,
      `Send this to ${owner}.`,
    ],
    fires: [
      {
        paper: '甲{{t.甲.数}}个。',
        head: 'data: {t: {文件: t.csv, 列: {数: {类型: 数字, 责任单位: 县教育、体育局}}}}\n',
        files: { 't.csv': '名,数\n甲,\n乙,2\n' },
        says: '县教育、体育局要补 1 格：t.csv!B2',
        also: ['data/missing-value'],
      },
    ],
    quiet: [
      {
        paper: '甲{{t.甲.数}}个。',
        head: 'data: {t: {文件: t.csv, 列: {数: {类型: 数字}}}}\n',
        files: { 't.csv': '名,数\n甲,\n乙,2\n' },
        also: ['data/missing-value'],
      },
    ],
  }),
}
const diagnose = diagnosing(missingByOwnerCards)

/** What there is to ask of each owner, behind the other findings; nothing where no column names one. */
export const missingByOwner: Filter = (findings) => {
  const byOwner = new Map<string, Set<string>>()
  for (const finding of findings) {
    if (!isOf(finding, 'data/missing-value')) continue
    for (const owner of finding.data.owners) {
      const cells = byOwner.get(owner) ?? new Set()
      for (const cell of finding.data.cells) cells.add(cell)
      byOwner.set(owner, cells)
    }
  }
  return [
    ...findings,
    ...[...byOwner].map(([owner, cells]) =>
      diagnose('data/missing-by-owner', null, { owner, count: cells.size, cells: [...cells] }),
    ),
  ]
}
