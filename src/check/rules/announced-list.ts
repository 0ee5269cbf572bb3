/** 现通知如下三点要求：, said before the first heading, against the items that follow. */
import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'count/list': card<{ announced: string; actual: number }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ announced, actual }) => [
      `文中说“${announced}”，后面列了 ${actual} 条`,
      '改数字，或者补齐、删减条目。',
    ],
    en: ({ announced, actual }) => [
      `the text announces "${announced}", and ${actual} items follow`,
      'Correct the number, or the items.',
    ],
    fires: [
      {
        paper: '现明确⟦以下三点要求⟧：\n一、提高认识\n文。\n二、抓好落实\n文。',
        says: '文中说“以下三点要求”，后面列了 2 条',
      },
    ],
    quiet: [
      { paper: '现明确以下两点要求：\n一、提高认识\n文。\n二、抓好落实\n文。' },
      { paper: '现明确以下三点要求，请认真落实。\n一、提高认识\n文。\n二、抓好落实\n文。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** 讲三点意见 and 提以下三点要求 are the matter of another rule. */
const announced =
  /(?<!(?:讲|谈|提|说|作)[^。，；]{0,6})(?:如下|以下)([两二三四五六七八九十]|十[一二三四五六]|\d{1,2})(?:点|项|条|个方面)(?:要求|意见|事项|措施|工作|建议|通知)?(?=(?:如下)?[：:]$)/
const typed = /^[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])/

export const announcedList: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const first = texts.findIndex(({ part }) => part === 'head')
    const opening = first < 0 ? texts : texts.slice(0, first)
    return opening.flatMap((prose, index): Diagnostic[] => {
      const match = announced.exec(prose.text)
      const wanted = fromChineseNumeral(match?.[1] ?? '')
      // what follows is counted for these alone: a long table has as many texts as cells
      if (!match || wanted === null) return []
      const actual = membersBehind(texts.slice(index + 1))
      if (actual < 2 || actual === wanted) return []
      const place = placeIn(prose, match.index, match.index + match[0].length)
      return [diagnose('count/list', place, { announced: match[0], actual })]
    })
  },
}

/** Headings of one level, or paragraphs that start with 一、, of which the first comes at once. */
function membersBehind(texts: readonly Prose[]): number {
  const [first] = texts
  if (first?.block.type === 'heading') {
    const { level } = first.block
    const heads = texts.flatMap(({ block, part }) =>
      block.type === 'heading' && part === 'head' ? [block.level] : [],
    )
    const end = heads.findIndex((other) => other < level)
    return (end < 0 ? heads : heads.slice(0, end)).filter((other) => other === level).length
  }
  const isMember = ({ block, text }: Prose) => block.type === 'paragraph' && typed.test(text)
  return first && isMember(first) ? texts.filter(isMember).length : 0
}
