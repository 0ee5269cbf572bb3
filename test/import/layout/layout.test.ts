/** A draft's layout against the standard's theme: a paper of ours has no fault, and each fault is found and quoted. */
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/import/docx/read-docx.ts'
import { layoutFindings } from '../../../src/import/layout/layout-findings.ts'
import { openHouse } from '../../../src/io/files/house.ts'
import { wordDiagnostic } from '../../../src/messages/index.ts'
import type { LayoutRole } from '../../../src/rules/draft-layout.ts'
import { handDraft, r } from '../../support/hand-docx.ts'
import { buildPaper, speech } from '../../support/paper.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')

const pages =
  '<w:sectPr><w:footerReference r:id="part-footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1587" w:right="1474"/></w:sectPr>'
const footer =
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>'
const good = '<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200"/>'
const fangsong = '<w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>'
const para = (text: string, pPr = good, rPr = fangsong): string =>
  `<w:p><w:pPr>${pPr}</w:pPr>${r(text, rPr)}</w:p>`

/** Sentences on a body, all of whose paragraphs have one role. */
function said(body: string, role: LayoutRole = 'body', section = pages): string[] {
  const draft = handDraft(body + section, { parts: { footer } })
  return layoutFindings(draft, theme ?? never(), () => role).map(
    (finding) => wordDiagnostic(finding, 'zh')[0],
  )
}
const never = (): never => {
  throw new Error('no theme')
}

describe('the layout of a draft', () => {
  it.each<
    [name: string, body: string, role: LayoutRole, section: string, sentences: readonly string[]]
  >([
    ['has no fault', para('今年以来'), 'body', pages, []],
    [
      'a face of another edition is the same',
      para('今年以来', good, '<w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/>'),
      'body',
      pages,
      [],
    ],
    [
      'another face',
      para('今年以来', good, '<w:rFonts w:eastAsia="宋体"/><w:sz w:val="32"/>').repeat(3),
      'body',
      pages,
      ['正文 3 段（第 1 段“今年以来”等）的字体是宋体，应当是仿宋_GB2312'],
    ],
    [
      'another size',
      para('今年以来', good, '<w:rFonts w:eastAsia="仿宋"/><w:sz w:val="28"/>'),
      'body',
      pages,
      ['正文（第 1 段“今年以来”）的字号是四号，应当是三号'],
    ],
    [
      'no exact pitch',
      para(
        '今年以来',
        '<w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLineChars="200"/>',
      ),
      'body',
      pages,
      ['正文（第 1 段“今年以来”）的行距不是固定值，应当是 28.95 磅'],
    ],
    [
      'a pitch of 28 points is near enough',
      para(
        '今年以来',
        '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200"/>',
      ),
      'body',
      pages,
      [],
    ],
    [
      'no indent',
      para('今年以来', '<w:spacing w:line="579" w:lineRule="exact"/>'),
      'body',
      pages,
      ['正文（第 1 段“今年以来”）首行缩进 0 字，应当是 2 字'],
    ],
    [
      'an indent of spaces',
      para('　　今年以来', '<w:spacing w:line="579" w:lineRule="exact"/>'),
      'body',
      pages,
      [],
    ],
    [
      'text in the middle',
      para('今年以来', `${good}<w:jc w:val="center"/>`),
      'body',
      pages,
      ['正文（第 1 段“今年以来”）是居中，应当两端对齐'],
    ],
    [
      'a title to the left',
      para('报告', '', '<w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/>'),
      'title',
      pages,
      ['标题（第 1 段“报告”）是左对齐，应当居中'],
    ],
    [
      'a heading without its style',
      para('一、形势', good, '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/>'),
      'heading1',
      pages,
      ['一级标题（第 1 段“一、形势”）没有用标题样式'],
    ],
    [
      'a heading that text runs on behind',
      `<w:p><w:pPr>${good}<w:outlineLvl w:val="1"/></w:pPr>${r('（一）抓项目。', '<w:rFonts w:eastAsia="楷体"/><w:sz w:val="32"/>')}${r('今年以来全市上下', fangsong)}</w:p>`,
      'heading2',
      pages,
      [],
    ],
    [
      'other paper and edges, said once',
      para(
        '今年以来',
        `${good}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:bottom="1984" w:left="1587" w:right="1474"/></w:sectPr>`,
      ),
      'body',
      '<w:sectPr><w:footerReference r:id="part-footer"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:bottom="1984" w:left="1587" w:right="1474"/></w:sectPr>',
      [
        't.docx 的纸张是 215.9×279.4 毫米，应当是 210×297 毫米',
        't.docx 的上边距是 25.4 毫米，应当是 37 毫米',
      ],
    ],
    [
      'a page on its side is as large',
      para('今年以来'),
      'body',
      '<w:sectPr><w:footerReference r:id="part-footer"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1000"/></w:sectPr>',
      [],
    ],
    [
      'no page number',
      para('今年以来'),
      'body',
      pages.replace(/<w:footerReference[^>]*>/, ''),
      ['t.docx 没有页码'],
    ],
  ])('%s', (_, body, role, section, sentences) => {
    expect(said(body, role, section)).toEqual(sentences)
  })

  it('of a paper of ours has nothing to find', async () => {
    const text = speech(
      '同志们：\n\n今年以来，全市上下坚持稳中求进。\n\n# 抓项目\n\n全市开工二百个项目。\n\n## 抓前期\n\n审批提速。\n',
    )
    const { outputs } = await buildPaper(text)
    const [docx] = outputs.filter(({ name }) => name.endsWith('.docx'))
    const { value } = readDocx(docx?.bytes ?? new Uint8Array(), { file: '稿.docx' })
    const roles: LayoutRole[] = []
    const findings = layoutFindings(value ?? never(), theme ?? never(), ({ look }) => {
      const role = roleByStyle[look.style ?? ''] ?? null
      if (role) roles.push(role)
      return role
    })
    expect(findings.map((finding) => wordDiagnostic(finding, 'zh')[0])).toEqual([])
    expect(roles).toEqual(['title', 'salutation', 'body', 'heading1', 'body', 'heading2', 'body'])
  })
})

/** Our own styles, as other programs name them. */
const roleByStyle: Readonly<Record<string, LayoutRole>> = {
  Title: 'title',
  文稿称呼: 'salutation',
  文稿正文: 'body',
  'heading 1': 'heading1',
  'heading 2': 'heading2',
}
