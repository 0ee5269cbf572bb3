/** Announced numbers: 讲三点意见, 从五个方面 and 突出“五个…” against what really follows. */

import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Document, Heading, Paragraph } from '../../model/document.ts'
import { type OutlineEntry, outline } from '../../model/outline.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { collectSeries } from '../../model/series.ts'
import { eachInline } from '../../model/walk.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'count/announced': card<{ announced: string; actual: number; of: 'sections' | 'points' }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ announced, actual, of }) => [
      `文中说“${announced}”，实际${of === 'sections' ? `有 ${actual} 个大标题` : `列了 ${actual} 条`}`,
      of === 'sections' ? '改数字，或者写成 {{条数}} 由程序数。' : '改数字，或者补齐、删减条目。',
    ],
    en: ({ announced, actual, of }) => [
      `the text announces "${announced}", but there ${of === 'sections' ? `are ${actual} sections` : `are ${actual} points`}`,
      'Correct the number, or write {{条数}} to have it counted.',
    ],
    fires: [
      {
        paper: '⟦下面，我讲四点意见。⟧\n一、甲\n文。\n二、乙\n文。',
        says: '文中说“讲四点意见”，实际有 2 个大标题',
      },
      {
        paper: '一、甲\n⟦（一）突出“五个精准”。一是a；二是b；三是c。⟧',
        says: '文中说““五个精准””，实际列了 3 条',
      },
    ],
    quiet: [
      {
        paper: '下面，我讲{{条数}}点意见。\n一、甲\n文。\n二、乙\n文。',
      },
      {
        paper:
          '刚才，李书记讲了四点意见，我完全赞成。下面，我讲两点意见。\n一、甲\n文。\n二、乙\n文。',
      },
      {
        paper: '一、甲\n（一）围绕“一条主线”。一是a；二是b；三是c。',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

const number = '([两二三四五六七八九十]|十[一二三四五六]|\\d{1,2})'
/** 讲三点意见, 谈四个方面的体会; no 作风, 演讲, 提高. */
const sections = new RegExp(
  `(?:(?<![演宣])讲(?![究话述解座])|(?<![座面访])谈(?!话)|(?<!前)提(?![高升供质速前醒倡炼示交])|(?<!小)说(?!明)|(?<![工协合操动])作(?![风为用业品战]))[^。，；]{0,6}?${number}(?:点|个方面|条|个问题)(?:意见|要求|想法|体会|建议|的?意见|的?体会|，|。|：|$)`,
  'g',
)
/** 下面，我讲: what the speaker announces, whoever is named before. */
const own =
  /下面|接下来|今天|现在|这里|借此|我(?:再|就|想|着重|主要|简要|先|也|代表|重点|强调|谈|讲|提|说|作)/
/** 刚才，李书记讲了四点意见: what others have said. */
const others =
  /刚才|会[上议]|书记|[省市县区州镇乡部厅局处科站院校]长|主席|主任|总理|同志(?!们)|领导|上级|中央|国务院|[省市县区党]委|政府|党组|大家|他/
/** 从三个方面, 抓好以下四项工作: said of what stands below the heading. */
const below = new RegExp(
  `(?:从以?下?|以下|重点抓好|着力抓好|做到|落实|实现了?|抓好)${number}(?:个方面|项工作|项措施|条措施|条|点)(?=[^、]{0,12}[。：:]?$)`,
)
/** 突出“五个…”: announced in the heading itself. */
const inHeading = new RegExp(`“${number}(?:个|支|条|项|大|化)[^”]{0,10}”`)
/** Names of their own: a heading that speaks of them counts nothing. */
const names =
  /“(?:四个意识|四个自信|两个维护|两个确立|三个代表|四个全面|四个伟大|三个务必|两个务必|两个结合|四个服从|五个统筹|六个坚持|三个区分开来|两个毫不动摇|四个合格|两个一百年|三大攻坚战|五大发展理念|四大家|三大球)”/

export const announcedCount: TextRule = {
  cards,
  needs: ['text'],
  run: (document) => {
    const entries = outline(document)
    const announcement = ownAnnouncement(document)
    const found: Diagnostic[] = []
    const top = entries.filter((entry) => entry.level === 1).length
    const of = top ? 'sections' : 'points'
    let seen = -1
    for (const [index, block] of document.blocks.entries()) {
      if (block.type === 'heading') {
        seen++
        for (const each of headingClaims(block, seen, entries)) found.push(each)
      } else if (block.type === 'paragraph') {
        const introduces = seen >= 0 && document.blocks[index - 1]?.type === 'heading'
        if (block === announcement?.block)
          for (const each of claim(announcement.match, block, top || pointsOf(document), of))
            found.push(each)
        else if (introduces) {
          const match = isCounted(block) ? null : below.exec(inlinesText(block.children))
          if (match)
            for (const each of claim(match, block, membersBelow(entries, seen), 'points'))
              found.push(each)
        }
      }
    }
    return found
  },
}

interface Announcement {
  readonly block: Paragraph
  readonly match: RegExpExecArray
}
/** What the speaker announces last in front of the first heading. */
function ownAnnouncement({ blocks }: Document): Announcement | null {
  const first = blocks.findIndex(({ type }) => type === 'heading')
  const front = first < 0 ? blocks : blocks.slice(0, first)
  const all = front.flatMap((block): Announcement[] => {
    if (block.type !== 'paragraph') return []
    const text = inlinesText(block.children)
    return [...text.matchAll(sections)]
      .filter((match) => isOwn(text, match))
      .map((match) => ({ block, match }))
  })
  // a speech without headings may announce again at its end: 最后，我再提两点要求
  const last = first < 0 && all.length > 1 ? undefined : all.at(-1)
  return last && !isCounted(last.block) ? last : null
}

/** Whether it is the speaker who announces, as the words in front of it in the sentence say. */
function isOwn(text: string, { index, 0: words }: RegExpExecArray): boolean {
  const ahead = text.slice(Math.max(0, index - 60), index)
  const clause = ahead.split(/[。！？；]/).at(-1) ?? ''
  if (own.test(clause + words)) return true
  return !others.test(clause) && !/了/.test(words)
}

/** A number that the model counted itself cannot be wrong. */
const isCounted = ({ children }: Paragraph): boolean =>
  [...eachInline(children)].some((inline) => inline.type === 'count')

/** A speech without headings counts in points. */
const pointsOf = ({ blocks }: Document): number =>
  collectSeries(blocks).find(({ section }) => section < 0)?.points.length ?? 0

function headingClaims(
  heading: Heading,
  index: number,
  entries: readonly OutlineEntry[],
): Diagnostic[] {
  const match = inHeading.exec(inlinesText(heading.children).replace(names, ''))
  const announced = match ? fromChineseNumeral(match[1] ?? '') : null
  const actual = entries[index]?.series[0]?.points.length ?? 0
  if (!match || announced === null || announced < 2 || actual < 2 || actual === announced) return []
  return [
    diagnose('count/announced', heading.origin, { announced: match[0], actual, of: 'points' }),
  ]
}

/** Sub-headings of the heading, or else the points of its first series. */
function membersBelow(entries: readonly OutlineEntry[], index: number): number {
  const own = entries[index]
  if (!own) return 0
  const rest = entries.slice(index + 1)
  const end = rest.findIndex((entry) => entry.level <= own.level)
  const children = (end < 0 ? rest : rest.slice(0, end)).filter(
    (entry) => entry.level === own.level + 1,
  ).length
  return children > 0 ? children : (own.series[0]?.points.length ?? 0)
}

function claim(
  match: RegExpExecArray,
  block: Paragraph,
  actual: number,
  of: 'sections' | 'points',
): Diagnostic[] {
  const announced = fromChineseNumeral(match[1] ?? '')
  if (announced === null || announced < 2 || actual === 0 || announced === actual) return []
  const words = match[0].replace(/[。：:，]$/, '')
  return [diagnose('count/announced', block.origin, { announced: words, actual, of })]
}
