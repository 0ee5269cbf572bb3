/** What an import says at a terminal: one line for each thing, whatever stands in the draft. */
import { expect, it } from 'vitest'
import { importText } from '../../src/report/import-text.ts'
import { importedText } from '../support/imported.ts'

const draft =
  '几点情况\n一、南屏县\t三个窗口。窗口要亮，人要热情，群众进门就知道找谁办事。\n##a\tb##办好实事。'

it('shows tabs as marks, in what it is unsure of and in what it took out', () => {
  const { papers, decisions } = importedText(draft)
  const written = papers.map((paper) => ({ paper, path: '稿.md' }))
  const changes = [{ kind: 'site', line: 3, from: '首页\t要闻', to: '' } as const]
  const report = { file: '稿.txt', written, changesFile: '', decisions, changes }
  const zh = importText(report, 'zh')
  expect(zh).toContain('第2行“一、南屏县⇥三个窗口。')
  expect(zh).toContain('网站的字 1：“首页⇥要闻”')
  expect(zh + importText(report, 'en')).not.toMatch(/U\+0009|\t/)
})
