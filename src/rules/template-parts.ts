/** Templates of kinds: partials, parts, what they add, drop and leave out. */
import { area, card } from './card.ts'
import { enList, maybe, perhaps, zhList } from './words.ts'

export const templatePartsArea = area('模板', 'fill', {
  'template/unsupported': card<{ what: string }>({
    severity: 'error',
    zh: ({ what }) => [
      `这里不支持“${what}”`,
      '片段只写 {{> 名字 键="值"}}；不支持内嵌定义和循环引用。',
    ],
    en: ({ what }) => [
      `"${what}" is not supported`,
      'Partials are written {{> name key="value"}}; no inline definitions, no cycles.',
    ],
    fires: [
      {
        paper: '⟦{{> (甲)}}⟧文。',
        says: '这里不支持“{{> (…)}}”',
      },
    ],
  }),
  'template/unknown-partial': card<{ name: string; nearest: string }>({
    severity: 'error',
    zh: ({ name, nearest }) => [
      `没有“${name}”这个片段`,
      perhaps(nearest, '片段放在 templates/partials/ 里，后缀 .hbs。'),
    ],
    en: ({ name, nearest }) => [
      `there is no partial "${name}"`,
      maybe(nearest, 'Partials stand in templates/partials/ and end in .hbs.'),
    ],
    fires: [
      {
        paper: '⟦{{> 结语}}⟧\n文。',
        says: '没有“结语”这个片段',
      },
    ],
  }),
  'template/unknown-part': card<{ name: string; known: readonly string[] }>({
    severity: 'error',
    zh: ({ name, known }) => [`文种里没有“${name}”这一部分`, `kind.yml 里有：${zhList(known)}`],
    en: ({ name, known }) => [`the kind has no part "${name}"`, `kind.yml names: ${enList(known)}`],
    sample: { name: '落款', known: ['正文', '称呼'] },
  }),
  'template/too-much': card<{ limit: number }>({
    severity: 'error',
    zh: ({ limit }) => [`循环或输出超过上限 ${limit}，已停止`, '检查是不是循环套了循环。'],
    en: ({ limit }) => [
      `loops or output pass the limit of ${limit}`,
      'Look for loops inside loops.',
    ],
    sample: { limit: 100000 },
  }),
  'template/added': card<{ count: number; text: string }>({
    severity: 'info',
    zh: ({ count, text }) => [
      count === 1 ? `模板替你加了一句：${text}` : `模板替你加了 ${count} 段，第一段：${text}`,
      '',
    ],
    en: ({ count, text }) => [
      count === 1
        ? `the template added a sentence: ${text}`
        : `the template added ${count} paragraphs, the first: ${text}`,
      '',
    ],
    sample: { count: 1, text: '请各单位遵照执行。' },
  }),
  'template/dropped': card<{ part: string; text: string }>({
    severity: 'info',
    zh: ({ part, text }) => [`按要求没有印${part}“${text}”`, ''],
    en: ({ part, text }) => [`as asked, the ${part} "${text}" is not printed`, ''],
    sample: { part: '称呼', text: '同志们：' },
  }),
  'template/body-not-printed': card<{ file: string; count: number }>({
    severity: 'error',
    zh: ({ file, count }) => [
      `从这里起有 ${count} 段正文，模板没有地方印，这一份没有生成`,
      `改 ${file}：{{body}}、{{part …}} 要单独成行，不能写在标题、表格、署名这类块里，也不能写在这次没有走到的 {{#if}} 里。`,
    ],
    en: ({ file, count }) => [
      `${count} paragraph(s) from here on have no place in the template; this paper was not made`,
      `In ${file}, {{body}} and {{part …}} need a line of their own, not inside a heading, a table or a block of lines, nor in an {{#if}} that was not taken.`,
    ],
    sample: { file: 'templates/kinds/会议通知/document.md.hbs', count: 3 },
  }),
})
