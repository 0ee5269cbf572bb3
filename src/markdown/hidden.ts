/** Private comments: taken out before anything is parsed, letter for letter, so that all places hold. */

/** Stands in the place of each letter of a comment. */
export const commentFiller = '\ufdd7'
/** Stretches of a text between comments. */
export const visible = /[^\ufdd7]+/g

/** `<!-- … -->` is never printed, on one line or several; one that is never closed is text. */
export function hideComments(text: string): string {
  let shown = ''
  let done = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', Math.max(done, at + 4))) {
    if (text[at - 1] === '\\') continue
    const end = text.indexOf('-->', at + 4)
    if (end < 0) break
    shown += text.slice(done, at) + text.slice(at, end + 3).replace(/[^\n]/g, commentFiller)
    done = end + 3
  }
  return shown + text.slice(done)
}
