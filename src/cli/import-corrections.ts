/** What somebody says of lines of drafts: `--set` on the command line, and a file of the like. */
import { UserError } from '../error.ts'
import { type Correction, readCorrections, readDecisions } from '../import/structure/corrections.ts'
import { readNamed } from '../io/files/workspace.ts'

interface Said {
  readonly set: string | undefined
  readonly decisions: string | undefined
}

/**
 * The file first: of one line the command line has the last word.
 * @throws UserError for what makes no sense, and for a file that cannot be read
 */
export async function correctionsOf({ set, decisions }: Said): Promise<Correction[]> {
  const said = [{ name: '--set', read: readCorrections(set ?? '') }]
  if (decisions !== undefined) {
    const { value } = await readNamed({ root: process.cwd() }, decisions)
    if (!value)
      throw new UserError(`读不了 ${decisions}`, '检查 --decisions 写的文件。', [
        `cannot read ${decisions}`,
        'Check the file that --decisions names.',
      ])
    said.unshift({ name: decisions, read: readDecisions(new TextDecoder().decode(value)) })
  }
  for (const { name, read } of said)
    if (read.faults.length > 0)
      throw new UserError(
        `${name} 看不懂：${read.faults.join('，')}`,
        '写成 12=二级标题 或 12=heading2。',
        [`${name} makes no sense: ${read.faults.join(', ')}`, 'Write 12=heading2.'],
      )
  return said.flatMap(({ read }) => read.corrections)
}
