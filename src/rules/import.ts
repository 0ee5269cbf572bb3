/** Drafts of others: which cannot be read, and what of them was not. */
import { area, card } from './card.ts'

const faults = {
  password: ['设了密码', 'it has a password'],
  damaged: ['文件不完整或者已损坏', 'it is incomplete or damaged'],
  'too-large': ['展开后太大', 'it is too large when unpacked'],
  'not-word': ['里面不是 Word 文档', 'there is no Word document in it'],
} as const
const mended = {
  password: ['在 Word 或 WPS 里去掉密码，另存为 .docx。', 'Remove its password and save it again.'],
  damaged: ['用 Word 或 WPS 打开修复，另存一份。', 'Repair it in Word or WPS and save it again.'],
  'too-large': ['拆成几份，或者压缩图片后另存。', 'Split it, or compress its pictures.'],
  'not-word': ['看看文件是不是拿错了。', 'See whether it is the right file.'],
} as const
const officeFaults = {
  missing: ['这台电脑上没有 LibreOffice', 'there is no LibreOffice on this machine'],
  failed: ['LibreOffice 打不开它', 'LibreOffice cannot open it'],
  slow: ['LibreOffice 一分半钟还没有转完', 'LibreOffice took longer than ninety seconds'],
} as const
const formatName = (format: string): string =>
  format === 'word-xml' ? 'Word XML' : format.toUpperCase()
const things = {
  'inserted-file': ['处插入的其他文件', 'inserted file(s)'],
  'outside-picture': ['张链接到文件外面的图片', 'picture(s) outside the file'],
  chart: ['张图表', 'chart(s)'],
  diagram: ['个 SmartArt 图形', 'diagram(s)'],
  object: ['个嵌入的对象', 'embedded object(s)'],
} as const

export const importArea = area('别人的稿件', 'read', {
  'import/unreadable': card<{ file: string; fault: keyof typeof faults }>({
    severity: 'error',
    zh: ({ file, fault }) => [`${file} 读不了：${faults[fault][0]}`, mended[fault][0]],
    en: ({ file, fault }) => [`${file} cannot be read: ${faults[fault][1]}`, mended[fault][1]],
    sample: { file: '讲话.docx', fault: 'password' },
  }),
  'import/needs-office': card<{ file: string; format: string; fault: keyof typeof officeFaults }>({
    severity: 'error',
    zh: ({ file, format, fault }) => [
      `${file} 是 ${formatName(format)}，要靠 LibreOffice 来读，但是${officeFaults[fault][0]}`,
      fault === 'missing'
        ? '用 Word 或 WPS 另存为 .docx，或者安装 LibreOffice 再读。'
        : '用 Word 或 WPS 打开，另存为 .docx。',
    ],
    en: ({ file, format, fault }) => [
      `${file} is ${formatName(format)}, which LibreOffice has to read, but ${officeFaults[fault][1]}`,
      fault === 'missing'
        ? 'Save it as .docx in Word or WPS, or install LibreOffice.'
        : 'Open it in Word or WPS and save it as .docx.',
    ],
    sample: { file: '讲话.rtf', format: 'rtf', fault: 'missing' },
  }),
  'import/text-alone': card<{ file: string }>({
    severity: 'warning',
    zh: ({ file }) => [
      `${file} 是旧的 Word 格式，只读出了文字：自动编号、表格的格子、字体和图片都没有`,
      '用 Word 或 WPS 另存为 .docx，或者安装 LibreOffice，再读一次就全了。',
    ],
    en: ({ file }) => [
      `${file} is an old Word file, of which the text alone was read: no automatic numbers, cells, looks or pictures`,
      'Save it as .docx in Word or WPS, or install LibreOffice, and read it once more.',
    ],
    sample: { file: '讲话.doc' },
  }),
  'import/broken-part': card<{ file: string; part: string }>({
    severity: 'warning',
    zh: ({ file, part }) => [
      `${file} 里的 ${part} 缺了或者坏了，没有它照样读了`,
      '样式、编号、脚注可能不全；用 Word 或 WPS 打开另存，再读一次。',
    ],
    en: ({ file, part }) => [
      `${part} of ${file} is missing or broken; the rest was read`,
      'Styles, numbers or notes may be missing: save it again in Word or WPS and read it once more.',
    ],
    sample: { file: '讲话.docx', part: 'word/numbering.xml' },
  }),
  'import/not-read': card<{ file: string; what: keyof typeof things; count: number }>({
    severity: 'warning',
    zh: ({ file, what, count }) => [
      `${file} 里有 ${count} ${things[what][0]}没有读`,
      '里面有要用的文字，就自己抄进来。',
    ],
    en: ({ file, what, count }) => [
      `${count} ${things[what][1]} of ${file} were not read`,
      'Copy the text that is wanted from them.',
    ],
    sample: { file: '讲话.docx', what: 'inserted-file', count: 1 },
  }),
  'import/tracked-changes': card<{
    file: string
    inserted: number
    deleted: number
    as: 'accepted' | 'kept'
  }>({
    severity: 'info',
    zh: ({ file, inserted, deleted, as }) => [
      `${file} 有修订：插入 ${inserted} 处，删除 ${deleted} 处，${as === 'accepted' ? '按全部接受读' : '都留着'}`,
      as === 'accepted' ? '有不该接受的，先在 Word 或 WPS 里处理。' : '',
    ],
    en: ({ file, inserted, deleted, as }) => [
      `${file} has tracked changes: ${inserted} insertion(s) and ${deleted} deletion(s), ${as}`,
      as === 'accepted' ? 'Settle those that are not wanted in Word or WPS first.' : '',
    ],
    sample: { file: '讲话.docx', inserted: 3, deleted: 2, as: 'accepted' },
  }),
})
