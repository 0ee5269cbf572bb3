/** Half-width marks beside Chinese characters (GB/T 15834-2011 5.1): `,` `;` `:` `?` `!` `.` and brackets. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import { type Replaced, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/half-width': card<Replaced>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15834-2011 5.1', force: '规定' },
    gentle: true,
    zh: ({ written, right, near }) => [
      `中文里用了半角的“${written}”：${near}`,
      right === '' ? '句子在这里完了就写“。”，人名里的间隔号写“·”。' : `改成全角的“${right}”。`,
    ],
    en: ({ written, right, near }) => [
      `half-width "${written}" in Chinese text: "${near}"`,
      right === '' ? 'Write "。" if a sentence ends here, "·" inside a name.' : `Write "${right}".`,
    ],
    fix: replacement,
    fires: [
      { paper: '提高站位⟦,⟧抓好落实。', says: '中文里用了半角的“,”：提高站位,抓好落实' },
      { paper: '各乡镇⟦(⟧街道）要尽快落实。', says: '中文里用了半角的“(”：各乡镇(街道）要' },
    ],
    quiet: [
      { paper: '共有1,234人，上午9:30开会，网址是https://a.gov.cn/b,c。' },
      { paper: '贯彻ISO 9001:2015标准，升级到v1.2.3版。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
}
const han = /\p{Script=Han}/u
/** What a Chinese phrase ends or starts with beside its characters. */
const chineseEnd = /[\p{Script=Han}”’）》】〕]/u
const chineseStart = /[\p{Script=Han}“‘（《【]/u
const candidate = /[,;:?!.()]/g

export const halfWidthMarks: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap(inText),
}

function inText(prose: Prose): Diagnostic[] {
  const { text, words } = prose
  const brackets = words.includes('(') || words.includes(')') ? chineseBrackets(words) : noBrackets
  return [...words.matchAll(candidate)].flatMap(({ 0: written, index }) => {
    const isBracket = written === '(' || written === ')'
    if (isBracket ? !brackets.has(index) : !isChinese(words, index)) return []
    // the year of a 发文字号 is another rule's matter
    if (isBracket && yearOfNumber.test(words.slice(Math.max(0, index - 5), index + 16))) return []
    const place = placeIn(prose, index, index + 1)
    const near = around(text, index, index + 1)
    const right = written === '.' && !endsSentence(words, index) ? '' : (full[written] ?? '')
    return [diagnose('mark/half-width', place, { written, right, near })]
  })
}

/** What a clause ends with in front of a stop. */
const clauseAhead = (text: string, index: number): string =>
  /\p{Script=Han}{1,12}$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? ''

/** 办结. at an end, or between two clauses; never 2.服务, 图.docx, 第一.抓好. */
function isFullStop(text: string, index: number): boolean {
  const after = text[index + 1] ?? ''
  const clause = clauseAhead(text, index)
  if (clause === '' || /^第?[一二三四五六七八九十百]+$/.test(clause)) return false
  if (after === '' || /[”’）」\s]/.test(after)) return true
  return han.test(after) && [...clause].length >= 4
}

/** Words that open a sentence and no name: 乔治.马洛里 wants another mark. */
const opener =
  /^(?:为了?|对于|同时|同志|各[级地位部单]|全[市县区省国年面体]|今年|去年|近年|目前|当前|截至|下面|下一步|首先|其[中次余]|最后|此外|另外|因此|所以|但(?!丁)|而且|还[是要有]|更|也[是要能]|不[仅但能得怕]|要(?!塞)|我[们市县区省国]|我[要想]|你们|他们|大家|这|会议|必须|坚持|通过|随着|由于|根据|按照|如果|只有|只要|既要?|特别是|尤其|希望|请|一[是要]|从|在)/

/** Whether a stop is sure to be one: at an end, or in front of what opens a sentence. */
function endsSentence(text: string, index: number): boolean {
  const behind = text.slice(index + 1, index + 9).trimStart()
  return !han.test(behind[0] ?? '') || opener.test(behind)
}

/** Whether a mark is one of a Chinese sentence. */
function isChinese(text: string, index: number): boolean {
  const [mark, before, after] = [text[index], text[index - 1] ?? '', text[index + 1] ?? '']
  // ... and ,, are other rules' matter
  if (mark === before || mark === after) return false
  if (mark === '.') return isFullStop(text, index)
  if (chineseEnd.test(before)) return true
  // between Chinese words, with spaces on both sides
  if (before === ' ' && after === ' ')
    return chineseEnd.test(text[index - 2] ?? '') && chineseStart.test(text[index + 2] ?? '')
  return before !== '' && before !== ' ' && chineseStart.test(after)
}

const yearOfNumber = /(?:^.{0,5})\((?:19|20)\d{2}\)第?\d{1,5}号/u

const noBrackets: ReadonlySet<number> = new Set()

/** Half-width brackets round Chinese words, behind one, or round a number in front of one. */
function chineseBrackets(text: string): Set<number> {
  const open: { readonly at: number; readonly seen: number }[] = []
  const found = new Set<number>()
  /** How many Chinese characters have come. */
  let seen = 0
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] ?? ''
    if (han.test(letter)) seen++
    if (letter === '(' || letter === '（') open.push({ at: index, seen })
    if (letter !== ')' && letter !== '）') continue
    const from = open.pop()
    if (!from) {
      // its other half is lost
      if (letter === ')' && han.test(text[index - 1] ?? '')) found.add(index)
      continue
    }
    const before = text[from.at - 1] ?? ''
    const holdsChinese = seen > from.seen || chineseEnd.test(before)
    const isNumber = !/[A-Za-z\d]/.test(before) && han.test(text[index + 1] ?? '')
    const isMixed = text[from.at] === '（' || letter === '）'
    if (!holdsChinese && !isNumber && !isMixed) continue
    if (text[from.at] === '(') found.add(from.at)
    if (letter === ')') found.add(index)
  }
  for (const { at } of open) if (text[at] === '(' && han.test(text[at + 1] ?? '')) found.add(at)
  return found
}
