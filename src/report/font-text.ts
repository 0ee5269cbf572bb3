/** The faces of a theme as a table. */
import type { FontReport } from '../machine/font-report.ts'
import type { Lang } from '../messages/index.ts'
import { columns } from './columns.ts'

const words = {
  zh: {
    head: ['用处', 'DOCX 里的名字', 'PDF 用的字体', '代用', '缺 GB 2312', '缺 其余规范字', '文件'],
    substituted: '是',
    fallback: '稿件里这些字要用别的字体补：',
    none: '稿件里的字都有。',
  },
  en: {
    head: [
      'role',
      'name in the DOCX',
      'face of the PDF',
      'stand-in',
      'lacks GB 2312',
      'lacks other standard hanzi',
      'file',
    ],
    substituted: 'yes',
    fallback: 'characters of the paper that another face has to set: ',
    none: 'The faces have every character of the paper.',
  },
}

/** A role as it is called: by its Chinese name, or by its key in themes. */
export const roleName = ({ role, label }: FontReport, lang: Lang): string =>
  lang === 'en' ? role : label

/** The table, and under it what a paper needs of other faces. */
export function fontText(fonts: readonly FontReport[], lang: Lang): string {
  const { head, substituted, fallback, none } = words[lang]
  const rows = fonts.map((font) => [
    roleName(font, lang),
    font.docx,
    font.family,
    font.substituted ? substituted : '',
    String(font.missing?.gb2312 ?? ''),
    String(font.missing?.standard ?? ''),
    font.file,
  ])
  const asked = fonts.some((font) => font.fallback !== null)
  const lacking = fonts.filter((font) => font.fallback)
  const notes = lacking.map((font) => `${roleName(font, lang)}  ${fallback}${font.fallback}\n`)
  return columns([head, ...rows]) + (asked ? `\n${notes.join('') || `${none}\n`}` : '')
}
