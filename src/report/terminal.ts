/** Findings for a person at a terminal: `file:line:column  error  rule  message`, the hint below. */
import pc from 'picocolors'
import type { Lang } from '../messages/index.ts'
import { visible } from '../text/visible.ts'
import type { Located } from './located.ts'

const words = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
} as const
const hintWord = { zh: '办法：', en: 'hint: ' } as const

export function terminalReport(found: readonly Located[], lang: Lang, colour: boolean): string {
  const paint = pc.createColors(colour)
  const tint = { error: paint.red, warning: paint.yellow, info: paint.dim }
  return found
    .map(({ file, line, column, severity, rule, message, hint }) => {
      const shown = visible(file)
      const place = file === '' ? '' : `${line > 0 ? `${shown}:${line}:${column}` : shown}  `
      const below = hint === '' ? '' : `\n    ${paint.dim(hintWord[lang] + visible(hint))}`
      return `${place}${tint[severity](words[lang][severity])}  ${paint.dim(rule)}  ${visible(message)}${below}\n`
    })
    .join('')
}

/** One closing line: how many papers came out and what was found. */
export function summary(found: readonly Located[], written: number, lang: Lang): string {
  const count = (severity: Located['severity']): number =>
    found.filter((finding) => finding.severity === severity).length
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')]
  if (lang === 'en')
    return `${written} file(s) written; ${errors} error(s), ${warnings} warning(s), ${infos} note(s)\n`
  return `写出 ${written} 个文件；${errors} 个错误，${warnings} 个警告，${infos} 个提示\n`
}
