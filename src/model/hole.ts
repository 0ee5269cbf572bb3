/** The mark printed where a value is missing. */

import type { Origin } from '../origin.ts'
import type { Blank } from './document.ts'

/**
 * 【缺：文件!D4，县民政局】 in the place of a value.
 * @param what where it is missing, and who has to supply it; what is empty is left out
 */
export const hole = (what: readonly string[], origin: Origin | null): Blank => {
  const said = what.filter((one) => one !== '').join('，')
  return {
    type: 'blank',
    form: 'missing',
    written: said === '' ? '【缺】' : `【缺：${said}】`,
    origin,
  }
}
