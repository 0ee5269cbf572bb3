/** What a worker accepts to be told: builds below its folder, and no option that says something of the machine. */
import { describe, expect, it } from 'vitest'
import { isAccepted } from '../../../src/cli/queue/worker-arguments.ts'

const words = (line: string): string[] => line.split(' ')

describe('a worker', () => {
  it.each([
    'build 稿.md --out out --format docx,pdf --quiet --shard 1/2',
    'build 稿/甲.md 稿/乙.md --time-limit 60 --no-config --force',
    'build . --theme 机关 --only 甲县',
  ])('runs %s', (line) => expect(isAccepted(words(line))).toBe(true))

  it.each([
    'check 稿.md',
    'build /etc/稿.md',
    'build ../稿.md',
    'build 稿/../../别处/稿.md',
    'build ..\\别处\\稿.md',
    'build C:稿.md',
    'build 稿.md --out ../别处',
    'build 稿.md --out 出/../../别处',
    'build 稿.md --out=../别处',
    'build 稿.md --chromium /tmp/别的程序',
    'build 稿.md --theme --chromium=/tmp/别的程序',
    'build 稿.md --only --workspace=/tmp',
    'build 稿.md --theme',
    'build -- 稿.md',
  ])('does not run %s', (line) => expect(isAccepted(words(line))).toBe(false))

  it.each([[null], ['build 稿.md'], [{ length: 1 }], [['build', 7]], [['build', ['/etc']]]])(
    'does not run what is no command line: %j',
    (argv) => expect(isAccepted(argv)).toBe(false),
  )
})
