/** Private comments: taken out before anything is parsed, letter for letter, so that all places hold. */

/** Stands in the place of each letter of a comment. */
export const commentFiller = '\ufdd7'
/** Stretches of a text between comments. */
export const visible = /[^\ufdd7]+/g

/** `<!-- … -->` is never printed, on one line or several; one that is never closed is text. */
export const hideComments = (text: string): string =>
  text.replace(/(?<!\\)<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, commentFiller))
