/** Pages as they were printed, and what failed on the way. */
import { area, card, type None } from './card.ts'
import { enReason, look, zhReason } from './words.ts'

const zhPrint = {
  time: '等得太久',
  gone: '浏览器中途退出了',
  start: '浏览器没有起来',
  other: '浏览器出错',
}
const enPrint = {
  time: 'it took too long',
  gone: 'the browser went away',
  start: 'the browser did not start',
  other: 'the browser failed',
}

/** Why a browser was not printed with. */
export type PassedOver = {
  /** Its path, or the package it comes in. */
  readonly browser: string
  readonly fault: 'start' | 'old' | 'margin' | 'lines'
  /** Its version; why it does not start, in a word. */
  readonly detail: string
  /** What it sets otherwise, and advances in points; for `lines` alone. */
  readonly character: string
  readonly found: number
  readonly wanted: number
}
const zhFaults = {
  start: '启动不了',
  old: '太旧',
  margin: '不印页边的页码',
  lines: '排出的行和字体的宽度对不上',
}
const enFaults = {
  start: 'it does not start',
  old: 'it is too old',
  margin: 'it prints no page numbers',
  lines: 'it sets lines otherwise than the faces are wide',
}
const measured = ({ character, found, wanted }: PassedOver): string =>
  character === '' ? '' : ` ${character} ${found} pt ≠ ${wanted} pt`

const zhStart: Readonly<Record<string, string>> = {
  time: '等了一分钟还没有起来',
  'no-cache': '没有放得下它的缓存文件夹，要有 300 MB 空地方',
}
const enStart: Readonly<Record<string, string>> = {
  time: 'it was not there after a minute',
  'no-cache': 'no folder for the cache has room for it, 300 MB are wanted',
}
/** The system's code, a library that is lacking, a word of ours, or what the browser itself said. */
function startWords(
  detail: string,
  own: Readonly<Record<string, string>>,
  reason: (code: string) => string,
  lacks: (library: string) => string,
): string {
  if (/^E[A-Z0-9]+$/.test(detail)) return reason(detail)
  if (/^[^\s“”]+\.so[.\d]*$/.test(detail)) return lacks(detail)
  return own[detail] ?? detail
}
const zhDetail = ({ fault, detail }: PassedOver): string =>
  fault === 'start' ? startWords(detail, zhStart, zhReason, (one) => `缺少系统库“${one}”`) : detail
const enDetail = ({ fault, detail }: PassedOver): string =>
  fault === 'start' ? startWords(detail, enStart, enReason, (one) => `it lacks "${one}"`) : detail

/** Why a browser was passed over. */
export const zhPassedOver = (data: PassedOver): string =>
  `${zhFaults[data.fault]}（${zhDetail(data)}${measured(data)}）`
