/** Parts that the kind cannot do without. */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { bothNames } from '../../rules/words.ts'
import type { TextRule } from '../rule.ts'

interface Missing extends Readonly<Record<string, string>> {
  readonly part: string
  readonly kind: string
  /** The part and the kind in English. */
  readonly name: string
  readonly id: string
  /** Whether a heading makes the part, or the text itself. */
  readonly under: 'heading' | 'title'
}
const cards = {
  'part/missing': card<Missing>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: ({ part, kind, under }) =>
      under === 'heading'
        ? [`${kind}没有“${part}”一节`, `加一个标题“# ${part}”，下面写这一节。`]
        : [`${kind}没有${part}`, `补上${part}。`],
    en: ({ part, kind, name, id, under }) =>
      under === 'heading'
        ? [
            `${bothNames(id, kind)} has no section "${part}"${name === part ? '' : ` (${name})`}`,
            `Add a heading "# ${part}" and the section under it.`,
          ]
        : [`${bothNames(id, kind)} has no ${bothNames(name, part)}`, `Write the ${name}.`],
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
  run: (_document, { parts, kind, declared, file }) =>
    parts
      .filter((part) => !part.present)
      .map(({ label, isSection }) =>
        diagnose(
          'part/missing',
          { file, start: 0, end: 0 },
          {
            part: label,
            kind,
            name: declared.english[label] ?? label,
            id: declared.id,
            under: isSection ? 'heading' : 'title',
          },
        ),
      ),
}
