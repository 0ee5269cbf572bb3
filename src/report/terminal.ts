/** Findings for a person at a terminal: `file:line:column  error  rule  message`, the hint below. */
import pc from 'picocolors'
import type { Lang } from '../messages/index.ts'
import { visible } from '../text/visible.ts'
import type { Excerpt } from './excerpt.ts'
import type { Located } from './located.ts'

export const severityWords = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
} as const
const hintWord = { zh: '办法：', en: 'hint: ' } as const

/** So many findings of one rule are listed; of the rest is said how many they are. */
export const mostOfRule = 10

/**
 * @param most findings of one rule that are listed; default all
 * @param excerptOf the line that a finding points at; default none
 */
export function terminalReport(
  found: readonly Located[],
  lang: Lang,
  colour: boolean,
  most = Number.POSITIVE_INFINITY,
  excerptOf: (finding: Located) => Excerpt | null = () => null,
): string {
  const paint = pc.createColors(colour)
  const tint = { error: paint.red, warning: paint.yellow, info: paint.dim }
  const { listed, rest } = firstOfRules(found, most)
  const counted = [...rest].map(([rule, count]) =>
    lang === 'en'
      ? `${paint.dim(rule)}  ${count} more of these; list them with --all\n`
      : `${paint.dim(rule)}  这样的还有 ${count} 处，加 --all 全部列出\n`,
  )
  return listed
    .map((finding) => {
      const { file, line, column, severity, rule, message, hint } = finding
      const shown = visible(file)
      const place = file === '' ? '' : `${line > 0 ? `${shown}:${line}:${column}` : shown}  `
      const below = hint === '' ? '' : `\n    ${paint.dim(hintWord[lang] + visible(hint))}`
      return `${place}${tint[severity](severityWords[lang][severity])}  ${paint.dim(rule)}  ${visible(message)}${quoted(excerptOf(finding), tint[severity])}${below}\n`
    })
    .concat(counted)
    .join('')
}

/** The line with its number, and the marks below it. */
function quoted(excerpt: Excerpt | null, paint: (text: string) => string): string {
  if (!excerpt) return ''
  const number = String(excerpt.line)
  return `\n    ${number} | ${excerpt.text}\n    ${' '.repeat(number.length)} | ${paint(excerpt.marks)}`
}

/** The first findings of every rule, and how many more there are of it. */
function firstOfRules(found: readonly Located[], most: number) {
  const seen = new Map<string, number>()
  const listed = found.filter(({ rule }) => {
    const count = (seen.get(rule) ?? 0) + 1
    seen.set(rule, count)
    return count <= most
  })
  const rest = [...seen].filter(([, count]) => count > most)
  return { listed, rest: rest.map(([rule, count]) => [rule, count - most] as const) }
}

/** The closing line of a check: what was mended, and what is found. */
export function checkSummary(
  found: readonly Located[],
  mended: readonly { readonly count: number }[],
  lang: Lang,
): string {
  const places = mended.reduce((sum, { count }) => sum + count, 0)
  const changes =
    lang === 'en'
      ? `${places} place(s) mended in ${mended.length} file(s); `
      : `改了 ${mended.length} 个文件的 ${places} 处；`
  return `${mended.length > 0 ? changes : ''}${countsOf(found, lang)}\n`
}

/** What a baseline holds when it has been written. */
export const baselineSummary = (entries: number, lang: Lang): string =>
  lang === 'en' ? `${entries} entries in the baseline\n` : `基线里有 ${entries} 条\n`

/** One closing line: how many files came out, how many stood already, and what was found. */
export function summary(
  found: readonly Located[],
  written: number,
  lang: Lang,
  unchanged = 0,
): string {
  const counts = countsOf(found, lang)
  if (lang === 'en') {
    const stood = unchanged > 0 ? `, ${unchanged} unchanged` : ''
    return `${written} file(s) written${stood}; ${counts}\n`
  }
  const stood = unchanged > 0 ? `，${unchanged} 个没有变` : ''
  return `写出 ${written} 个文件${stood}；${counts}\n`
}

function countsOf(found: readonly Located[], lang: Lang): string {
  const count = (severity: Located['severity']): number =>
    found.filter((finding) => finding.severity === severity).length
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')]
  return lang === 'en'
    ? `${errors} error(s), ${warnings} warning(s), ${infos} note(s)`
    : `${errors} 个错误，${warnings} 个警告，${infos} 个提示`
}
