/** Character styles: what stands out within a paragraph, each under a name that a writer can change it by. */
import type { Face, FaceRole, StyleRole, Theme } from '../../theme/theme.ts'
import type { RunRole } from '../../typeset/runs.ts'

export const runStyleNames: Readonly<Record<RunRole, readonly [id: string, name: string]>> = {
  lead1: ['WgLead1', '文稿主题句'],
  lead2: ['WgLead2', '文稿二级主题句'],
  strong: ['WgStrong', '文稿加粗'],
  point: ['WgPoint', '文稿序数'],
  runIn1: ['WgRunIn1', '文稿接排标题 1'],
  runIn2: ['WgRunIn2', '文稿接排标题 2'],
  runIn3: ['WgRunIn3', '文稿接排标题 3'],
  runIn4: ['WgRunIn4', '文稿接排标题 4'],
  label: ['WgLabel', '文稿接排出席标签'],
}
/** The face that a character style gives: that of the theme, or of the heading whose head runs in. */
export function styledFace(role: RunRole, theme: Theme): Face {
  const paragraph = likeParagraph[role]
  return paragraph === undefined
    ? theme.faces[role as FaceRole]
    : { font: theme.styles[paragraph].font, bold: false }
}
const likeParagraph: Readonly<Partial<Record<RunRole, StyleRole>>> = {
  runIn1: 'heading1',
  runIn2: 'heading2',
  runIn3: 'heading3',
  runIn4: 'heading4',
  label: 'attendance-label',
}
export const runRoles = Object.keys(runStyleNames) as readonly RunRole[]
