/** A check-up as a table: each thing with 正常, 要注意 or 不行, and under it what to do. */
import type { CacheState, Checkup, FolderState } from '../machine/checkup.ts'
import type { FontReport } from '../machine/font-report.ts'
import type { Lang } from '../messages/index.ts'
import { enPassedOver, type PassedOver, zhPassedOver } from '../rules/pages.ts'
import { enReason, zhReason } from '../rules/words.ts'
import { type CheckupWords, checkupWords } from './checkup-words.ts'
import { columns } from './columns.ts'
import { roleName } from './font-text.ts'

export type Level = 'ok' | 'note' | 'bad'
/** A line of the table. */
export interface CheckupItem {
  readonly level: Level
  readonly subject: string
  readonly state: string
  /** What to do; empty where there is nothing. */
  readonly advice: string
}

const passedOver: Readonly<Record<Lang, (one: PassedOver) => string>> = {
  zh: (one) => `${one.browser}，${zhPassedOver(one)}`,
  en: (one) => `${one.browser}: ${enPassedOver(one)}`,
}
const reasons: Readonly<Record<Lang, (code: string) => string>> = { zh: zhReason, en: enReason }

/** What was found, thing by thing. */
export function checkupItems(checkup: Checkup, lang: Lang): CheckupItem[] {
  const words = checkupWords[lang]
  return [
    nodeItem(checkup.node, words),
    ...browserItems(checkup.browser, words, passedOver[lang]),
    ...checkup.fonts.map((font) => fontItem(font, words, lang)),
    ...unreadableItem(checkup.unreadableFonts, words),
    ...checkup.caches.map((cache, at) => cacheItem(cache, at > 0, words, reasons[lang])),
    folderItem(words.temporary, checkup.temporary, 'bad', words, reasons[lang]),
    folderItem(words.workspace, checkup.workspace, 'note', words, reasons[lang]),
    officeItem(checkup.office, words),
  ]
}

/** The items as lines. */
export function checkupText(items: readonly CheckupItem[], lang: Lang): string {
  const { levels, todo } = checkupWords[lang]
  const lines = columns(items.map(({ level, subject, state }) => [levels[level], subject, state]))
    .trimEnd()
    .split('\n')
  return items
    .map(({ advice }, at) => `${lines[at]}\n${advice === '' ? '' : `    ${todo}${advice}\n`}`)
    .join('')
}

function nodeItem({ version, wanted }: Checkup['node'], words: CheckupWords): CheckupItem {
  const [own, least] = [version, wanted].map((one) => one.split('.').map(Number))
  const part = least?.findIndex((number, at) => number !== own?.[at]) ?? -1
  const isOld = part >= 0 && (own?.[part] ?? 0) < (least?.[part] ?? 0)
  return {
    level: isOld ? 'bad' : 'ok',
    subject: 'Node.js',
    state: version,
    advice: isOld ? words.oldNode(wanted) : '',
  }
}

function browserItems(
  { printing, passed }: Checkup['browser'],
  words: CheckupWords,
  shown: (one: PassedOver) => string,
): CheckupItem[] {
  const subject = words.browser
  const left = passed.map(
    (one): CheckupItem => ({
      level: printing ? 'note' : 'bad',
      subject,
      state: shown(one),
      advice: printing ? words.passed : '',
    }),
  )
  if (!printing) return [...left, { level: 'bad', subject, ...words.noBrowser }]
  const { name, version, sandbox, measured } = printing
  const line = measured.map(({ character, found }) => `${character} ${found} pt`).join(' / ')
  const walls = words.sandbox[sandbox]
  return [
    ...left,
    { level: 'ok', subject, state: `${name} (${version})`, advice: '' },
    { level: 'ok', subject: words.line, state: words.measured(line), advice: '' },
    { level: sandbox === 'on' ? 'ok' : 'note', subject: words.walls, ...walls },
  ]
}

function fontItem(font: FontReport, words: CheckupWords, lang: Lang): CheckupItem {
  const { docx, family, file, substituted, missing } = font
  const lacks = missing && missing.gb2312 > 0
  const advice = [
    ...(substituted ? [words.standIn(docx)] : []),
    ...(lacks ? [words.lacks(missing.gb2312)] : []),
  ]
  return {
    level: advice.length === 0 ? 'ok' : 'note',
    subject: roleName(font, lang),
    state: `${docx} → ${family} (${file})`,
    advice: advice.join(''),
  }
}

const unreadableItem = (files: readonly string[], words: CheckupWords): CheckupItem[] =>
  files.length === 0
    ? []
    : [
        {
          level: 'note',
          subject: 'fonts/',
          state: words.unreadable(files.map((file) => `fonts/${file}`)),
          advice: words.replaceFonts,
        },
      ]

function cacheItem(
  { folder, fault, mode, size }: CacheState,
  isLast: boolean,
  words: CheckupWords,
  reason: (code: string) => string,
): CheckupItem {
  const subject = words.cache
  if (fault !== null)
    return {
      level: isLast ? 'bad' : 'note',
      subject,
      state: words.fault(folder, reason(fault)),
      advice: words.cacheAdvice,
    }
  const rights = mode === '' ? '' : `, ${mode}`
  const megabytes = Math.round(size / 1024 / 1024)
  return { level: 'ok', subject, state: `${folder} (${megabytes} MB${rights})`, advice: '' }
}

function folderItem(
  subject: string,
  { folder, fault }: FolderState,
  level: Level,
  words: CheckupWords,
  reason: (code: string) => string,
): CheckupItem {
  return fault === null
    ? { level: 'ok', subject, state: folder, advice: '' }
    : { level, subject, state: words.fault(folder, reason(fault)), advice: words.folderAdvice }
}

const officeItem = (office: Checkup['office'], words: CheckupWords): CheckupItem => ({
  level: 'ok',
  subject: 'LibreOffice',
  state: office ? `${office.version} (${office.path})` : words.noOffice,
  advice: '',
})
