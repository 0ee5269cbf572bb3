/** Drafts below a folder: by their endings and in order; links and folders too deep are named, not followed. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findDrafts } from '../../../src/io/files/find-drafts.ts'

const folder = mkdtempSync(join(tmpdir(), 'wengao-drafts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('are found, or named where nobody looked', () => {
  const deep = '来稿/1/2/3/4/5/6/7/8/9'
  for (const name of ['别处', deep]) mkdirSync(join(folder, name), { recursive: true })
  for (const name of ['来稿/2.docx', '来稿/10.TXT', '来稿/图.png', '来稿/~$2.docx', '别处/甲.txt'])
    writeFileSync(join(folder, name), '')
  symlinkSync(join(folder, '来稿'), join(folder, '来稿/圈'))
  symlinkSync(join(folder, '别处/甲.txt'), join(folder, '来稿/甲.txt'))
  const found = findDrafts([join(folder, '来稿')], ['docx', 'txt'])
  const names = (some: typeof found): string[] =>
    some.map(({ path }) => relative(folder, path)).sort()
  expect(names(found.filter(({ isLeft }) => isLeft))).toEqual(
    [deep, '来稿/圈', '来稿/甲.txt'].sort(),
  )
  const drafts = found.filter(({ isLeft }) => !isLeft)
  expect(names(drafts)).toEqual(['来稿/10.TXT', '来稿/2.docx', '来稿/~$2.docx'].sort())
  expect(names(drafts.filter(({ isLock }) => isLock))).toEqual(['来稿/~$2.docx'])
})
