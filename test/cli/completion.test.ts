/** What a shell is offered where the cursor is. */
import { expect, it } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { completions } from '../../src/cli/completion.ts'

const known = { kinds: () => ['讲话', '通知'], themes: () => ['office', 'reading'] }
const offered = (line: string): string[] => {
  const words = line.split(' ')
  return completions(words.slice(0, -1), words.at(-1) ?? '', commands, known)
}

it.each([
  ['bu', ['build']],
  ['hel', ['help']],
  ['help tr', ['trace']],
  ['help build ', []],
  ['build 稿', []],
  ['build 稿.md -f ', ['docx', 'pdf', 'html', 'md', 'json']],
  ['build 稿.md --format p', ['pdf']],
  ['build --theme r', ['reading']],
  ['build --lang ', ['zh', 'en']],
  ['build 稿.md --emb', ['--embed-fonts']],
  ['build 稿.md --no', ['--no-config', '--no-bases']],
  ['build 稿.md --out ', []],
  ['new 通', ['通知']],
  ['new 通知 ', []],
  ['kinds ', ['讲话', '通知']],
  ['themes o', ['office']],
  ['completion z', ['zsh']],
  ['nothing ', []],
])('%s', (line, words) => expect(offered(line)).toEqual(words))
