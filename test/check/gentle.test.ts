/** New rules leave a build's exit code as it is, unless it is strict. */
import { expect, it } from 'vitest'
import { build } from '../../src/run/build-text.ts'
import { noSettings } from '../../src/workspace/settings.ts'
import { buildPaper, memoryIo, speech } from '../support/paper.ts'

const severities = async (strict: boolean) => {
  const { diagnostics } = await buildPaper(speech('提高站位,抓好落实。\n一是甲。\n三是丙。'), {
    formats: ['md'],
    strict,
  })
  return Object.fromEntries(diagnostics.map(({ rule, severity }) => [rule, severity]))
}

it('a fault of marks is a warning in a build', async () =>
  expect(await severities(false)).toMatchObject({
    'mark/half-width': 'warning',
    'series/broken': 'error',
  }))
it('and an error in a strict one', async () =>
  expect(await severities(true)).toMatchObject({
    'mark/half-width': 'error',
    'series/broken': 'error',
  }))
it.each([
  ['strict', 'error'],
  ['normal', 'warning'],
] as const)('in a workspace that is %s it is: %s', async (strictness, severity) => {
  const io = { ...memoryIo({}), settings: { ...noSettings, strictness } }
  const { diagnostics } = await build(
    { text: speech('提高站位,抓好落实。\n一是甲；1-6月。') },
    { formats: ['md'] },
    io,
  )
  const gentle = diagnostics.filter(({ rule }) => /^(?:mark|number)\//.test(rule))
  expect(gentle.map((finding) => finding.severity)).toEqual([severity, severity])
})
