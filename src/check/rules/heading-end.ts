/** A heading on a line of its own ends without a mark; an item that is a whole sentence is no heading. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { HeadingLevel } from '../../model/document.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'heading/end-mark': card<{ written: string; heading: string; sure: 'yes' | 'no' }>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ written, heading }) => [
      `单独成行的标题末尾有“${written}”：${heading}`,
      '标题独占一行时末尾不加标点，去掉它。',
    ],
    en: ({ written, heading }) => [
      `a heading on its own line ends with "${written}": "${heading}"`,
      'Take the mark away.',
    ],
    fix: ({ written, sure }) => (sure === 'yes' ? { from: written, to: '' } : null),
    fires: [
      { paper: '一、突出重点⟦，⟧\n正文。', says: '单独成行的标题末尾有“，”：突出重点，' },
      { paper: '（一）摸清底数⟦。⟧\n正文。', says: '单独成行的标题末尾有“。”：摸清底数。' },
    ],
    quiet: [
      { paper: '一、突出重点\n正文。' },
      { paper: '（一）摸清底数。各地要建台账。' },
      { paper: '（一）已经建成的，要对外开放。\n（二）正在建设的，要抓紧完工。' },
      { paper: '（一）摸清底数。\n正文。\n（二）建好台账。\n正文。' },
      { paper: '一、将第一条修改为：\n“第一条　为了方便群众办事，制定本办法。”' },
    ],
  }),
}
const diagnose = diagnosing(cards)

const endMark = /[，、。；：,;:]$/
const longest = 30
/** What a decision does to an article; the article may stand below, in quotes. */
const amending =
  /第[一二三四五六七八九十百千零〇\d]+[章节条款项目].{0,20}(?:[修更]?改[为成]|删去|删除|增加|作为|合并|分为|废止|：$)|(?:[修更]改为|增加(?:[一二三两][章节条款项]|规定)?|作为(?:第.{1,6}|新的.{1,6}))[：:]$/
/** What says a whole sentence: 各单位要高度重视. Whether it is a heading is for the author to say. */
const predicate =
  /[将须由把被让使是]|不得|予以|可以|(?<![重主需])要(?![求点素件闻])|(?<![供响适反])应(?![急用对届])|[，；、]./
/** Kinds that are made of articles and items: their sentences stand on lines of their own. */
const ofItems = new Set(['decision', 'order', 'resolution', 'announcement', 'public-notice'])

interface Head {
  readonly prose: Prose
  readonly level: HeadingLevel
  readonly text: string
  /** Whether a paragraph stands below it. */
  readonly hasText: boolean
  /** Whether a heading under it stands below it. */
  readonly hasHeads: boolean
}

export const headingEnd: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts, { declared }) => {
    const heads = texts.flatMap((prose, index): Head[] => {
      const { block, part, text } = prose
      if (part !== 'head' || block.type !== 'heading' || block.runIn) return []
      const next = texts[index + 1]?.block
      const hasHeads = next?.type === 'heading' && next.level > block.level
      return [{ prose, level: block.level, text, hasText: next?.type === 'paragraph', hasHeads }]
    })
    /** Levels with a sentence for an item: nothing stands below it. */
    const items = new Set(heads.filter(({ hasText }) => !hasText).map(({ level }) => level))
    /** Levels of which some heads run in: one that is a whole sentence keeps its mark among them. */
    const runIns = new Set(
      texts.flatMap(({ block }) => (block.type === 'heading' && block.runIn ? [block.level] : [])),
    )
    const sentences = sentencesAmong(heads)
    return heads.flatMap((head): Diagnostic[] => {
      const { prose, level, text, hasText, hasHeads } = head
      const written = endMark.exec(text)?.[0]
      if (written === undefined || [...text].length > longest || amending.test(text)) return []
      if (written === '。' && sentences.has(head)) return []
      const isItem =
        runIns.has(level) ||
        (level > 1 ? !hasText || items.has(level) : !hasText && !hasHeads && written !== '：')
      const isComma = /[，、,]/.test(written)
      if (isItem && !isComma) return []
      const isSure = (level > 1 || !ofItems.has(declared.id)) && (isComma || !predicate.test(text))
      const place = placeIn(prose, text.length - 1, text.length)
      return [
        diagnose('heading/end-mark', place, {
          written,
          heading: text,
          sure: isSure ? 'yes' : 'no',
        }),
      ]
    })
  },
}

/**
 * Heads below the first level that all end in 。 under one heading, as those that run in do: they are set alike, each a
 * sentence (GB/T 9704-2012 says nothing of it, offices do both).
 */
function sentencesAmong(heads: readonly Head[]): Set<Head> {
  const groups: Head[][] = []
  const open: (Head[] | undefined)[] = []
  for (const head of heads) {
    open.length = Math.min(open.length, head.level + 1)
    const group = open[head.level] ?? []
    if (group.length === 0) groups.push(group)
    group.push(head)
    open[head.level] = group
  }
  const alike = groups.filter(
    ([first, ...rest]) =>
      first !== undefined &&
      first.level > 1 &&
      rest.length > 0 &&
      [first, ...rest].every(({ text }) => text.endsWith('。')),
  )
  return new Set(alike.flat())
}
