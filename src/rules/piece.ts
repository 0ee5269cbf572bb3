/** The papers of a volume. */
import { area, card } from './card.ts'
import { enList, look, zhList } from './words.ts'

const zhParts = { cover: '封面', toc: '提纲页或目录', letterhead: '版头', colophon: '版记' }
const enParts = {
  cover: 'cover',
  toc: 'outline sheet or contents',
  letterhead: 'letterhead',
  colophon: 'colophon',
}

export const pieceArea = area('汇编', 'volume', {
  'piece/none': card<{ pattern: string }>({
    severity: 'error',
    zh: ({ pattern }) => [
      `没有稿件符合“${pattern}”`,
      '检查路径和通配符；路径从汇编所在的文件夹算起。',
    ],
    en: ({ pattern }) => [
      `no paper matches "${pattern}"`,
      'Check the path; it starts at the folder of the volume.',
    ],
    fires: [
      {
        paper: '---\n文种: 汇编\n标题: 汇编\n封面: 否\n稿件: ⟦稿/*.md⟧\n---\n',
        says: '没有稿件符合“稿/*.md”',
      },
    ],
  }),
  'piece/passed-over': card<{ pattern: string; files: readonly string[] }>({
    severity: 'warning',
    zh: ({ pattern, files }) => [
      `“${pattern}”没有收这 ${files.length} 个文件：${zhList(files)}`,
      '是要编的稿件，就用 `wengao import` 变成 .md；不编就不用管。',
    ],
    en: ({ pattern, files }) => [
      `"${pattern}" leaves out ${files.length} file(s): ${enList(files)}`,
      'Make papers of those that belong to the volume with `wengao import`.',
    ],
    fires: [
      {
        paper: '---\n文种: 汇编\n标题: 汇编\n封面: 否\n稿件: ⟦稿/*.md⟧\n---\n',
        files: {
          '稿/甲.md': '---\n文种: 交流材料\n标题: 甲\n---\n正文。\n',
          '稿/乙.txt': '乙\n正文。\n',
        },
        says: '“稿/*.md”没有收这 1 个文件：稿/乙.txt',
      },
    ],
  }),
  'piece/entry': card<{ entry: string }>({
    severity: 'error',
    zh: ({ entry }) => [
      `“稿件”里这一条看不懂：${entry}`,
      '写成 稿件/*.md，或者 {分组: 大会发言, 文件: [稿件/甲.md]}，或者 {名单: 名单.csv}（要有“文件”一列）。',
    ],
    en: ({ entry }) => [
      `this entry of the pieces cannot be read: ${entry}`,
      'Write papers/*.md, {group: …, file: [papers/a.md]} or {list: list.csv} with a column "file".',
    ],
    fires: [
      {
        paper: '---\n文种: 汇编\n标题: 汇编\n封面: 否\n稿件: [⟦{文见: 甲.md}⟧]\n---\n',
        says: '“稿件”里这一条看不懂：{"文见":"甲.md"}',
      },
    ],
  }),
  'piece/duplicate': card<{ file: string }>({
    severity: 'error',
    zh: ({ file }) => [`“${file}”列了两次，只编一次`, '删掉重复的一条。'],
    en: ({ file }) => [`"${file}" is listed twice; it is taken once`, 'Delete one of the entries.'],
    fires: [
      {
        paper: '---\n文种: 汇编\n标题: 汇编\n封面: 否\n稿件: [甲.md, ⟦甲.md⟧]\n---\n',
        files: { '甲.md': '---\n文种: 交流材料\n标题: 甲\n---\n正文。\n' },
        says: '“甲.md”列了两次，只编一次',
      },
    ],
  }),
  'piece/nested': card<{ file: string }>({
    severity: 'error',
    zh: ({ file }) => [`“${file}”自己是汇编，不能再编进汇编`, '把它的稿件直接列进来。'],
    en: ({ file }) => [
      `"${file}" is a volume itself and cannot be a piece`,
      'List its papers here.',
    ],
    fires: [
      {
        paper: '---\n文种: 汇编\n标题: 汇编\n封面: 否\n稿件: [甲.md]\n---\n',
        files: { '甲.md': '---\n文种: 汇编\n标题: 甲\n⟦稿件⟧: [乙.md]\n---\n' },
        says: '“甲.md”自己是汇编，不能再编进汇编',
        also: ['piece/left-out'],
      },
    ],
  }),
  'piece/left-out': card<{ file: string; number: number }>({
    severity: 'error',
    zh: ({ file, number }) => [
      `第 ${number} 篇“${file}”没有编进去，其余各篇照常`,
      '原因见这一篇自己的错误；改好后重新生成。',
    ],
    en: ({ file, number }) => [
      `piece ${number} "${file}" is left out, the others are there`,
      'See its own errors, mend it and build again.',
    ],
    fires: [
      {
        paper: '---\n文种: 汇编\n标题: 汇编\n封面: 否\n稿件: [⟦甲.md⟧]\n---\n',
        files: { '甲.md': '---\n文种: 交流材料\n标题: 甲\n---\n{{没有}}。\n' },
        says: '第 1 篇“甲.md”没有编进去，其余各篇照常',
        also: ['template/unknown-name'],
      },
    ],
  }),
  'piece/trimmed': card<{ file: string; part: string }>({
    severity: 'info',
    zh: ({ file, part }) => [
      `“${file}”的${look(zhParts, part)}没有编进汇编`,
      '汇编有自己的封面和目录；单独生成这一篇时照印。',
    ],
    en: ({ file, part }) => [
      `the ${look(enParts, part)} of "${file}" is left out of the volume`,
      'The volume has its own; the paper by itself keeps it.',
    ],
    sample: { file: '稿件/甲.md', part: 'cover' },
  }),
})
