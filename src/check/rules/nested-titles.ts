/** A title inside a title stands in 〈〉 (GB/T 15834-2011 4.15). */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import { type Replaced, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/nested-title': card<Replaced>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15834-2011 4.15', force: '规定' },
    gentle: true,
    zh: ({ written, right, near }) => [
      `书名号里面又用了“${written}”：${near}`,
      `里面一层用单书名号，写成“${right}”。`,
    ],
    en: ({ written, right, near }) => [
      `"${written}" stands inside 《》: "${near}"`,
      `Write "${right}".`,
    ],
    fix: replacement,
    fires: [
      {
        paper: '印发《关于学习⟦《⟧办法〉的通知》。',
        also: ['mark/unpaired'],
        says: '书名号里面又用了“《”：关于学习《办法〉的',
      },
    ],
    quiet: [{ paper: '印发《关于学习〈办法〉的通知》，学习《办法》《细则》。' }],
  }),
}
const diagnose = diagnosing(cards)

export const nestedTitles: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap(inText),
}

/** Every second level, where all of them are closed. */
function inText(prose: Prose): Diagnostic[] {
  const { words } = prose
  const found: { readonly at: number; readonly right: string }[] = []
  let depth = 0
  for (const { 0: mark, index } of words.matchAll(/[《》〈〉]/g)) {
    const isOpening = mark === '《' || mark === '〈'
    if (isOpening) depth++
    const right = depth % 2 === 0 ? '〈〉' : '《》'
    if (depth === 2 && (mark === '《' || mark === '》'))
      found.push({ at: index, right: right[isOpening ? 0 : 1] ?? '' })
    if (!isOpening) depth--
    if (depth < 0) return []
  }
  if (depth !== 0) return []
  return found.map(({ at, right }) => {
    const data = { written: words[at] ?? '', right, near: around(prose.text, at, at + 1) }
    return diagnose('mark/nested-title', placeIn(prose, at, at + 1), data)
  })
}
