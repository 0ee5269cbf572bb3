/** wengao.yml: which one was used, which one is not trusted, and what is wrong with it. */
import { type Broken, enBroken, zhBroken } from './broken.ts'
import { area, card } from './card.ts'
import { enList, zhList } from './words.ts'

type Refusal = 'type' | 'size' | 'owner' | 'writable'
const zhRefusals: Readonly<Record<Refusal, string>> = {
  type: '它不是普通文件',
  size: '它太大',
  owner: '它是别的用户的',
  writable: '它或者它所在的文件夹谁都能写',
}
const enRefusals: Readonly<Record<Refusal, string>> = {
  type: 'it is no regular file',
  size: 'it is too large',
  owner: 'it belongs to another user',
  writable: 'everybody may write it or its folder',
}

export const workspaceArea = area('工作文件夹的设置', 'read', {
  'workspace/used': card<{ file: string }>({
    severity: 'info',
    zh: ({ file }) => [`用了 ${file} 里的设置`, '不想用就加 --no-config。'],
    en: ({ file }) => [`the settings of ${file} were used`, 'Add --no-config to do without them.'],
    sample: { file: 'wengao.yml' },
  }),
  'workspace/refused': card<{ file: string; reason: Refusal }>({
    severity: 'warning',
    zh: ({ file, reason }) => [
      `没有用 ${file}：${zhRefusals[reason]}`,
      '确认内容以后改成自己的、只有自己能写的文件，或者加 --no-config。',
    ],
    en: ({ file, reason }) => [
      `${file} was not used: ${enRefusals[reason]}`,
      'Look at it, then make it your own and writable by you alone; or add --no-config.',
    ],
    sample: { file: 'wengao.yml', reason: 'writable' },
  }),
  'workspace/not-used': card<{ files: readonly string[] }>({
    severity: 'warning',
    zh: ({ files }) => [
      `没有用 ${zhList(files)}：这次的稿件不都在它的文件夹里`,
      '那个文件夹的稿件单独运行一次；要在一起运行，就把设置写进共同的上级文件夹的 wengao.yml。',
    ],
    en: ({ files }) => [
      `${enList(files)} was not used: not all papers of this run are in its folder`,
      'Run the papers of that folder by themselves, or put the settings into the wengao.yml of the folder above all of them.',
    ],
    sample: { files: ['甲/wengao.yml', '乙/wengao.yml'] },
  }),
  'workspace/settled': card<{ count: number; rules: readonly string[] }>({
    severity: 'info',
    zh: ({ count, rules }) => [
      `wengao.yml 里写了已知的有 ${count} 处，没有列出：${zhList(rules)}`,
      '要看就加 --no-config，或者从“已知”里去掉。',
    ],
    en: ({ count, rules }) => [
      `${count} finding(s) are settled in wengao.yml and not listed: ${enList(rules)}`,
      'Add --no-config to see them, or take them out of "settled".',
    ],
    sample: { count: 4, rules: ['data/inferred 3', 'template/added 1'] },
  }),
  'workspace/loose': card<{ count: number; rules: readonly string[] }>({
    severity: 'info',
    zh: ({ count, rules }) => [
      `尺度是“宽”，推荐和惯例的 ${count} 处没有列出：${zhList(rules)}`,
      '要看就用 --strictness 中。',
    ],
    en: ({ count, rules }) => [
      `strictness is loose: ${count} finding(s) of recommendation and custom are not listed: ${enList(rules)}`,
      'See them with --strictness normal.',
    ],
    sample: { count: 2, rules: ['mark/heading-end'] },
  }),
  'workspace/not-settled': card<{ rule: string; reason: 'unknown' | 'error' }>({
    severity: 'warning',
    zh: ({ rule, reason }) => [
      `“已知”“检查”或者 --rules 里的“${rule}”没有用：${reason === 'unknown' ? '没有这条规则' : '错误要改，不能略过、不能降'}`,
      '规则的名字照提示里写的写，如 data/inferred。',
    ],
    en: ({ rule, reason }) => [
      `"${rule}" under "settled", "checks" or --rules is of no use: ${reason === 'unknown' ? 'there is no such rule' : 'errors have to be mended'}`,
      'Write the name of the rule as messages do, such as data/inferred.',
    ],
    sample: { rule: 'data/infered', reason: 'unknown' },
  }),
  'workspace/broken': card<Broken>({
    severity: 'error',
    zh: (broken) => zhBroken('工作文件夹的设置有误，没有用', broken),
    en: (broken) => enBroken('the settings of the workspace are broken and were not used', broken),
    sample: {
      file: 'wengao.yml',
      path: '版示',
      problem: 'unknown',
      value: '版示',
      allowed: '版式',
    },
  }),
})
