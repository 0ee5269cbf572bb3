/** Pictures and charts of DrawingML (ECMA-376 part 1, 20.4) that stand in a line of text. */
import { element, type Xml } from './attributes.ts'
import { drawing } from './runs.ts'

export interface Drawn {
  /** Among the drawings of the paper, from 1. */
  readonly number: number
  readonly name: string
  readonly title: string
  /** What it shows, for readers who cannot see it. */
  readonly words: string
  /** Id of the relation to its part. */
  readonly relation: string
  /** Twips. */
  readonly size: { readonly width: number; readonly height: number }
}
const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const chart = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** Lengths of drawings: 635 to a twip. */
const extent = ({ size: { width, height } }: Drawn): { cx: number; cy: number } => ({
  cx: Math.round(width * 635),
  cy: Math.round(height * 635),
})

function inline(drawn: Drawn, frame: Xml, kind: string, content: Xml): Xml {
  const { number, name, title, words } = drawn
  const properties = element('wp:docPr', { id: number, name, descr: words, title })
  return drawing(
    `<wp:inline distT="0" distB="0" distL="0" distR="0">${element('wp:extent', extent(drawn))}<wp:effectExtent t="0" r="0" b="0" l="0"/>${properties}${element('wp:cNvGraphicFramePr', {}, frame)}<a:graphic xmlns:a="${main}"><a:graphicData uri="${kind}">${content}</a:graphicData></a:graphic></wp:inline>`,
  )
}

export function pictureDrawing(drawn: Drawn): Xml {
  const frame = `<a:graphicFrameLocks xmlns:a="${main}" noChangeAspect="1"/>`
  const content = `<pic:pic xmlns:pic="${picture}"><pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="${drawn.relation}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/>${element('a:ext', extent(drawn))}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
  return inline(drawn, frame, picture, content)
}

/** The chart itself is a part of its own. */
export const chartDrawing = (drawn: Drawn): Xml =>
  inline(
    drawn,
    '',
    chart,
    `<c:chart xmlns:c="${chart}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${drawn.relation}"/>`,
  )
