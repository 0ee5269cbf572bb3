/** The front matter of a paper and its fields. */
import { area, card, type None } from './card.ts'
import { enList, zhList } from './words.ts'

const zhRepairs = {
  colon: '全角冒号已按半角读',
  space: '冒号后补了空格',
  quotes: '值里有特殊符号，已按整句文字读',
  hash: '“ #”后面的字没有当注释删掉，已按整句文字读',
}
const enRepairs = {
  colon: 'full-width colon read as ":"',
  space: 'a space was added after the colon',
  quotes: 'the value holds special marks and was read as plain text',
  hash: 'the text behind " #" was kept, not read as a comment',
}

export const frontMatterArea = area('开头的说明', 'read', {
  'front-matter/missing': card<None>({
    severity: 'error',
    zh: () => [
      '开头没有“---”括起来的说明',
      '第一行写“---”，下面写“文种: 讲话稿”“标题: …”，再写一行“---”。',
    ],
    en: () => [
      'there is no front matter',
      'Write "---" on line 1, then "文种: 讲话稿" and "标题: …", then "---".',
    ],
  }),
  'front-matter/unclosed': card<None>({
    severity: 'error',
    zh: () => ['开头的“---”没有收尾，后面的内容不知道从哪里算正文', '在说明的最后加一行“---”。'],
    en: () => ['the front matter is never closed', 'Add a line "---" behind it.'],
  }),
  'front-matter/language': card<{ language: string }>({
    severity: 'error',
    zh: ({ language }) => [
      `开头写的是“---${language}”，这里只认 YAML，没有读，也没有运行`,
      '第一行只写“---”。',
    ],
    en: ({ language }) => [
      `the front matter is "---${language}"; only YAML is read, nothing was run`,
      'Line 1 must be exactly "---".',
    ],
  }),
  'front-matter/syntax': card<{ reason: string }>({
    severity: 'error',
    zh: ({ reason }) => [
      `说明部分写法有误：${reason}`,
      '每行写“名称: 内容”；内容里有特殊符号时用单引号括起来。',
    ],
    en: ({ reason }) => [
      `the front matter cannot be read: ${reason}`,
      'Write "name: value" on each line; put special values in single quotes.',
    ],
  }),
  'front-matter/repaired': card<{ key: string; repair: 'colon' | 'space' | 'quotes' | 'hash' }>({
    severity: 'warning',
    zh: ({ key, repair }) => [`“${key}”：${zhRepairs[repair]}`, '请核对这一行。'],
    en: ({ key, repair }) => [`"${key}": ${enRepairs[repair]}`, 'Check this line.'],
  }),
  'front-matter/misspelt-field': card<{ field: string; nearest: string }>({
    severity: 'error',
    zh: ({ field, nearest }) => [`没有“${field}”这一项`, `是不是“${nearest}”？`],
    en: ({ field, nearest }) => [`there is no field "${field}"`, `Did you mean "${nearest}"?`],
  }),
  'front-matter/unknown-field': card<{ field: string }>({
    severity: 'warning',
    zh: ({ field }) => [
      `这个文种没有“${field}”这一项，没有用上`,
      '不需要就删掉；数据要写在“data:”下面。',
    ],
    en: ({ field }) => [
      `this kind has no field "${field}"; it was not used`,
      'Delete it, or put data under "data:".',
    ],
  }),
  'front-matter/other-kind': card<{ field: string; kind: string }>({
    severity: 'error',
    zh: ({ field, kind }) => [
      `“${field}”是别的文种用的，${kind}没有这一项`,
      '删掉它，或者改“文种”；`wengao kinds` 列出各文种的项。',
    ],
    en: ({ field, kind }) => [
      `"${field}" belongs to other kinds; ${kind} does not have it`,
      'Delete it, or change the kind.',
    ],
  }),
  'front-matter/not-printed': card<{ fields: readonly string[]; kind: string }>({
    severity: 'error',
    zh: ({ fields, kind }) => [
      `写了没有印出来：${zhList(fields)}`,
      `${kind}的版头要有“发文机关”才印，版记要有“印发机关”才印；正文里已经写了这一部分的，用的是正文里的，这里的删掉。`,
    ],
    en: ({ fields, kind }) => [
      `given but not printed: ${enList(fields)}`,
      `The letterhead of ${kind} is printed with 发文机关 only, the colophon with 印发机关 only; what the body says itself wins: delete the field.`,
    ],
  }),
  'front-matter/date-form': card<{ field: string; value: string }>({
    severity: 'warning',
    zh: ({ field, value }) => [
      `“${field}”写的“${value}”看不出是哪一天，按原样印`,
      '写成 2026-07-15，印出来是“2026年7月15日”。',
    ],
    en: ({ field, value }) => [
      `"${value}" in "${field}" is no date; it is printed as typed`,
      'Write 2026-07-15.',
    ],
  }),
  'front-matter/duplicate-field': card<{ field: string; other: string }>({
    severity: 'error',
    zh: ({ field, other }) => [
      field === other ? `“${field}”写了两次` : `“${field}”和“${other}”是同一项，写了两次`,
      '只留一个。',
    ],
    en: ({ field, other }) => [
      field === other
        ? `"${field}" is given twice`
        : `"${field}" and "${other}" are the same field`,
      'Keep one.',
    ],
  }),
  'front-matter/exclusive': card<{ field: string; other: string }>({
    severity: 'error',
    zh: ({ field, other }) => [
      `“${field}”和“${other}”只能写一个`,
      '两种写法的格式不同，留下要用的那一个。',
    ],
    en: ({ field, other }) => [
      `"${field}" and "${other}" exclude each other`,
      'They make different forms: keep one.',
    ],
  }),
  'front-matter/missing-field': card<{ field: string; kind: string }>({
    severity: 'error',
    zh: ({ field, kind }) => [
      kind ? `${kind}要写“${field}”` : `没有写“${field}”`,
      `在开头的说明里加一行“${field}: …”。`,
    ],
    en: ({ field, kind }) => [
      kind ? `${kind} needs "${field}"` : `"${field}" is missing`,
      `Add a line "${field}: …" to the front matter.`,
    ],
  }),
  'front-matter/invalid-value': card<{ field: string; value: string; expected: readonly string[] }>(
    {
      severity: 'error',
      zh: ({ field, value, expected }) => [
        `“${field}”不能写成“${value}”`,
        `可以写：${expected.join(' / ')}`,
      ],
      en: ({ field, value, expected }) => [
        `"${field}" cannot be "${value}"`,
        `For example: ${expected.join(' / ')}`,
      ],
    },
  ),
})
