/** Lines inside a value as a sentence has them: those of a cell are most likely several things, those the author wrote are one. */

/** A line break inside a value closes up. */
export const closeUp = (content: string): string =>
  content.includes('\n') ? linesOf(content).join('') : content

const linesOf = (content: string): string[] =>
  content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Behind these, and before those, a line goes on. */
const openEnd = /[，。；：、！？,.;:!?（(《“‘【\-—–/／~～至]$/
const openStart = /^[，。；：、！？,;:!?）)》”’】—–/／~～至]/
const latin = /[A-Za-z]/
/** Lines that are sentences or numbered are parted by more than 、. */
const long = /[，；。]|^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．])(?!\d)/

/**
 * The lines of a cell in one: 王明、李强; 12、34.
 * @returns with whether a mark was put between any two
 */
export function joinLines(content: string): { readonly text: string; readonly isMarked: boolean } {
  if (!content.includes('\n')) return { text: content, isMarked: false }
  const [first = '', ...rest] = linesOf(content)
  const mark = [first, ...rest].some((line) => long.test(line)) ? '；' : '、'
  let text = first
  let isMarked = false
  for (const line of rest) {
    const goesOn = openEnd.test(text) || openStart.test(line)
    const isLatin = latin.test(text.at(-1) ?? '') && latin.test(line[0] ?? '')
    if (!goesOn && !isLatin) isMarked = true
    if (!goesOn) text += isLatin ? ' ' : mark
    text += line
  }
  return { text, isMarked }
}
