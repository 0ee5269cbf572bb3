/** `wengao completion`: the script that a shell completes with. */
import { UserError } from '../../error.ts'
import type { Lang } from '../../messages/index.ts'
import { completionScripts, shells } from '../completion.ts'

interface CompletionArguments {
  readonly shell: string
  /** What is wrong with the words is said in it; the scripts have no words. */
  readonly lang: Lang
}

export function completionCommand({ shell }: CompletionArguments): number {
  const known = shells.find((name) => name === shell.toLowerCase())
  if (!known)
    throw new UserError(`没有“${shell}”的补全。`, `可用：${shells.join('、')}`, [
      `there is no completion for "${shell}"`,
      `Known: ${shells.join(', ')}`,
    ])
  process.stdout.write(completionScripts[known])
  return 0
}
