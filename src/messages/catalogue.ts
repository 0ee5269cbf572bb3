/** The shape of messages: for every rule a message and a hint, in Chinese and English. */
import type { RuleData, RuleId } from '../diagnostic.ts'

export type Lang = 'zh' | 'en'
/** What is wrong, and what to do next (may be empty). */
export type Words = readonly [message: string, hint: string]
export type Entry<R extends RuleId> = { readonly [L in Lang]: (data: RuleData[R]) => Words }
export type Catalogue<Prefix extends string> = {
  readonly [R in RuleId as R extends `${Prefix}/${string}` ? R : never]: Entry<R>
}

/** “是不是 X？” when there is a near name. */
export const perhaps = (nearest: string, otherwise: string): string =>
  nearest === '' ? otherwise : `是不是“${nearest}”？`
export const maybe = (nearest: string, otherwise: string): string =>
  nearest === '' ? otherwise : `Did you mean "${nearest}"?`
/** Words for short codes; a code without words is shown as it is. */
export const look = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code

/** Why a file cannot be read, by the system's code. */
export const zhReasons = {
  ENOENT: '没有这个文件',
  EACCES: '没有权限读',
  EISDIR: '这是文件夹',
  EPERM: '没有权限读',
}
export const enReasons = {
  ENOENT: 'no such file',
  EACCES: 'no permission',
  EISDIR: 'it is a folder',
  EPERM: 'no permission',
}
