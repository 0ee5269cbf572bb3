/** Pages as they were printed, and what failed on the way. */
import { area, card, type None } from './card.ts'

export const pagesArea = area('页面', 'print', {
  'table/turned': card<{ head: string; columns: number }>({
    severity: 'info',
    zh: ({ head, columns }) => [
      `“${head}”一表有 ${columns} 列，竖排放不下，已改成横排页`,
      '不想横排就减几列，或者拆成两张表。',
    ],
    en: ({ head, columns }) => [
      `the table of "${head}" has ${columns} columns and is set sideways`,
      'Drop columns or split it to keep it upright.',
    ],
    sample: { head: '县区', columns: 12 },
  }),
  'pages/estimated': card<None>({
    severity: 'warning',
    zh: () => [
      '没有浏览器，没有排出页面：目录里的页码是估算的',
      '装上 Chrome、Edge 或 Chromium 再生成一次，页码就准了。',
    ],
    en: () => [
      'there is no browser to print with: page numbers in the contents are estimates',
      'Install Chrome, Edge or Chromium and build again.',
    ],
    sample: {},
  }),
  'pages/unsettled': card<{ count: number }>({
    severity: 'error',
    zh: ({ count }) => [
      `目录里有 ${count} 个页码和印出来的不一致`,
      '请核对目录；这是程序没有算准，请把稿件反馈。',
    ],
    en: ({ count }) => [
      `${count} page number(s) in the contents differ from the printed pages`,
      'Check the contents; please report it with the paper.',
    ],
    sample: { count: 1 },
  }),
  'pages/pitch': card<{ points: number; lines: number }>({
    severity: 'info',
    zh: ({ points, lines }) => [
      `落款会单独在一页，行距调成 ${points} 磅（每页 ${lines} 行），让它和正文在一页`,
      '想用标准行距，就增减几行正文。',
    ],
    en: ({ points, lines }) => [
      `the signature would stand on a page of its own: the line pitch is ${points} pt (${lines} lines a page)`,
      'Add or drop a few lines of text to keep the standard pitch.',
    ],
    sample: { points: 28.35, lines: 23 },
  }),
  'pages/signature-alone': card<None>({
    severity: 'warning',
    zh: () => [
      '落款（或者附注、附件说明）单独在一页，没有正文',
      '增减几行正文，或者调整表格的位置。',
    ],
    en: () => ['the signature stands on a page without text', 'Add or drop a few lines of text.'],
    sample: {},
  }),
  'pdf/failed': card<{ reason: string }>({
    severity: 'error',
    zh: ({ reason }) => [
      `PDF 没有出来：${reason}`,
      '其他格式不受影响。再试一次；还不行就用 --chromium 换一个浏览器。',
    ],
    en: ({ reason }) => [
      `the PDF failed: ${reason}`,
      'Other formats are not affected. Try again, or name another browser with --chromium.',
    ],
    sample: { reason: 'Timeout' },
  }),
  'internal/failed': card<{ reason: string }>({
    severity: 'error',
    zh: ({ reason }) => [
      `程序出错，这一份没有出来：${reason}`,
      '这是程序的问题，请把稿件和这句话一起反馈。',
    ],
    en: ({ reason }) => [
      `internal error, this paper was not made: ${reason}`,
      'Please report it with the paper.',
    ],
    sample: { reason: 'TypeError' },
  }),
})
