/** New rules leave a build's exit code as it is, unless it is strict. */
import { expect, it } from 'vitest'
import { buildPaper, speech } from '../support/paper.ts'

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
