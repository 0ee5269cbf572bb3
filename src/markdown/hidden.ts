/** Private comments: taken out before anything is parsed, letter for letter, so that all places hold. */

/** Stands in the place of each letter of a comment. */
export const commentFiller = '\ufdd7'
/** Stretches of a text between comments. */
export const visible = /[^\ufdd7]+/g

/** What is meant to open a comment and opens none: `‹!-- `, `＜！--`, `<!- `. */
const halfOpen = /[<‹＜〈《«][!！][-—–－]{1,3}/g

/** Places where a comment was meant and is printed, and comments that take in the start of another one. */
export function doubtfulComments(
  text: string,
): { readonly start: number; readonly end: number; readonly swallows: boolean }[] {
  const comments = commentsIn(text)
  let at = 0
  return [...text.matchAll(halfOpen)].flatMap(({ index: start, 0: mark }) => {
    while ((comments[at]?.end ?? Infinity) <= start) at++
    const comment = comments[at]
    const isHidden = comment !== undefined && comment.start <= start
    const swallows = isHidden && comment.start < start && mark === '<!--'
    const isText = !isHidden && text[start - 1] !== '\\'
    return swallows || isText ? [{ start, end: start + mark.length, swallows }] : []
  })
}

/** `<!-- … -->` is never printed, on one line or several; one that is never closed is text. */
export function hideComments(text: string): string {
  let shown = ''
  let done = 0
  for (const { start, end } of commentsIn(text)) {
    shown += text.slice(done, start) + text.slice(start, end).replace(/[^\n]/g, commentFiller)
    done = end
  }
  return shown + text.slice(done)
}

function commentsIn(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  let done = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', Math.max(done, at + 4))) {
    if (text[at - 1] === '\\') continue
    const end = text.indexOf('-->', at + 4)
    if (end < 0) break
    done = end + 3
    found.push({ start: at, end: done })
  }
  return found
}
