/** Numbers that people type in front of headings and items: 一、 （一） 1. （1）. */
import type { HeadingLevel } from '../model/document.ts'

export interface TypedNumber {
  readonly level: HeadingLevel
  /** As typed, with the mark that ends it. */
  readonly written: string
}
const numeral = '[一二三四五六七八九十百千零]{1,7}'
/** 一、 一． 一. but not 一流; （一） (一); 1. 1． 1、 but not 1.5; （1） (1). */
const forms: readonly [HeadingLevel, RegExp][] = [
  [1, new RegExp(`^${numeral}[、.．]`)],
  [2, new RegExp(`^[（(]${numeral}[）)]`)],
  [3, /^\d{1,3}(?:[.．](?!\d)|、)/],
  [4, /^[（(]\d{1,3}[）)]/],
]

/** The number a line starts with, if it starts with one. */
export function typedNumber(text: string): TypedNumber | null {
  for (const [level, form] of forms) {
    const match = form.exec(text)
    if (match) return { level, written: match[0] }
  }
  return null
}
