/** The list of findings that --html writes. */
import type { Diagnostic } from '../diagnostic.ts'
import { UserError } from '../error.ts'
import type { Lang } from '../messages/index.ts'
import { readersOutline } from '../model/outline.ts'
import { type ChecklistPaper, checklist } from '../report/checklist.ts'
import { checklistHtml } from '../report/checklist-html.ts'
import type { Located } from '../report/located.ts'
import type { ReadFile } from '../report/sarif.ts'
import type { CheckedPaper } from '../run/check-papers.ts'
import type { Opened } from './open-run.ts'

/** @throws UserError where --html names no file */
export function checklistPath(html: string | undefined): string | null {
  if (html === undefined) return null
  if (html.trim() !== '') return html
  throw new UserError('没有说检查单写到哪个文件', '写成 --html 检查单.html。', [
    'no file is given for the checklist',
    'Write --html checklist.html.',
  ])
}

interface Shown {
  readonly findings: readonly Diagnostic[]
  /** The same as they are shown. */
  readonly located: readonly Located[]
  readonly papers: readonly CheckedPaper[]
  readonly files: readonly ReadFile[]
}

/**
 * Writes the list; gives its path from the current folder.
 * @throws UserError where it cannot be written
 */
export async function writeChecklist(
  path: string,
  { findings, located, papers, files }: Shown,
  run: Opened,
  lang: Lang,
): Promise<string> {
  const groups = checklist(findings, located, papers.flatMap(papersOf), run.io.texts)
  const html = checklistHtml(groups, files, lang)
  const answer = await run.io.write(path, new TextEncoder().encode(html))
  if (answer.refused === null) return answer.path
  const reason = answer.refused === 'failed' ? answer.reason : ''
  throw new UserError(
    `检查单写不成：${answer.path}${reason === '' ? '' : `（${reason}）`}`,
    '换一个文件名；不能写在稿件和数据上。',
    [
      `the checklist cannot be written: ${answer.path}${reason === '' ? '' : ` (${reason})`}`,
      'Give another name; papers and data are not written over.',
    ],
  )
}

/** A paper and those that are bound into it. */
function papersOf({ job, composed }: CheckedPaper): ChecklistPaper[] {
  const { document, pieces } = composed
  const own = {
    file: job.source.file,
    title: document.meta.title,
    outline: readersOutline(document),
  }
  return [own, ...pieces.flatMap(papersOf)]
}
