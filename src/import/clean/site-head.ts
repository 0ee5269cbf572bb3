/** What a site prints above a text, a word on each line: its path, the size of letters, times, counters. */
import { type Line, textOf } from './lines.ts'

const button =
  /^(?:首页|下载|打印(?:本页)?|全屏|收藏|还原|加大|减小|放大|缩小|关闭(?:窗口)?|分享(?:到)?[：:]?|[大中小】]|[>›»]|[【[]?字[体号][：:]?|当前位置[：:]?|您?(?:现在)?的?位置[：:]?|A[+-]?|无障碍|返回|繁体)$/
const label =
  /^(?:(?:发表|发布|更新)?(?:时间|日期)|来源|阅读量?|浏览(?:次数|量)?|点击(?:数|量)?|编辑)[：:]/
/** A site that prints less has lines of its own for each. */
const fewest = 3
const longestLine = 40

/** Indexes of such lines; none where fewer than three stand above the text. */
export function siteHeadIn(lines: readonly Line[]): ReadonlySet<number> {
  const head: { index: number; text: string }[] = []
  for (const [index, line] of lines.entries()) {
    const text = textOf(line).trim()
    if (line.of !== 'text' || text === '') continue
    if ([...text].length > longestLine || /[。；]$/.test(text) || head.length > 40) break
    head.push({ index, text })
  }
  const found = new Set<number>()
  for (const [at, { index, text }] of head.entries()) {
    const above = head[at - 1]?.text ?? ''
    const isCrumb = /^[>›»]$/.test(above) || /^[>›»]$/.test(head[at + 1]?.text ?? '')
    const isValue = label.test(above) && /[：:]$/.test(above) && !/[：:]$/.test(text)
    if (button.test(text) || label.test(text) || isCrumb || isValue) found.add(index)
  }
  const buttons = head.filter(({ text }) => button.test(text)).length
  return buttons >= fewest ? found : new Set()
}
