/** test/cases/check: a file for each rule, `# fires`, `# quiet`, `# traps` above sentences; ⏎ stands for the end of a line. What stands above them is the wengao.yml of the office. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../cases/check')

export interface CheckCases {
  readonly rule: string
  /** wengao.yml, empty for none. */
  readonly office: string
  /** ⟦ and ⟧ stand round what is to be found. */
  readonly fires: readonly string[]
  readonly quiet: readonly string[]
  /** Quiet too, and easily taken for a fault. */
  readonly traps: readonly string[]
}

const sentences = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('⏎', '\n'))

export const checkCases: readonly CheckCases[] = readdirSync(folder).map((file) => {
  const [office = '', fires = '', quiet = '', traps = ''] = readFileSync(
    join(folder, file),
    'utf8',
  ).split(/^# (?:fires|quiet|traps)$/m)
  const rule = file.replace('-', '/').replace(/\.txt$/, '')
  return { rule, office, fires: sentences(fires), quiet: sentences(quiet), traps: sentences(traps) }
})