export const enPassedOver = (data: PassedOver): string =>
  `${enFaults[data.fault]} (${enDetail(data)}${measured(data)})`

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
  'pages/uncertain': card<{ characters: string }>({
    severity: 'info',
    zh: ({ characters }) => [
      `页码是按字宽算的，没有印出来核对；这些字符的断行程序还算不准：${characters}`,
      '要核对就加上 -f pdf 印一次。',
    ],
    en: ({ characters }) => [
      `page numbers are counted from the widths of the faces; lines with these are not sure: ${characters}`,
      'Add -f pdf to have them printed and compared.',
    ],
    sample: { characters: 'ไทย' },
  }),
  'pages/lines-differ': card<{ page: number; counted: string; printed: string }>({
    severity: 'info',
    zh: ({ page, counted, printed }) => [
      `第 ${page} 页有一行和事先算的不一样：印出来是“${printed}”，算的是“${counted}”；页面已按印出来的排`,
      '这是程序没有算准，PDF 和 DOCX 不受影响；请把稿件反馈。',
    ],
    en: ({ page, counted, printed }) => [
      `a line of page ${page} is printed as "${printed}" and was counted as "${counted}"; the print is followed`,
      'The outputs are not affected; please report it with the paper.',
    ],
    sample: { page: 2, counted: '全市建成', printed: '全市建成便' },
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
  'pages/pitch': card<{ points: number; lines: number; what: 'last' | 'all' }>({
    severity: 'info',
    zh: ({ points, lines, what }) => [
      `落款会单独在一页，${what === 'all' ? '全文' : '最后几段'}的行距调成 ${points} 磅（合每页 ${lines} 行），让它和正文在一页`,
      '想用标准行距，就增减几行正文。',
    ],
    en: ({ points, lines, what }) => [
      `the signature would stand on a page of its own: the line pitch of ${what === 'all' ? 'the paper' : 'the last paragraphs'} is ${points} pt (as of ${lines} lines a page)`,
      'Add or drop a few lines of text to keep the standard pitch.',
    ],
    sample: { points: 28.35, lines: 23, what: 'last' },
  }),
  'pages/colophon-long': card<{ lines: number; most: number }>({
    severity: 'warning',
    zh: ({ lines, most }) => [
      `版记有 ${lines} 行，一页放得下 ${most} 行，多的排到了下一页`,
      '抄送机关用规范化简称或者统称，少列几个。',
    ],
    en: ({ lines, most }) => [
      `the imprint has ${lines} lines, a page holds ${most}; the rest is on the next page`,
      'Name those who get copies by their group.',
    ],
    sample: { lines: 60, most: 22 },
  }),
  'pages/first-page': card<None>({
    severity: 'warning',
    basis: { source: '国标', clause: 'GB/T 9704-2012 7.3.3', force: '规定' },
    zh: () => [
      '首页没有正文；公文首页必须显示正文（GB/T 9704-2012 7.3.3）',
      '主送机关太多的写成统称，如“各县区人民政府，市政府各部门”；标题太长、发文机关太多的，精简。',
    ],
    en: () => [
      'the first page shows no text, which it must (GB/T 9704-2012 7.3.3)',
      'Name the addressees together (各县区人民政府…); shorten the title or name fewer organs.',
    ],
    sample: {},
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
      `PDF 没有出来：${look(zhPrint, reason)}`,
      '其他格式不受影响。再试一次；还不行就用 --chromium 换一个浏览器。',
    ],
    en: ({ reason }) => [
      `the PDF failed: ${look(enPrint, reason)}`,
      'Other formats are not affected. Try again, or name another browser with --chromium.',
    ],
    sample: { reason: 'time' },
  }),
  'browser/passed-over': card<PassedOver>({
    severity: 'warning',
    zh: (data) => [
      `没有用这个浏览器，换了一个：${data.browser}，${zhPassedOver(data)}`,
      '要用它就更新到 133 版以上；PDF 已经由另一个浏览器印出。',
    ],
    en: (data) => [
      `another browser was taken instead of ${data.browser}: ${enPassedOver(data)}`,
      'Update it to 133 or newer to use it; the PDF was printed by another one.',
    ],
    sample: {
      browser: '/usr/bin/chromium',
      fault: 'old',
      detail: 'Chrome/120.0.6099.224',
      character: '',
      found: 0,
      wanted: 0,
    },
  }),
  'browser/no-sandbox': card<{ browser: string; why: 'root' | 'kernel' }>({
    severity: 'info',
    zh: ({ browser, why }) => [
      `PDF 是在浏览器的沙箱外面印的：${browser}`,
      why === 'root'
        ? '管理员（root）运行浏览器没有沙箱；换成普通用户运行就有。'
        : '这台机器的内核不让普通用户建沙箱；可以请管理员打开 user namespaces，或者安装带沙箱的 Chrome、Edge。',
    ],
    en: ({ browser, why }) => [
      `the PDF was printed outside a sandbox by ${browser}`,
      why === 'root'
        ? 'Run by root a browser has none; run it as an ordinary user.'
        : 'The kernel gives ordinary users none: have user namespaces turned on, or install a Chrome or Edge that has one.',
    ],
    sample: { browser: '@sparticuz/chromium 147.0.0', why: 'kernel' },
  }),
  'cache/elsewhere': card<{ place: string; reason: string; used: string }>({
    severity: 'info',
    zh: ({ place, reason, used }) => [
      `缓存放不进 ${place}（${zhReason(reason)}），放在了 ${used}`,
      '临时文件夹会被清空，下次要重新准备；可以把 XDG_CACHE_HOME 设成一个自己能写的文件夹。',
    ],
    en: ({ place, reason, used }) => [
      `the cache could not be put into ${place} (${enReason(reason)}) and is in ${used}`,
      'Temporary folders are emptied; set XDG_CACHE_HOME to a folder that you can write to.',
    ],
    sample: { place: '/home/李/.cache/wengao', reason: 'EROFS', used: '/tmp/wengao-1000' },
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
