/** One paper for each row of a table, and the names of what is written. */
import { area, card } from './card.ts'
import { enList, enReason, maybe, perhaps, zhList, zhReason } from './words.ts'

const zhNames = {
  empty: '是空的',
  outside: '跑到输出文件夹外面去了',
  character: '有文件名不能用的字符（<>:"|?*\\，或以点、空格结尾）',
  reserved: '是 Windows 的保留名',
  long: '太长',
}
const enNames = {
  empty: 'is empty',
  outside: 'leads out of the output folder',
  character: 'holds characters that file names cannot have',
  reserved: 'is reserved on Windows',
  long: 'is too long',
}

const zhEnded = { memory: '都用完了内存', crash: '出它的线程都断了' }
const enEnded = { memory: 'ran out of memory', crash: 'its thread ended' }

export const batchArea = area('逐份和输出', 'plan', {
  'each/left-out': card<{ name: string; rows: readonly string[] }>({
    severity: 'info',
    zh: ({ name, rows }) => [
      `“${name}”里这些行是别的行加起来的，没有出稿：${zhList(rows)}`,
      '也要出，就在“只出”里或者 --only 后面写上名字。',
    ],
    en: ({ name, rows }) => [
      `rows of "${name}" that add up others get no paper: ${enList(rows)}`,
      'Name them in "where" or behind --only to get one.',
    ],
    fires: [
      {
        paper: '{{行.名}}文。',
        head: '逐份: ⟦t⟧\n输出: 稿{{行.名}}\ndata: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n合计,7\n' },
        says: '“t”里这些行是别的行加起来的，没有出稿：合计',
        also: ['data/inferred'],
      },
    ],
  }),
  'each/empty': card<{ name: string }>({
    severity: 'error',
    zh: ({ name }) => [
      `“逐份”的表“${name}”没有要出的行，什么也没有生成`,
      '检查这份数据，或者“只出”的条件。',
    ],
    en: ({ name }) => [
      `the table "${name}" of "each" has no rows to make: nothing was made`,
      'Check the data, or the condition.',
    ],
    fires: [
      {
        paper: '{{行.名}}文。',
        head: '逐份: ⟦t⟧\ndata: {t: t.csv}\n',
        files: { 't.csv': '名,数\n' },
        says: '“逐份”的表“t”没有要出的行，什么也没有生成',
        also: ['data/empty'],
      },
    ],
  }),
  'each/unknown-row': card<{ name: string; nearest: string }>({
    severity: 'error',
    zh: ({ name, nearest }) => [
      `“逐份”的表里没有“${name}”这一行`,
      perhaps(nearest, '--only 后面写第一列里的名字。'),
    ],
    en: ({ name, nearest }) => [
      `there is no row "${name}"`,
      maybe(nearest, 'Name a row by its first column.'),
    ],
    sample: { name: '青河区', nearest: '青禾区' },
  }),
  'each/none': card<{ names: readonly string[] }>({
    severity: 'error',
    zh: ({ names }) => [
      `--only ${zhList(names)} 没有用上：稿件里没有写“逐份”`,
      '去掉 --only，或者在稿件开头写“逐份: 表名”。',
    ],
    en: ({ names }) => [
      `--only ${enList(names)} chooses nothing: no paper has "each"`,
      'Drop --only, or write "each: table" in the paper.',
    ],
    sample: { names: ['青禾区'] },
  }),
  'each/not-a-table': card<{ name: string; known: readonly string[] }>({
    severity: 'error',
    zh: ({ name, known }) => [
      `“逐份”要写一个数据表的名字，“${name}”不是`,
      known.length > 0 ? `现有数据：${zhList(known)}` : '先在 data 里写上这个表。',
    ],
    en: ({ name, known }) => [
      `"each" wants the name of a table, "${name}" is none`,
      known.length > 0 ? `Known data: ${enList(known)}` : 'Name the table under data first.',
    ],
    fires: [
      {
        paper: '文{{t.甲.数}}。',
        head: '逐份: ⟦各县⟧\ndata: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '“逐份”要写一个数据表的名字，“各县”不是',
        also: ['data/inferred'],
      },
    ],
  }),
  'output/illegal-name': card<{
    name: string
    reason: 'empty' | 'outside' | 'character' | 'reserved' | 'long'
  }>({
    severity: 'error',
    zh: ({ name, reason }) => [
      `输出文件名“${name}”${zhNames[reason]}，这份稿件一份也没有写`,
      '改“输出”这一项或者数据里的名字。',
    ],
    en: ({ name, reason }) => [
      `the output name "${name}" ${enNames[reason]}; nothing of this paper was written`,
      'Change "output" or the data it uses.',
    ],
    fires: [
      {
        paper: '文。',
        head: '输出: ⟦con⟧\n',
        says: '输出文件名“con”是 Windows 的保留名，这份稿件一份也没有写',
      },
    ],
  }),
  'output/duplicate': card<{ name: string; other: string }>({
    severity: 'error',
    zh: ({ name, other }) => [
      `有两份要写成同一个“${name}”（另一份来自 ${other}），这份稿件一份也没有写`,
      '在“输出”里用能区分的字段。',
    ],
    en: ({ name, other }) => [
      `two papers would both be written to "${name}" (the other comes from ${other}); nothing of this paper was written`,
      'Use a field in "output" that tells them apart.',
    ],
    fires: [
      {
        paper: '{{行.名}}文。',
        head: '逐份: t\n输出: ⟦稿⟧\ndata: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,3\n乙,4\n' },
        says: '有两份要写成同一个“稿”（另一份来自 稿.md），这份稿件一份也没有写',
        also: ['data/inferred'],
      },
    ],
  }),
  'output/is-input': card<{ name: string }>({
    severity: 'error',
    zh: ({ name }) => [
      `“${name}”是这次用到的稿件或数据，不能盖掉，没有写`,
      '用 -o 换一个输出文件夹。',
    ],
    en: ({ name }) => [
      `"${name}" is a paper or data of this run and was not overwritten`,
      'Name another output folder with -o.',
    ],
    sample: { name: '数.json' },
  }),
  'output/unwritable': card<{ name: string; reason: string }>({
    severity: 'error',
    zh: ({ name, reason }) => [
      `写不了“${name}”：${zhReason(reason)}`,
      '检查文件是不是正开着，文件夹有没有权限。',
    ],
    en: ({ name, reason }) => [
      `cannot write "${name}": ${enReason(reason)}`,
      'Is the file open elsewhere? May you write there?',
    ],
    sample: { name: 'out/讲话.docx', reason: 'EBUSY' },
  }),
  'output/orphan': card<{ name: string; removed: 'yes' | 'no' }>({
    severity: 'info',
    zh: ({ name, removed }) =>
      removed === 'yes'
        ? [`“${name}”是以前出的，现在没有这份稿件了，已经删掉`, '']
        : [`“${name}”是以前出的，现在没有这份稿件了`, '不要了就加 --prune 删掉。'],
    en: ({ name, removed }) =>
      removed === 'yes'
        ? [`"${name}" was made of a paper that is no more, and was removed`, '']
        : [`"${name}" was made of a paper that is no more`, 'Add --prune to remove it.'],
    sample: { name: '丁县工作总结.docx', removed: 'no' },
  }),
  'batch/no-manifest': card<{ reason: string }>({
    severity: 'warning',
    zh: ({ reason }) => [
      `记不下这次出了哪些：${zhReason(reason)}`,
      '稿件照样出；下次运行，没有记下的会再出一次。',
    ],
    en: ({ reason }) => [
      `what was built could not be noted: ${enReason(reason)}`,
      'Papers come out all the same; those that were not noted are built again by the next run.',
    ],
    sample: { reason: 'ENOSPC' },
  }),
  'batch/paper-ended': card<{
    name: string
    reason: 'time' | 'memory' | 'crash'
    seconds: number
  }>({
    severity: 'error',
    zh: ({ name, reason, seconds }) => [
      `“${name}”没有出：试了两次，${reason === 'time' ? `都过了 ${seconds} 秒还没有出完` : zhEnded[reason]}`,
      reason === 'time'
        ? '把稿件或数据分小，或者用 --time-limit 给更多的秒数。'
        : '把稿件或数据分小；要看细节，只出这一份，设 WENGAO_DEBUG=1。',
    ],
    en: ({ name, reason, seconds }) => [
      `"${name}" was not built: it was tried twice and ${reason === 'time' ? `took more than ${seconds} s` : enEnded[reason]}`,
      reason === 'time'
        ? 'Make the paper or its data smaller, or give more seconds with --time-limit.'
        : 'Make the paper or its data smaller; WENGAO_DEBUG=1 with this paper alone shows the details.',
    ],
    sample: { name: '乙县工作总结', reason: 'time', seconds: 300 },
  }),
})
