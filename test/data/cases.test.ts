/** Tables as offices keep them, kind by kind: every figure on the page is the figure of the cell. */
import { describe, expect, it } from 'vitest'
import { dataCases, runCase } from '../support/data-cases.ts'

for (const { file, cases } of dataCases())
  describe(file, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      const made = await runCase(one)
      const says = one.says ?? []
      const prints = one.prints === undefined ? {} : { prints: one.prints }
      const table = one.table ? { table: one.table } : {}
      expect(made).toMatchObject({ ...prints, ...table, says })
      for (const word of one.words ?? []) expect(made.words).toContain(word)
      // a case that asks nothing shows nothing
      expect(one.prints ?? one.table ?? one.words).toBeDefined()
    })
  })
