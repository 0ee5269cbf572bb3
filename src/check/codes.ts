/** Addresses, mail, times, codes, file names and formulas: what stands in a text and is no prose. */

/** It takes the place of their letters: nothing Chinese stands beside a mark then. */
const filler = '\u0000'

const patterns: readonly RegExp[] = [
  // a hole as it is printed
  /【缺：[^【】]*】/g,
  // https://a.cn/b?c=1, www.a.cn, a@b.cn
  /(?:https?|ftp|file):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|www\.[\w\-.~:/?#[\]@!$&'*+,;=%]+/g,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}/g,
  // [图](a.png), ![图](a.png)
  /!?\[[^[\]\n]*\]\([^()\n]*\)/g,
  // {{名}} of a paper without templates, `代码`, name="值", {"名": 1}
  /\{\{[^{}]*\}\}|`[^`\n]*`|="[^"]*"|\{"[^{}]*\}/g,
  // (x, y), git commit -m "fix"
  /\([A-Za-z](?: ?, ?[A-Za-z\d]){1,5}\)|(?<![\w-])-{1,2}[A-Za-z][\w-]{0,20}[ =]"[^"\n]{0,80}"/g,
  // (116.4, 39.9)
  /\(-?\d+(?:\.\d+)?(?:, ?-?\d+(?:\.\d+)?)+\)/g,
  // C:\文件, ISO 9001:2015, v1.2.3, 9:30:15, 1,234,567
  /(?<![A-Za-z])[A-Za-z]:\\[^\s，。；、]*/g,
  /(?<![\w.:,])[A-Za-z]{0,12}\d+(?:[.:,]\d+)+(?!\w)/g,
]
const extension =
  /\.(?:docx?|xlsx?|pptx?|wps|et|pdf|md|csv|tsv|txt|ya?ml|json|html?|png|jpe?g|gif|zip|rar|mp[34]|exe|ts|js|py|cn|com|org|net)(?![A-Za-z\d])/gi
/** A name ends in front of these. */
const outside = /[\s，。、；：！？“”‘’（）《》【】"',;!?]/
const longestName = 60
/** 名单,终稿.docx: a half-width mark this near to the end of a name may be part of it. */
const insideName = /[,;!]/
const nearEnd = 8
/** Operators beside a bracket make a formula of it. */
const operator = /[=+*/×÷^-]/

/** The text with all of these blanked, every other letter in its place. */
export function withoutCodes(text: string): string {
  if (!/[A-Za-z([`{=【]|\d[.:,]\d/.test(text)) return text
  const words = patterns.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => filler.repeat(found.length)),
    text,
  )
  const letters = words.split('')
  for (const match of words.matchAll(extension))
    letters.fill(filler, nameStart(words, match.index), match.index + match[0].length)
  for (const match of words.matchAll(/\([^()]*\)/g)) {
    const end = match.index + match[0].length - 1
    if (!operator.test(`${words[match.index - 1] ?? ''}${words[end + 1] ?? ''}`)) continue
    letters[match.index] = filler
    letters[end] = filler
  }
  return letters.join('')
}

function nameStart(text: string, dot: number): number {
  let from = dot
  while (from > 0 && dot - from < longestName && !endsName(text, from - 1, dot)) from--
  return from
}

function endsName(text: string, at: number, dot: number): boolean {
  const letter = text[at] ?? ''
  return outside.test(letter) && !(insideName.test(letter) && dot - at <= nearEnd)
}
