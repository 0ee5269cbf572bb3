/** A file that is not there: the one beside it with nearly its name, whatever the letters of its ending. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readInside } from '../../../src/io/files/workspace.ts'

const root = mkdtempSync(join(tmpdir(), 'wengao-near-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
for (const name of ['台账.xlsx', '各县.CSV', '3-石湾镇.MD', '会议记录.txt', '说明'])
  writeFileSync(join(root, name), 'x')

it.each([
  ['台账.XLSX', '台账.xlsx'],
  ['台帐.xlsx', '台账.xlsx'],
  ['台帐.XLSX', '台账.xlsx'],
  ['各县.csv', '各县.CSV'],
  ['3-石湾镇.md', '3-石湾镇.MD'],
  ['台账.xls', '台账.xlsx'],
  ['台账.csv', '台账.xlsx'],
  ['说明.md', null],
  ['预算.xlsx', null],
])('%s is %s', async (name, nearest) => {
  const { value, diagnostics } = await readInside({ root }, root, name, null)
  // where letters of either case are one, the file is there
  const found = value ? value.file.toLowerCase() : diagnostics[1]?.data['nearest']
  expect(found ?? null).toBe(value ? nearest?.toLowerCase() : nearest)
})
