/** The mark printed where a value is missing. */
import type { Blank, Origin } from '../model/document.ts'

/** 【缺：文件!D4】 in the place of a value. */
export const hole = (what: string, origin: Origin | null): Blank => ({
  type: 'blank',
  form: 'missing',
  written: `【缺：${what}】`,
  origin,
})
