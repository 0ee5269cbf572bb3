/** 尺度: how strict the checks are, in three grades. */

export type Strictness = 'loose' | 'normal' | 'strict'

/** Its words in either language. */
export const strictnesses: Readonly<Record<string, Strictness>> = {
  宽: 'loose',
  中: 'normal',
  严: 'strict',
  loose: 'loose',
  normal: 'normal',
  strict: 'strict',
}
export const strictnessWords = Object.keys(strictnesses)
