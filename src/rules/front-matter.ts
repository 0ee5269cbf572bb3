/** The front matter of a paper: its marks and its YAML. */

import { area, card, type None } from './card.ts'
import { enSyntax, zhSyntax } from './syntax-words.ts'

const zhRepairs = {
  colon: '全角冒号已按半角读',
  space: '冒号后补了空格',
  comma: '{ } 里的全角逗号已按半角读',
  backslash: '双引号里的 \\ 已按原样读',
  quotes: '值里有特殊符号，已按整句文字读',
  hash: '“ #”后面的字没有当注释删掉，已按整句文字读',
}
const enRepairs = {
  colon: 'full-width colon read as ":"',
  space: 'a space was added after the colon',
  comma: 'full-width comma inside { } read as ","',
  backslash: 'the \\ in double quotes was read as it stands',
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
    sample: {},
  }),
  'front-matter/unclosed': card<None>({
    severity: 'error',
    zh: () => ['开头的“---”没有收尾，后面的内容不知道从哪里算正文', '在说明的最后加一行“---”。'],
    en: () => ['the front matter is never closed', 'Add a line "---" behind it.'],
    fires: [
      {
        paper: '⟦---⟧\n文种: 讲话稿\n标题: 讲话\n正文。',
        says: '开头的“---”没有收尾，后面的内容不知道从哪里算正文',
      },
    ],
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
    fires: [
      {
        paper: '⟦---js⟧\n文种: 讲话稿\n---\n文。',
        says: '开头写的是“---js”，这里只认 YAML，没有读，也没有运行',
      },
    ],
  }),
  'front-matter/syntax': card<{ reason: string }>({
    severity: 'error',
    zh: ({ reason }) => [
      `说明部分写法有误：${zhSyntax(reason)}`,
      '每行写“名称: 内容”；内容里有特殊符号时用单引号括起来。',
    ],
    en: ({ reason }) => [
      `the front matter cannot be read: ${enSyntax(reason)}`,
      'Write "name: value" on each line; put special values in single quotes.',
    ],
    fires: [
      {
        paper: '---\n文种: 讲话稿\n标题: 讲话\n⟦\t⟧分: 1\n---\n文。',
        says: '说明部分写法有误：缩进用了制表符，要用空格',
      },
    ],
  }),
  'front-matter/repaired': card<{ key: string; repair: keyof typeof zhRepairs }>({
    severity: 'warning',
    zh: ({ key, repair }) => [`“${key}”：${zhRepairs[repair]}`, '请核对这一行。'],
    en: ({ key, repair }) => [`"${key}": ${enRepairs[repair]}`, 'Check this line.'],
    fires: [
      {
        paper: '---\n文种: 讲话稿\n⟦标题：讲话⟧\n---\n文。',
        says: '“标题”：全角冒号已按半角读',
      },
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
    fires: [
      {
        paper: '文。',
        head: '⟦title⟧: 讲话\n',
        says: '“title”和“标题”是同一项，写了两次',
      },
    ],
  }),
})
