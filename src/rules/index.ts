/** The rules of every phase but the checks, whose cards stand with their code. */
import { backArea } from './back.ts'
import { batchArea } from './batch.ts'
import type { Area, DataOf } from './card.ts'
import { dataCellsArea } from './data-cells.ts'
import { dataFilesArea } from './data-files.ts'
import { dataUseArea } from './data-use.ts'
import { draftLayoutArea } from './draft-layout.ts'
import { fenceArea } from './fence.ts'
import { fieldsArea } from './fields.ts'
import { fontsArea } from './fonts.ts'
import { frontMatterArea } from './front-matter.ts'
import { houseArea } from './house.ts'
import { importArea } from './import.ts'
import { markdownArea } from './markdown.ts'
import { marksArea } from './markdown-marks.ts'
import { pagesArea } from './pages.ts'
import { pieceArea } from './piece.ts'
import { sourceArea } from './source.ts'
import { templateArea } from './template.ts'
import { templatePartsArea } from './template-parts.ts'
import { workspaceArea } from './workspace.ts'

/** In the order of the manual. */
export const areas: readonly Area[] = [
  sourceArea,
  frontMatterArea,
  fieldsArea,
  workspaceArea,
  houseArea,
  dataFilesArea,
  dataCellsArea,
  dataUseArea,
  templateArea,
  templatePartsArea,
  markdownArea,
  marksArea,
  fenceArea,
  pieceArea,
  batchArea,
  fontsArea,
  pagesArea,
  importArea,
  draftLayoutArea,
  backArea,
]

export const phaseCards = {
  ...sourceArea.cards,
  ...frontMatterArea.cards,
  ...fieldsArea.cards,
  ...workspaceArea.cards,
  ...houseArea.cards,
  ...dataFilesArea.cards,
  ...dataCellsArea.cards,
  ...dataUseArea.cards,
  ...templateArea.cards,
  ...templatePartsArea.cards,
  ...markdownArea.cards,
  ...marksArea.cards,
  ...fenceArea.cards,
  ...pieceArea.cards,
  ...batchArea.cards,
  ...fontsArea.cards,
  ...pagesArea.cards,
  ...importArea.cards,
  ...draftLayoutArea.cards,
  ...backArea.cards,
}

/** Every rule of the phases with the data that it needs. */
export type RuleData = DataOf<typeof phaseCards>
export type RuleId = keyof RuleData
