/** Four times the text takes at most six and a half times the time, whatever it is: `npm run growth` prints the table. */
import { beforeAll, describe, expect, it } from 'vitest'
import { expectGrowth, run } from './cost.ts'
import { generators } from './generators.ts'

const only = process.env['GROWTH']

describe('growth', () => {
  beforeAll(async () => {
    // what is compiled on first use is no part of any paper's cost
    for (const { make } of generators.filter((_, index) => index % 24 === 0)) await run(make(2_000))
  })
  it('is measured on many generators', () => expect(generators.length).toBeGreaterThanOrEqual(120))
  it.each(generators.filter(({ name }) => !only || name.includes(only)))(
    '$name',
    ({ name, make }) => expectGrowth(name, make(8_000), make(32_000)),
  )
})
