/** A line that an address leaves half empty ends where it ends; in DOCX too. */
import { afterAll, describe, expect, it } from 'vitest'
import { openDocx } from '../support/docx.ts'
import { speech } from '../support/paper.ts'
import { closePrinter, printPaper } from '../support/print.ts'

afterAll(closePrinter)

const leftAligned = async (text: string): Promise<number> => {
  const { docx } = await printPaper(speech(`一、联系\n${text}\n`))
  const document = openDocx(docx).parts['word/document.xml'] ?? ''
  return (document.match(/<w:jc w:val="(?:left|start)"\/>/g) ?? []).length
}

describe('a paragraph with', () => {
  it.each([
    [
      'an address that opens a line',
      '请填报，邮箱：bianminfuwuzhandianlianluoyuan@example.gov.cn。',
      1,
    ],
    ['a long code', `请在系统中输入本站点的统一编号：${'A1B2C3D4'.repeat(4)}，然后按提示办理。`, 1],
    [
      'a telephone number and an address behind it',
      '请各单位于7月20日前反馈，联系人：张三，电话：010-12345678，邮箱：a@b.example.cn，网址：https://www.example.cn/path/to/something/very/long/way。',
      1,
    ],
    ['numbers alone', `${'全县建成站点136个，服务12,345人次，'.repeat(4)}群众满意。`, 0],
  ])('%s', async (_, text, count) => expect(await leftAligned(text)).toBe(count))
})
