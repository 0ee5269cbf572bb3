/** The baseline of a check: what is accepted, and what of it is found no more. */
import { area, card } from './card.ts'
import { enList, zhList } from './words.ts'

/** So many entries are named. */
const named = 5

export const baselineArea = area('基线', 'read', {
  'baseline/accepted': card<{ file: string; count: number }>({
    severity: 'info',
    zh: ({ file, count }) => [
      `${file} 里认可了的有 ${count} 处，没有列出`,
      '要看就不写 --baseline。',
    ],
    en: ({ file, count }) => [
      `${count} finding(s) are accepted in ${file} and not listed`,
      'Leave out --baseline to see them.',
    ],
    sample: { file: '基线.json', count: 4 },
  }),
  'baseline/stale': card<{ file: string; entries: readonly string[] }>({
    severity: 'info',
    zh: ({ file, entries }) => [
      `${file} 里有 ${entries.length} 条已经没有了：${zhList(entries.slice(0, named))}${entries.length > named ? '……' : ''}`,
      '改过了，或者句子变了；加 --update-baseline 去掉。',
    ],
    en: ({ file, entries }) => [
      `${entries.length} entries of ${file} are found no more: ${enList(entries.slice(0, named))}${entries.length > named ? ' …' : ''}`,
      'They were mended, or their sentences are others now; --update-baseline takes them out.',
    ],
    sample: { file: '基线.json', entries: ['稿.md mark/dash “办好一件事--让群众少跑腿。”'] },
  }),
  'baseline/foreign': card<{ file: string; entries: number; example: string }>({
    severity: 'warning',
    zh: ({ file, entries, example }) => [
      `${file} 里的 ${entries} 条没有一条说的是这个工作文件夹里的稿件，什么都没有认可：如 ${example}`,
      '它是在别的文件夹里写的；在那个文件夹里运行，或者加 --workspace 那个文件夹，或者加 --update-baseline 重写。',
    ],
    en: ({ file, entries, example }) => [
      `none of the ${entries} entries of ${file} is about a paper of this workspace, so nothing is accepted: ${example}`,
      'It was written in another folder: run there, give that folder as --workspace, or write it anew with --update-baseline.',
    ],
    sample: { file: '基线.json', entries: 4, example: '稿件/稿.md' },
  }),
})
