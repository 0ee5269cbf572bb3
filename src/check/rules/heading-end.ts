/** A heading on a line of its own ends without a mark; an item that is a whole sentence is no heading. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Block } from '../../model/document.ts'
import { card } from '../../rules/card.ts'
import { placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'heading/end-mark': card<{ written: string; heading: string }>({
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
    fix: ({ written }) => ({ from: written, to: '' }),
    fires: [
      { paper: '一、突出重点⟦，⟧\n正文。', says: '单独成行的标题末尾有“，”：突出重点，' },
      { paper: '（一）摸清底数⟦。⟧\n正文。', says: '单独成行的标题末尾有“。”：摸清底数。' },
    ],
    quiet: [
      { paper: '一、突出重点\n正文。' },
      { paper: '（一）摸清底数。各地要建台账。' },
      { paper: '（一）已经建成的，要对外开放。\n（二）正在建设的，要抓紧完工。' },
      { paper: '（一）摸清底数。\n正文。\n（二）建好台账。\n正文。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

const endMark = /[，、。；：,;:]$/
const longest = 30

export const headingEnd: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const heads = texts.flatMap((prose, index) => {
      const { block, part, text } = prose
      if (part !== 'head' || block.type !== 'heading' || block.runIn) return []
      return [{ prose, level: block.level, text, hasText: isText(texts[index + 1]) }]
    })
    /** Levels with a sentence for an item: nothing stands below it. */
    const items = new Set(heads.filter(({ hasText }) => !hasText).map(({ level }) => level))
    /** Levels of which some heads run in: one that is a whole sentence keeps its mark among them. */
    const runIns = new Set(
      texts.flatMap(({ block }) => (block.type === 'heading' && block.runIn ? [block.level] : [])),
    )
    const sentences = levelsOfSentences(heads)
    return heads.flatMap(({ prose, level, text, hasText }): Diagnostic[] => {
      const written = endMark.exec(text)?.[0]
      if (written === undefined || [...text].length > longest) return []
      if (written === '。' && sentences.has(level)) return []
      const isItem = runIns.has(level) || (level > 1 && (!hasText || items.has(level)))
      if (isItem && !/[，、,]/.test(written)) return []
      const place = placeIn(prose, text.length - 1, text.length)
      return [diagnose('heading/end-mark', place, { written, heading: text })]
    })
  },
}

/** Levels below the first whose heads all end in 。, as those that run in do: they are set alike, each a sentence. */
function levelsOfSentences(heads: readonly { level: number; text: string }[]): Set<number> {
  const levels = new Set(heads.map(({ level }) => level).filter((level) => level > 1))
  return new Set(
    [...levels].filter((level) => {
      const all = heads.filter((head) => head.level === level)
      return all.length > 1 && all.every(({ text }) => text.endsWith('。'))
    }),
  )
}

const isText = (next: { readonly block: Block } | undefined): boolean =>
  next?.block.type === 'paragraph'
