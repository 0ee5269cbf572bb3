/** Parts that the kind cannot do without. */
import { diagnose } from '../../diagnostic.ts'
import type { Rule } from '../rule.ts'

export const requiredParts: Rule = {
  ids: ['part/missing'],
  needs: 'text',
  run: (_document, { parts, kind, file }) =>
    parts
      .filter((part) => !part.present)
      .map((part) =>
        diagnose('part/missing', { file, start: 0, end: 0 }, { part: part.label, kind }),
      ),
}
