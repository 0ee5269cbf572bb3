/** Several things that one text counts: 1.年检申请表；2.站点名单, or 附件1：甲 附件2：乙. */

/**
 * 1. 2． 3、 or 附件1： at the start, or behind white space or a mark that parts things.
 * 3.5万亩 is no number, 1.2026年表 is.
 */
const number =
  /(?<=^|[\s\u3000；;，,、])(?:附件[ \u3000]*(\d{1,2})[ \u3000]*[：:]|(\d{1,2})(?:[．、]|\.(?!\d)|\.(?=\d{4}年)))/g

/**
 * The things without their numbers, where they are counted from 1 and there are two or more; else the text itself.
 * @param text what begins with 附件： has its things behind it
 */
export function countedItems(text: string): string[] {
  const whole = text.trim().replace(/^附件[ \u3000]*[：:]\s*/, '')
  const found: { readonly at: number; readonly behind: number }[] = []
  for (const match of whole.matchAll(number))
    if (Number(match[1] ?? match[2]) === found.length + 1)
      found.push({ at: match.index, behind: match.index + match[0].length })
  if (found[0]?.at !== 0 || found.length < 2) return [text]
  return found.map(({ behind }, index) =>
    whole
      .slice(behind, found[index + 1]?.at)
      .trim()
      .replace(/[、，,；;]$/, ''),
  )
}
