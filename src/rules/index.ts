/** The rules of every phase but the checks, whose cards stand with their code. */
import { batchArea } from './batch.ts'
import type { DataOf } from './card.ts'
import { dataFilesArea } from './data-files.ts'
import { dataUseArea } from './data-use.ts'
import { fenceArea } from './fence.ts'
import { fontsArea } from './fonts.ts'
import { frontMatterArea } from './front-matter.ts'
import { houseArea } from './house.ts'
import { markdownArea } from './markdown.ts'
import { pagesArea } from './pages.ts'
import { pieceArea } from './piece.ts'
import { sourceArea } from './source.ts'
import { templateArea } from './template.ts'

/** In the order of the manual. */
export const areas = [
  sourceArea,
  frontMatterArea,
  houseArea,
  dataFilesArea,
  dataUseArea,
  templateArea,
  markdownArea,
  fenceArea,
  pieceArea,
  batchArea,
  fontsArea,
  pagesArea,
] as const

export const phaseCards = {
  ...sourceArea.cards,
  ...frontMatterArea.cards,
  ...houseArea.cards,
  ...dataFilesArea.cards,
  ...dataUseArea.cards,
  ...templateArea.cards,
  ...markdownArea.cards,
  ...fenceArea.cards,
  ...pieceArea.cards,
  ...batchArea.cards,
  ...fontsArea.cards,
  ...pagesArea.cards,
}

/** Every rule of the phases with the data that it needs. */
export type RuleData = DataOf<typeof phaseCards>
export type RuleId = keyof RuleData
