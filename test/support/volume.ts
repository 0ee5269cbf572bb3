/** Volumes made up for a test: papers with titles of all lengths, each with text for so many lines. */
import type { Files } from './paper.ts'

export interface MadeVolume {
  readonly text: string
  readonly files: Files
  readonly titles: readonly string[]
  readonly units: readonly string[]
}
const places = [
  '柳树镇',
  '石桥镇',
  '青山乡',
  '梅园街道',
  '竹溪乡',
  '云台镇',
  '白沙镇',
  '龙潭乡',
  '松岭镇',
  '桃源乡',
]
const subjects = [
  '把食堂办进老街坊',
  '让班车把包裹捎进村',
  '阅览室的灯为谁亮',
  '窗口前少排一次队、路上少跑一趟腿的几点做法',
  '用好“一张清单”管住各站点的用电、燃气和食品安全并把隐患消除在开门以前的做法和体会',
  '《便民服务站点公约》是怎样订出来的',
]
const sentence =
  '先听群众怎么说，再定事情怎么办，办完以后还要回头看一看、问一问，看群众满意不满意，问还有什么要改进。'

/** @param sentences how much text each paper has, by its number from 0 */
export function makeVolume(papers: number, sentences: (index: number) => number): MadeVolume {
  const numbers = Array.from({ length: papers }, (_, index) => index)
  const units = numbers.map((index) => `${places[index % places.length]}人民政府`)
  const titles = numbers.map((index) => `${subjects[index % subjects.length]}之${han(index + 1)}`)
  const paper = (index: number): string =>
    `---\n文种: 交流材料\n标题: ${titles[index]}\n单位: ${units[index]}\n---\n${Array.from({ length: sentences(index) }, () => sentence.repeat(2)).join('\n')}\n`
  const files = Object.fromEntries(numbers.map((index) => [`稿/${index + 1}.md`, paper(index)]))
  return { text: '---\n文种: 汇编\n标题: 经验材料汇编\n稿件: 稿/*.md\n---\n', files, titles, units }
}

const digits = '〇一二三四五六七八九'
const han = (number: number): string =>
  [...String(number)].map((digit) => digits[Number(digit)]).join('')
