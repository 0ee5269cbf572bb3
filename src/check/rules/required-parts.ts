/** Parts that the kind cannot do without. */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'part/missing': card<{ part: string; kind: string }>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: ({ part, kind }) => [`${kind}没有${part}`, `补上${part}。`],
    en: ({ part, kind }) => [`the ${kind} has no ${part}`, `Add ${part}.`],
    fires: [
      {
        paper: '',
        says: '讲话稿没有正文',
      },
    ],
    quiet: [
      {
        paper: '正文。',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

export const requiredParts: TextRule = {
  cards,
  needs: ['text'],
  run: (_document, { parts, kind, file }) =>
    parts
      .filter((part) => !part.present)
      .map((part) =>
        diagnose('part/missing', { file, start: 0, end: 0 }, { part: part.label, kind }),
      ),
}
