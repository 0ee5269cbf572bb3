/** Papers on disk: by folder, by pattern and beside a volume, whatever the case of their endings. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findBeside, findInputs } from '../../../src/io/files/inputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'wengao-inputs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, '稿件'))
for (const name of ['1-甲.md', '3-石湾镇.MD', '10-乙.Md', '4-丙.txt', '5-丁.docx', '图.mdx'])
  writeFileSync(join(folder, '稿件', name), '')
const papers = ['1-甲.md', '3-石湾镇.MD', '10-乙.Md']

it.each(['稿件', '稿件/*.md', '稿件/*.MD', '**/*.md'])('%s has them all', async (arg) => {
  const found = await findInputs([arg], folder)
  expect(found.map(({ path }) => basename(path))).toEqual(papers)
  expect(found.map(({ base }) => basename(base))).toEqual(['1-甲', '3-石湾镇', '10-乙'])
})

it('a volume finds them beside it', async () => {
  const found = await findBeside(folder, join(folder, '稿件'), '*.md')
  expect(found).toEqual(papers)
})
