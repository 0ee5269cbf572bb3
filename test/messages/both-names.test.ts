/** English messages name kinds, fields and parts as English papers write them, with the Chinese words behind. */
import { expect, it } from 'vitest'
import { wordDiagnostic } from '../../src/messages/index.ts'
import { makePaper } from '../support/paper.ts'

async function words(text: string, rule: string, lang: 'zh' | 'en' = 'en', files = {}) {
  const { diagnostics } = await makePaper(text, files)
  return diagnostics.filter((one) => one.rule === rule).map((one) => wordDiagnostic(one, lang))
}
const letter = '---\nkind: letter\ntitle: 关于数据的函\nunit: 某局\ndate: 2026-07-01\n---\n'

it('a field that is missing', async () => {
  expect(await words(`${letter}文。`, 'front-matter/missing-field')).toEqual([
    ['letter (函) needs "addressee" (主送)', 'Add a line "addressee: …" to the front matter.'],
  ])
  expect(await words('---\ntitle: 题\n---\n文。', 'front-matter/missing-field')).toEqual([
    ['"kind" (文种) is missing', 'Add a line "kind: …" to the front matter.'],
  ])
})
it('the text that is missing', async () =>
  expect(await words(letter.replace('unit', 'addressee: 某厅\nunit'), 'part/missing')).toEqual([
    ['letter (函) has no body (正文)', 'Write the body.'],
  ]))
it('a section that is missing, and that a heading makes it', async () => {
  const report = '---\n文种: 工作总结\n标题: 半年工作\n---\n一、其他\n文。'
  expect(await words(report, 'part/missing')).toEqual([
    [
      'half-year-report (半年工作报告) has no section "工作完成情况" (what was done)',
      'Add a heading "# 工作完成情况" and the section under it.',
    ],
  ])
  expect(await words(report, 'part/missing', 'zh')).toEqual([
    ['半年工作报告没有“工作完成情况”一节', '加一个标题“# 工作完成情况”，下面写这一节。'],
  ])
})
it('a wording with its source, each quoted once', () => {
  const data = { term: '群众工作点', advice: '写成“群众服务点”', source: '本单位', date: '2026' }
  const note = { rule: 'wording/note', severity: 'info' as const, origin: null, data }
  expect(wordDiagnostic(note, 'en')).toEqual([
    'look at this wording again: "群众工作点" (source: 本单位, 2026)',
    'The list says: 写成“群众服务点”.',
  ])
  expect(wordDiagnostic({ ...note, data: { ...data, source: '', date: '' } }, 'en')[0]).toBe(
    'look at this wording again: "群众工作点"',
  )
  expect(wordDiagnostic(note, 'zh')[0]).toBe('请看一看这个说法：“群众工作点”（本单位，2026）')
})
