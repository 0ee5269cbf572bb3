/** Papers as files: what cannot be read, and what was made of it. */
import { area, card, type None } from './card.ts'
import { enReason, zhReason } from './words.ts'

const notMendedZh = {
  encoding: '它不是 UTF-8 或 GB18030 编码',
  changed: '检查的时候它又被改动了',
  unwritable: '文件不能写',
}
const notMendedHintZh = {
  encoding: '另存为 UTF-8 再改。',
  changed: '再运行一次。',
  unwritable: '检查文件的权限。',
}
const notMendedEn = {
  encoding: 'it is neither in UTF-8 nor in GB18030',
  changed: 'it was changed meanwhile',
  unwritable: 'it cannot be written',
}

export const sourceArea = area('文件', 'read', {
  'source/unreadable': card<{ file: string; reason: string; from?: 'command' }>({
    severity: 'error',
    zh: ({ file, reason, from }) => [
      `读不了“${file}”：${zhReason(reason)}`,
      from === 'command'
        ? '检查文件名，看看是不是在别的文件夹里；命令里的路径从当前文件夹算起。'
        : '检查文件名和位置；路径从稿件所在文件夹算起。',
    ],
    en: ({ file, reason, from }) => [
      `cannot read "${file}": ${enReason(reason)}`,
      from === 'command'
        ? 'Check the name; paths on the command line start at the current folder.'
        : 'Check the name; paths start at the folder of the paper.',
    ],
    fires: [
      {
        paper: '文。',
        head: 'data: {⟦t⟧: 没有.csv}\n',
        says: '读不了“没有.csv”：没有这个文件',
      },
    ],
  }),
  'source/near-name': card<{ file: string; nearest: string }>({
    severity: 'info',
    zh: ({ file, nearest }) => [`没有“${file}”，那里有“${nearest}”`, '是它就改名字。'],
    en: ({ file, nearest }) => [
      `there is no "${file}", but there is "${nearest}"`,
      'Correct the name if that one is meant.',
    ],
    sample: { file: 'data/指表.csv', nearest: 'data/指标.csv' },
  }),
  'source/not-mended': card<{ reason: 'encoding' | 'changed' | 'unwritable' }>({
    severity: 'warning',
    zh: ({ reason }) => [`这份稿件没有改：${notMendedZh[reason]}`, notMendedHintZh[reason]],
    en: ({ reason }) => [`this paper was not mended: ${notMendedEn[reason]}`, ''],
    sample: { reason: 'encoding' },
  }),
  'source/not-text': card<{ looksLike: string }>({
    severity: 'error',
    zh: ({ looksLike }) => [
      looksLike ? `这不是文本文件，看起来是 ${looksLike}` : '这不是文本文件，或者文件已损坏',
      '稿件要存成 UTF-8 或 GB18030 的纯文本（.md）。',
    ],
    en: ({ looksLike }) => [
      looksLike
        ? `this is no text file; it looks like ${looksLike}`
        : 'this is no text file, or it is damaged',
      'Save the paper as plain text (.md) in UTF-8 or GB18030.',
    ],
    sample: { looksLike: 'PDF' },
  }),
  'source/too-large': card<{ megabytes: number; limit: number }>({
    severity: 'error',
    zh: ({ megabytes, limit }) => [
      `文件有 ${megabytes} MB，超过 ${limit} MB`,
      '拆成几份，或者确认没有拿错文件。',
    ],
    en: ({ megabytes, limit }) => [
      `the file has ${megabytes} MB, more than ${limit} MB`,
      'Split it, or check that it is the right file.',
    ],
    sample: { megabytes: 25, limit: 20 },
  }),
  'source/outside-workspace': card<{ path: string }>({
    severity: 'error',
    zh: ({ path }) => [
      `“${path}”不在工作文件夹里，没有读`,
      '把文件放到稿件所在的文件夹，或者用 --workspace 指定更大的工作文件夹。',
    ],
    en: ({ path }) => [
      `"${path}" is outside the workspace and was not read`,
      'Put the file beside the paper, or name a wider folder with --workspace.',
    ],
    sample: { path: '../别处/数.csv' },
  }),
  'source/encoding': card<{ encoding: string }>({
    severity: 'info',
    zh: ({ encoding }) => [`文件按 ${encoding} 编码读入`, ''],
    en: ({ encoding }) => [`the file was read as ${encoding}`, ''],
    sample: { encoding: 'gb18030' },
  }),
  'source/skipped': card<None>({
    severity: 'info',
    zh: () => ['没有文种，不是稿件，跳过', '要生成它，就在开头写上“---”和“文种: …”。'],
    en: () => [
      'has no kind, so it is no paper: skipped',
      'To build it, start it with "---" and "文种: …".',
    ],
    sample: {},
  }),
  'source/control-character': card<{ codes: readonly string[] }>({
    severity: 'warning',
    zh: ({ codes }) => [
      `删去了印不出来的控制字符：${codes.join(' ')}`,
      '多半是从别处粘贴带来的，删掉即可。',
    ],
    en: ({ codes }) => [
      `unprintable control characters were removed: ${codes.join(' ')}`,
      'They usually come with pasted text; delete them.',
    ],
    fires: [
      {
        paper: '甲⟦\u0007⟧乙。',
        says: '删去了印不出来的控制字符：U+0007',
      },
    ],
  }),
})
