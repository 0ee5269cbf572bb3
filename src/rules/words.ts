/** What the words of several rules have in common: near names, lists, short codes. */

/** “是不是 X？” when there is a near name. */
export const perhaps = (nearest: string, otherwise: string): string =>
  nearest === '' ? otherwise : `是不是“${nearest}”？`
export const maybe = (nearest: string, otherwise: string): string =>
  nearest === '' ? otherwise : `Did you mean "${nearest}"?`

/** Words for short codes; a code without words is shown as it is. */
export const look = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code

/** A list in a Chinese sentence; ， where the items hold words of their own. */
export const zhList = (items: readonly string[], mark: '、' | '，' | '；' = '、'): string =>
  items.join(mark)
export const enList = (items: readonly string[]): string => items.join(', ')

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
