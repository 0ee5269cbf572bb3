/** Which face sets each run of a paper, and the characters that it sets. */
import type { FaceCharacters, FaceName } from '../../theme/face-advances.ts'
import type { FontRole, Theme } from '../../theme/theme.ts'
import type { Run } from '../../typeset/runs.ts'
import {
  flat,
  type Typeset,
  type TypesetBlock,
  type TypesetParagraph,
} from '../../typeset/typeset.ts'

/** The face that sets a run in a paragraph of some face: a run with a face of its own keeps it when it is strong. */
export function faceOf(run: Pick<Run, 'script' | 'font' | 'bold'>, paragraph: FontRole): FaceName {
  if (run.script === 'latin') return 'latin'
  return run.bold && run.font === paragraph ? 'bold' : run.font
}

/** Characters by face, each once: what the advances are wanted of. */
export function charactersByFace({ front, main, back }: Typeset, theme: Theme): FaceCharacters {
  const used = new Map<FaceName, Set<string>>()
  for (const paragraph of flat([...front, ...main, ...back]).flatMap(paragraphsOf))
    for (const run of [...paragraph.runs, ...(paragraph.tail?.runs ?? [])]) {
      const face = faceOf(run, theme.styles[paragraph.style].font)
      const characters = used.get(face) ?? new Set<string>()
      for (const character of run.text) characters.add(character)
      used.set(face, characters)
    }
  return Object.fromEntries([...used].map(([face, all]) => [face, [...all].join('')]))
}

function paragraphsOf(block: TypesetBlock): readonly TypesetParagraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block]
    case 'table':
      return [...block.header, ...block.rows.flat()]
    case 'mark':
      return [...block.organs, ...(block.suffix ? [block.suffix] : [])]
    default:
      return []
  }
}
