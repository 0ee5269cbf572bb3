/** pdfjs for old browsers replaces built-in functions: Node's must be there again behind it. */
import { expect, it } from 'vitest'
import { loadPdfjs } from '../../../src/io/pdf/load-pdfjs.ts'

it('leaves the built-in functions of the language as they were', async () => {
  const owners = Object.entries({ array: Array.prototype, object: Object.prototype, JSON })
  const before = owners.map(([, owner]) => Object.getOwnPropertyDescriptors(owner))
  const hadBase64 = 'fromBase64' in Uint8Array
  const { getDocument } = await loadPdfjs()
  expect(getDocument).toBeTypeOf('function')
  expect('pdfjsWorker' in globalThis).toBe(true)
  const changed = owners.flatMap(([name, owner], index) =>
    Object.entries(before[index] ?? {})
      .filter(([key, { value }]) => Object.getOwnPropertyDescriptor(owner, key)?.value !== value)
      .map(([key]) => `${name}.${key}`),
  )
  expect(changed).toEqual([])
  expect(before.flatMap((properties) => Object.keys(properties))).toContain('push')
  expect('fromBase64' in Uint8Array).toBe(hadBase64)
})
