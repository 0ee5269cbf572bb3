/** An import writes over no draft that it reads, nor over its list, also where it may write over what is there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { commandFolder } from '../support/command.ts'

const place = commandFolder()
afterAll(place.remove)

it('leaves the drafts as they are, and says so', () => {
  const draft = '在会上的讲话\n同志们：\n窗口要亮，人要热情，群众进门就知道找谁办事。\n'
  place.put({ '在会上的讲话.md': draft })
  const ran = place.run(['import', '在会上的讲话.md', '--overwrite'])
  expect(ran.code).toBe(1)
  expect(ran.err).toContain('“在会上的讲话.md”是这次用到的稿件或数据，不能盖掉')
  expect(readFileSync(join(place.folder, '在会上的讲话.md'), 'utf8')).toBe(draft)
})

it('says which paper could not be written, and goes on', () => {
  place.put({ '甲.txt': '在甲会上的讲话\n同志们：\n窗口要亮。\n', 文件: '' })
  const ran = place.run(['import', '甲.txt', '-o', '文件'])
  expect(ran.code).toBe(1)
  expect(ran.err).toContain('写不了“文件/在甲会上的讲话.md”')
})
