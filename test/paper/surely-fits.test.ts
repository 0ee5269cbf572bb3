/** What surely fits has nothing against it in ajv either: every field of every shipped kind, with values of all sorts. */
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../src/io/files/house.ts'
import type { Field } from '../../src/paper/fields.ts'
import { fitsDate, surelyFits } from '../../src/paper/surely-fits.ts'
import { linearForAjv } from '../../src/text/linear-pattern.ts'

const ajv = new Ajv({ strict: false, validateSchema: false, code: { regExp: linearForAjv } })
ajv.addFormat('date', { validate: fitsDate })
const { value: kinds } = openHouse(process.cwd()).kinds
const schemas = kinds.flatMap(({ fields }) => Object.values(fields))
const texts = [
  '',
  '好',
  '𠮷',
  '无',
  '印章',
  '12',
  '2026-02-30',
  '2026-07-15',
  '云政〔2026〕15号',
  '特急',
]
const values: Field[] = [
  ...texts,
  ...texts.map((text) => [text]),
  [],
  ['甲', '乙', ''],
  [['甲']],
  [{ 甲: '乙' }],
  { 甲: '乙' },
  {},
  true,
  false,
]

describe('what surely fits', () => {
  it('fits', () => {
    let fitting = 0
    for (const schema of schemas) {
      const validate = ajv.compile(schema)
      for (const value of values) {
        if (!surelyFits(value, schema)) continue
        fitting++
        expect(validate(value), JSON.stringify([schema, value])).toBe(true)
      }
    }
    expect(fitting).toBeGreaterThan(500)
  })
  it('holds for the examples of all fields, so that good papers need no ajv', () => {
    const doubtful = schemas
      .filter(({ type, example }) => type === 'string' && typeof example === 'string')
      .filter((schema) => !surelyFits(schema.example as string, schema))
    expect(doubtful).toEqual([])
  })
  it.each([{ type: 'integer' }, { maximum: 3 }, { maxLength: 3 }] as const)(
    'is nothing that is not known for certain: %o',
    (schema) => expect(surelyFits('1', schema as object)).toBe(false),
  )
})
