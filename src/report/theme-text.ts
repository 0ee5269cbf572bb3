/** Themes explained: which there are, and what one of them changes. */
import type { Lang } from '../messages/index.ts'
import type { ThemeDifference } from '../theme/compare-themes.ts'
import type { ThemeSheet } from '../theme/read-theme.ts'
import { placeWords, valueWords } from './theme-words.ts'

/** One line for each theme. */
export const themeList = (sheets: readonly ThemeSheet[], lang: Lang): string =>
  sheets
    .map(
      (sheet) =>
        `${heading(sheet, lang)}${sheet.extends === null ? '' : base(sheet.extends, lang)}\n`,
    )
    .join('')

const heading = ({ theme }: ThemeSheet, lang: Lang): string =>
  `${theme.name}  ${lang === 'en' ? theme.english : theme.label}`
const base = (name: string, lang: Lang): string =>
  lang === 'en' ? `  (changes ${name})` : `  （在 ${name} 上改）`

/**
 * A theme and every value in which it differs.
 * @param from name of the theme that it is compared with; null for the standard itself
 */
export function themeText(
  sheet: ThemeSheet,
  from: string | null,
  differences: readonly ThemeDifference[],
  lang: Lang,
): string {
  const summary = {
    zh: from === null ? '其他版式都和它比' : `和 ${from} 有 ${differences.length} 处不同`,
    en:
      from === null
        ? 'all others are compared with it'
        : `${differences.length} values differ from ${from}`,
  }[lang]
  return `${heading(sheet, lang)}\n${summary}\n${differences.map((difference) => `  ${differenceLine(difference, lang)}\n`).join('')}`
}

const differenceLine = ({ path, from, to }: ThemeDifference, lang: Lang): string =>
  lang === 'en'
    ? `${path}: ${from ?? '(unset)'} → ${to ?? '(unset)'}`
    : `${placeWords(path)}：${valueWords(from)} → ${valueWords(to)}  ${path}`
