/** Which lines above a date are those of a 落款: organs, people with their posts, what the front matter names. */
import { bareLetters } from '../letters.ts'
import { isUnitLine } from './lines.ts'

/** What the name of an organ ends with, or of a body of people that signs. */
const organEnd =
  /(?:局|委|办|府|厅|院|会|部|处|室|中心|公司|集团|[学党军]校|学院|大学|中学|小学|幼儿园|站|所|队|组|社|团|行|馆|厂|场|园|村|街道|[乡镇县市区省州盟旗]|党委|党组|总支|协|联盟?|专班|署|科|股|基金|庭|机关|[报电]台|网|店|法人|全体\p{Script=Han}{1,10})$/u
/** What a sentence begins with, or a label: 各单位要…, 会议地点　…. */
const sentence =
  /^(?:[请各要由将应须报经在从把对按为于并如凡望特现定]|根据|按照|会议|时间|地点|主持|参加|参会|出席|记录|内容|议题|附|电话|地址|单位|报送|反馈)/
const post = '(?:长|书记|主任|主席|经理|委员|常委|代表|总监|校长|干事|专员|参事)'
const person =
  /^(?:[\p{Script=Han}×xX*]{2,4}|[\p{Script=Han}×xX*][ \u3000]{1,4}[\p{Script=Han}×xX*])$/u
const signer = new RegExp(`^\\p{Script=Han}{0,20}${post}[：: \\u3000]{1,8}(\\S.*)$`, 'u')

/** （代章） behind a name. */
const withoutBracket = (text: string): string =>
  text.replace(/[ \u3000]{0,8}[（(][^（()）]{0,20}[）)]$/, '')

/** 县长　王　明: somebody who signs by a post. */
export const isSigner = (line: string): boolean => person.test(signer.exec(line)?.[1] ?? '')

/** Whether a line names an organ by its form; 甲　局 is one word, 甲局　乙局 are two. */
export function isOrganLine(line: string): boolean {
  const words = withoutBracket(line).split(/[ \u3000]{1,40}/)
  const names = words.every((word) => [...word].length === 1) ? [words.join('')] : words
  return names.every((name) => organEnd.test(name) && !sentence.test(name))
}

/** Whether a line is the name of a person, with or without a post, or of an organ. */
export const namesSomebody = (line: string): boolean =>
  isUnitLine(line) && (person.test(line) || isSigner(line) || isOrganLine(line))

/**
 * Tells lines that may stand in a 落款 above its date.
 * @param units the front matter's; where it has none, the line nearest to the date is believed
 */
export function unitReader(units: readonly string[]): {
  readonly isUnit: (line: string | null, isNearest: boolean) => line is string
  readonly isKnown: (line: string) => boolean
} {
  const named = new Set(units.map(bareLetters))
  const isKnown = (line: string): boolean => named.has(bareLetters(withoutBracket(line)))
  const isUnit = (line: string | null, isNearest: boolean): line is string =>
    line !== null &&
    isUnitLine(line) &&
    (isKnown(line) || isOrganLine(line) || isSigner(line) || isPerson(line, isNearest))
  const isPerson = (line: string, isNearest: boolean): boolean => {
    if (named.size === 0 && isNearest) return true
    return person.test(line) && !sentence.test(line) && (isNearest || named.size === 0)
  }
  return { isUnit, isKnown }
}

/** Whether lines of a 落款 are units and no others; who signs for them by a post stands beside them. */
export function isSignedBy(lines: readonly string[], units: readonly string[]): boolean {
  const organs = lines.filter((line) => !isSigner(line))
  const letters = (names: readonly string[]): string => names.map(bareLetters).sort().join('\n')
  const typed = organs.map(withoutBracket)
  return letters(typed) === letters(units) || bareLetters(typed.join('')) === letters(units)
}
