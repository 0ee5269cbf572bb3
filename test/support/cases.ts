/** Text fixtures: `=== name`, the input, `---->`, what is expected; a new case is a few lines of text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Case {
  readonly file: string
  readonly name: string
  readonly input: string
  readonly expected: string
}

export function readCases(folder: string): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^=== /m)
        .slice(1)
        .map((block) => {
          const [name = '', ...rest] = block.split('\n')
          const [input = '', expected = ''] = rest.join('\n').split(/^---->\n/m)
          return {
            file,
            name: name.trim(),
            input: input.replace(/\n$/, ''),
            expected: expected.trimEnd(),
          }
        }),
    )
}
