/** Holes in the text: 【待填：…】, masks such as ×× or *县, and units whose number is gone. */
import { byText } from '../chinese/by-text.ts'
import type { Blank, Inline } from '../model/document.ts'
import { flatText, type Mark, markText } from './marks.ts'

/** With brackets of its own inside, closed or not: 【待填：见【附件】】. */
const declared = /【(?:待填|待定|待补|待核)[^【】\n]*(?:【[^【】\n]*(?:】[^【】\n]*)?)?】/g
/** ××县, ____: two or more of one mask character, not in 1+6+xx or maxX, not 二○○七年; x+xx+N is masked in its figures. */
const longMask =
  /(?<![A-Za-z0-9+])(?!(?<=[一二三四五六七八九]○{0,2})○{1,3}[一二三四五六七八九年])[×xX＊*＿_○]{2,}(?![A-Za-z0-9])|(?<![A-Za-z0-9+=])x\+xx?(?=\+)/g
/** *县, 新就业_、: one mask before a Chinese character, % or a mark; not X光, 7×24, 1+6+X, 数据要素×. */
const shortMask =
  /(?<![A-Za-z0-9+×xX＊*＿_○%％)）]|要素|智能|数据|科技)[×xX＊*＿_○](?=[\u4e00-\u9fff%％、，。,])(?!光|射线|轴|型|染色体)(?<![一二三四五六七八九〇零]○)/g
/** 增长%: a per cent sign behind no number. */
const barePercent = /(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十百千万亿两几零〇成个多余])[%％]/g
/** 引导余名, 投资为万元, 达万户, 物业个，: a unit behind no number; 超万元 is one. */
const bareUnit =
  /(?<=[\u4e00-\u9fff，。；、])(?<![其剩富业盈有结节多之一二三四五六七八九十百千万亿两几零〇])余(?=[名条个次场套份件户家万人张辆台项处亩])|(?<=[达为至])万(?=[户元])|(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十百千万亿两几零〇多余数这那哪每各整逐挨单某些半干个])个(?=[，。；,;])/g
/** 慰问金万元；, 服务队支，, 志愿者名，, 仅次，: words of counting that end a clause with no number in front; 情系万家 is no count. */
const bareCount =
  /(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十百千万亿两几数上多余近半整过破逾超约满成每家户千])[万亿](?:元|人)(?=[，。；,;])|(?<=志愿者|党员|队员|学员|骑手|职工|学生|教师)名(?=[，。；,;])|(?<=队|支部)支(?=[，。；,;])|(?<=组织|机构|门店|商户)家(?=[，。；,;])|(?<=仅|共计|累计)(?:[次元人家](?=[，。；,;]))|(?<=救援工作|连续奋战|连续值守)天(?=[，。；,;])/g

const forms: readonly [Blank['form'], RegExp][] = [
  ['declared', declared],
  ['mask', longMask],
  ['mask', shortMask],
  ['unit', barePercent],
  ['unit', bareUnit],
  ['unit', bareCount],
]

const holesIn = byText((flat): readonly Mark[] => {
  const marks: Mark[] = []
  const taken = new Set<number>()
  for (const [form, pattern] of forms)
    for (const match of flat.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      const places = Array.from(match[0], (_, index) => from + index)
      if (places.some((place) => taken.has(place))) continue
      for (const place of places) taken.add(place)
      marks.push({
        from,
        to,
        make: ({ value, origin }) => ({ type: 'blank', form, written: value, origin }),
      })
    }
  return marks.sort((a, b) => a.from - b.from)
})

/** Turns holes into `blank` nodes. */
export function markBlanks(inlines: readonly Inline[]): Inline[] {
  const marks = holesIn(flatText(inlines))
  return marks.length === 0 ? [...inlines] : markText(inlines, marks)
}
