/** Comments put into Word files of all kinds: other prefixes, strict files, text boxes, parts that close themselves. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { annotateDocx, paragraphTexts } from '../../../src/import/annotate/annotate-docx.ts'
import { draftPlaces, paragraphAt } from '../../../src/import/annotate/find-paragraph.ts'
import { readDocx } from '../../../src/import/docx/read-docx.ts'
import { handDocx, p, r, strict } from '../../support/hand-docx.ts'

const remark = (paragraph: number | null, line = '改') => ({ paragraph, lines: [line] })
/** Line, words and marked text of the comments of a copy. */
function comments(bytes: Uint8Array | null): (readonly [number, string, string])[] {
  const { value } = readDocx(bytes ?? new Uint8Array(), { file: 't.docx' })
  return (value?.comments ?? []).map(({ line, text, about }) => [line, text, about])
}
const part = (bytes: Uint8Array | null, name: string): string =>
  strFromU8(unzipSync(bytes ?? new Uint8Array())[name] ?? new Uint8Array())

describe('comments in a copy', () => {
  it('stand in the paragraph that they are about, several in one, the placeless in the first', () => {
    const bytes = handDocx(`${p('甲')}<w:p/>${p('乙', '<w:jc w:val="center"/>')}`)
    expect(paragraphTexts(bytes)).toEqual(['甲', '乙'])
    const copy = annotateDocx(bytes, [remark(1, '一'), remark(null, '二<&'), remark(1, '三')])
    expect(comments(copy)).toEqual([
      [3, '一', '乙'],
      [1, '二<&', '甲'],
      [3, '三', '乙'],
    ])
  })
  it('stand in strict files', () => {
    const copy = annotateDocx(handDocx(p('甲'), { namespaces: strict }), [remark(0)])
    expect(comments(copy)).toEqual([[1, '改', '甲']])
    expect(part(copy, 'word/_rels/document.xml.rels')).toContain(`${strict.r}/comments`)
  })
  it('stand in files that write another prefix', () => {
    const plain = unzipSync(handDocx(p('甲')))
    const xml = strFromU8(plain['word/document.xml'] ?? new Uint8Array())
    const other = xml
      .replaceAll('<w:', '<x:')
      .replaceAll('</w:', '</x:')
      .replace('xmlns:w=', 'xmlns:x=')
    const bytes = zipSync({
      ...plain,
      'word/document.xml': strToU8(other.replace(' xml:space="preserve"', '')),
    })
    expect(comments(annotateDocx(bytes, [remark(0)]))).toEqual([[1, '改', '甲']])
  })
  it('never stand in a text box, but where it hangs', () => {
    const box = `<w:pict><v:shape><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></v:shape></w:pict>`
    const bytes = handDocx(`<w:p>${r('甲')}<w:r>${box}</w:r></w:p>${p('乙')}`)
    expect(paragraphTexts(bytes)).toEqual(['甲框', '乙'])
    const document = part(annotateDocx(bytes, [remark(0)]), 'word/document.xml')
    expect(document).toMatch(
      /<w:p><w:commentRangeStart w:id="0"\/>.*框.*<w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r><\/w:p><w:p>/,
    )
  })
  it('go into a package without relations, and count on from a part that is empty', () => {
    const { 'word/_rels/document.xml.rels': _, ...rest } = unzipSync(handDocx(p('甲')))
    expect(comments(annotateDocx(zipSync(rest), [remark(0)]))).toEqual([[1, '改', '甲']])
    const office = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const closed = handDocx(p('甲'), {
      parts: { comments: '' },
      files: { 'word/comments.xml': strToU8(`<w:comments xmlns:w="${office}"/>`) },
    })
    expect(comments(annotateDocx(closed, [remark(0)]))).toEqual([[1, '改', '甲']])
  })
  it('have no place in a text without paragraphs', () => {
    expect(annotateDocx(handDocx('<w:p/>'), [remark(null)])).toBeNull()
  })
})

describe('the paragraph of a place', () => {
  const places = draftPlaces([
    '关于开会的通知',
    '（一）今天,开会。',
    '二是 开会',
    '散会。',
    '散会。',
  ])
  it.each([
    ['by letters, not marks', '标题: 关于开会的通知\n\n今天，开会。', '今天，开会', 1],
    ['by a value of the front matter', '标题: 关于开会的通知\n', '通知', 0],
    ['by fewer letters where those around were changed', '一是　二是开会', '二是', 2],
    ['the nearer of two alike', '甲甲甲甲甲甲\n散会', '散会', 4],
    ['not where nothing is alike', '别的话', '别的话', null],
  ])('%s', (_, text, words, wanted) => {
    const start = text.indexOf(words)
    expect(paragraphAt(places, text, { start, end: start + words.length })).toBe(wanted)
  })
})
