/** What a shell is answered that completes a line: one word a line. */
import { openHouse } from '../io/files/house.ts'
import type { Command } from './command.ts'
import { completions } from './completion.ts'

/** @param words `=WORD` at the cursor, then what is typed before it */
export function answerShell(
  [current = '=', ...words]: readonly string[],
  commands: readonly Command[],
): string {
  const house = () => openHouse(process.cwd())
  const known = {
    kinds: () => house().kinds.value.flatMap(({ names }) => names.slice(0, 2)),
    themes: () =>
      house()
        .themes.sheets()
        .value.map(({ theme }) => theme.name),
  }
  return completions(words, current.slice(1), commands, known)
    .map((word) => `${word}\n`)
    .join('')
}
