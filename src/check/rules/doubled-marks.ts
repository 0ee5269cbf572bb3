/** Two marks where one should stand: 。。 ，， 、， (GB/T 15834-2011 5.1). */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/doubled': card<Replaced>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15834-2011 5.1', force: '规定' },
    gentle: true,
    zh: ({ written, right, near }) => [
      `标点重了：${near}`,
      right === '' ? `“${written}”只留一个。` : `只留一个“${right}”。`,
    ],
    en: ({ written, right, near }) => [
      `doubled marks: "${near}"`,
      right === '' ? `Keep one of "${written}".` : `Keep one "${right}".`,
    ],
    fix: replacement,
    fires: [
      { paper: '窗口已经开放⟦。。⟧', says: '标点重了：已经开放。。' },
      { paper: '座椅、雨伞⟦、，⟧都已备齐。', says: '标点重了：椅、雨伞、，都已备齐' },
    ],
    quiet: [{ paper: '窗口已经开放。' }, { paper: '他问：“可以吗？”' }],
  }),
}
const diagnose = diagnosing(cards)

const pattern = /(?<![，。、；：,;])[，。、；：,;]{2,}(?![，。、；：,;])/g

/** One of a kind; of different ones only the author can tell which is meant, and 。。。 is an ellipsis. */
function right([written]: RegExpExecArray): string | null {
  if (/^(?:。{3,}|[,;]+)$/.test(written)) return null
  const kinds = new Set(written.replaceAll(',', '，').replaceAll(';', '；'))
  return kinds.size === 1 ? ([...kinds][0] ?? '') : ''
}

export const doubledMarks: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose) =>
      replacedIn(prose, pattern, right, (place, data) => diagnose('mark/doubled', place, data)),
    ),
}
