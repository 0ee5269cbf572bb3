/** What a DOCX carries to find its way back: hidden bookmarks and hashes, and nothing that could be read. */
import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readStamp, toolVersion, unitOfMark } from '../../src/ooxml/stamp.ts'
import { all, openDocx, referenceFaults } from '../support/docx.ts'
import { buildPaper } from '../support/paper.ts'

const paper = `---
文种: 讲话稿
标题: 在全市推进会上的讲话
数据: {各县: 机密台账.csv}
---
<!-- 内部批注：不要外传 -->
同志们：

甲县建成服务点{{各县.甲县.服务点}}个，占**重点**的3.5%。[^注]

# 主要做法

（一）扩面。今年再建。

表：各县情况

| 县区 | 服务点 |
| --- | --- |
| 甲县 | {{各县.甲县.服务点}} |

[^注]: 口径见附表。
`
const files = { '机密台账.csv': '县区,服务点,备注\n甲县,120,只给领导看\n' }

describe('a DOCX of ours', () => {
  let docx: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    const { outputs } = await buildPaper(paper, {}, files)
    docx = outputs[0]?.bytes ?? docx
  })

  it('has a hidden bookmark for each paragraph and each table, counted', () => {
    const opened = openDocx(docx)
    expect(referenceFaults(opened)).toEqual([])
    const units = all(opened.document, 'w:bookmarkStart').flatMap(({ attributes }) => {
      const unit = unitOfMark(attributes['w:name'] ?? '')
      return unit === null ? [] : [unit]
    })
    expect(units).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('has the hash of each of them in a part of its own', () => {
    const stamp = readStamp(docx)
    expect(stamp?.tool).toBe(`wengao ${toolVersion}`)
    expect(stamp?.base).toBeNull()
    expect(stamp?.blocks).toHaveLength(8)
    expect(new Set(stamp?.blocks).size).toBe(8)
  })

  it('says no path, no file of data, no comment and no cell that it does not print, in any part', () => {
    const private_ = ['稿.md', '台账', '.csv', '内部批注', '外传', '领导', '备注', '{{', '各县.']
    for (const [name, bytes] of Object.entries(unzipSync(docx))) {
      const text = `${name}\n${new TextDecoder().decode(bytes)}`
      for (const word of private_) expect(text.includes(word), `${word} in ${name}`).toBe(false)
    }
  })

  it('keeps it beside a torn part of somebody else', () => {
    const parts = unzipSync(docx)
    const own = readStamp(docx)
    expect(own).not.toBeNull()
    const names = Object.keys(parts).filter((name) => /^customXml\/item\d+\.xml$/.test(name))
    expect(names).not.toContain('customXml/item0.xml')
    for (const torn of ['<a><b></a>', '', '\0'])
      expect(
        readStamp(zipSync({ 'customXml/item0.xml': new TextEncoder().encode(torn), ...parts })),
      ).toEqual(own)
  })
  it('loses its stamp with its part, and is not taken for one of somebody else', () => {
    const parts = unzipSync(docx)
    delete parts['customXml/item1.xml']
    expect(readStamp(zipSync(parts))).toBeNull()
    const other = new TextEncoder().encode('<paper xmlns="urn:other" base="0"/>')
    expect(readStamp(zipSync({ ...parts, 'customXml/item2.xml': other }))).toBeNull()
  })
})

it('the version in it is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(toolVersion).toBe(version)
})
