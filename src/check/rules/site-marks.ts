/** What sites that sell texts leave in them: addresses, 省略N字, 收藏本站, marks of paid parts. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'leftover/site': card<{ written: string }>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ written }) => [
      `网站留下的字：“${written}”`,
      '删掉；标着省略的地方，原文缺了一段，要补上。',
    ],
    en: ({ written }) => [
      `left by a site: "${written}"`,
      'Delete it; where it says "省略" a part of the text is missing.',
    ],
    fires: [
      {
        paper: '累计反映线索300条⟦（某某文秘网http://www.example.com省略1275字）⟧。',
        says: '网站留下的字：“（某某文秘网http://www.example.com省略1275字）”',
      },
      { paper: '深入⟦##paidbegin##⟧推进。', says: '网站留下的字：“##paidbegin##”' },
    ],
    quiet: [
      { paper: '详见县政府网站https://www.example.gov.cn。' },
      { paper: '全文略，省略号写两格。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** Words that no office writes about its own text. */
const words: readonly RegExp[] = [
  /##[a-z]{3,20}##/g,
  /未完(?=[，,]全文)|省略\d{1,6}字|请阅读下面提示信息|(?:当前)?仅显示\d{1,7}字|全文共\d{1,7}字/g,
  /正式会员可?[^，。（）()]{0,8}|(?:会员|登录|付费)后?可?(?:阅读|查看|下载)(?:全文|完整|更多)/g,
  /收藏(?:本站|《[^《》]{1,40}》)|(?:转载|版权)请?注明出处|点击(?:此处)?下载(?:全文|原文|文档)/g,
  /(?:文秘|秘书|公文|范文|材料|写作|文稿|文库|文档)\p{Script=Han}{0,6}网[：:]?(?:https?:|www\.)/gu,
  /(?:本文|文章|资料)(?:来源|来自|转载)[于自]?[：:]?\p{Script=Han}{0,10}(?:网|公众号)/gu,
  /更多\p{Script=Han}{0,8}(?:范文|材料|文章)请?(?:关注|访问|搜索|尽在)/gu,
]
/** A letter or two of each of them. */
const hint = /##|未完|省略|请阅读|仅显示|全文|会员|登录|付费|收藏|出处|点击|网|公众号|更多/
const longestInsert = 120

export const siteMarks: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap(inText),
}

function inText(prose: Prose): Diagnostic[] {
  return siteInserts(prose.text).map(([from, to]) => {
    const written = prose.text.slice(from, to)
    return diagnose('leftover/site', placeIn(prose, from, to), { written })
  })
}

/** Where a site put words into a text; several in one pair of brackets are one insert. */
export function siteInserts(text: string): (readonly [from: number, to: number])[] {
  if (!hint.test(text)) return []
  let done = 0
  const places = words.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      ({ 0: found, index }) => [index, index + found.length] as const,
    ),
  )
  return places
    .sort(([one], [other]) => one - other)
    .flatMap(([start, end]) => {
      if (start < done) return []
      const insert = insertAround(text, start, end)
      done = insert[1]
      return [insert]
    })
}

/** The brackets that hold such words alone. */
function insertAround(text: string, from: number, to: number): readonly [number, number] {
  const before = text.slice(Math.max(0, from - longestInsert), from)
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('))
  const closed = Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'))
  const end = text.slice(to, to + longestInsert).search(/[）)]/)
  if (open < 0 || open < closed || end < 0) return [from, to]
  return [from - before.length + open, to + end + 1]
}
