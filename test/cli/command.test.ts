/** Commands as data: what is declared is what arrives, and what does not fit does not compile. */
import { expect, it } from 'vitest'
import { command } from '../../src/cli/command.ts'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { commands } from '../../src/cli/commands/index.ts'

const about = { zh: '试', en: 'try' }
const facts = { version: '0', english: false }
interface Got {
  readonly papers: readonly string[]
  readonly lang: string
  readonly embedFonts: boolean
}
const got: Got[] = []
const take = async (args: Got): Promise<number> => {
  got.push(args)
  return 7
}
const papers = { many: true, zh: '稿件', en: 'papers' } as const
const trial = command({
  usage: 'try <papers..>',
  about,
  positionals: { papers },
  options: ['lang', 'embed-fonts'],
  load: async () => take,
})

it('hands its arguments to the function that it loads, and gives its exit code', async () => {
  const argv = ['try', '甲.md', '乙.md', '--embed-fonts', '--lang', 'zh', '--lang', 'en']
  expect(await runCommandLine(argv, [trial], facts)).toBe(7)
  expect(got.at(-1)).toMatchObject({ papers: ['甲.md', '乙.md'], lang: 'en', embedFonts: true })
})

it.each([
  [['try'], '缺少稿件。'],
  [['try', '甲.md', '--json'], '不认识：json'],
  [[], '缺少命令或稿件。'],
])('%j is refused in words: %s', async (argv, message) => {
  await expect(runCommandLine(argv, [trial], facts)).rejects.toMatchObject({ message, exitCode: 2 })
})

it('takes no option that it ignores, and lacks none that it needs', () => {
  const shared = { usage: 'try <papers..>', about, positionals: { papers } } as const
  const load = async () => take
  // @ts-expect-error `json` would be read and ignored
  command({ ...shared, options: ['lang', 'embed-fonts', 'json'], load })
  // @ts-expect-error the function wants `embedFonts`
  command({ ...shared, options: ['lang'], load })
  // @ts-expect-error there is no such option
  command({ ...shared, options: ['lang', 'embed-fonts', 'loud'], load })
  expect(commands.map((one) => one.usage.split(' ')[0])).toEqual([
    'build',
    'check',
    'outline',
    'stats',
    'trace',
    'back',
    'data',
    'import',
    'init',
    'new',
    'kinds',
    'themes',
    'fonts',
    'work',
    'helper',
    'doctor',
    'completion',
  ])
})
