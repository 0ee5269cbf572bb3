/** Pictures and charts of DrawingML (ECMA-376 part 1, 20.4): in a line of text, or over it. */
import type { Turn } from '../../../model/assets.ts'
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
  /** As it is shown, twips. */
  readonly size: { readonly width: number; readonly height: number }
  readonly turn?: Turn | undefined
}
const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const chart = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** Lengths of drawings: 635 to a twip. */
const units = (twips: number): number => Math.round(twips * 635)
/** The size of what lies on its side is that of before it is turned. */
function extent({ size: { width, height }, turn }: Drawn): { cx: number; cy: number } {
  const lies = turn !== undefined && turn.degrees % 180 !== 0
  return { cx: units(lies ? height : width), cy: units(lies ? width : height) }
}
/** How far a picture reaches beyond that size once it is turned. */
function beyond(drawn: Drawn): Xml {
  const { cx, cy } = extent(drawn)
  const down = Math.max(0, Math.round((units(drawn.size.height) - cy) / 2))
  const across = Math.max(0, Math.round((units(drawn.size.width) - cx) / 2))
  return element('wp:effectExtent', { t: down, r: across, b: down, l: across })
}
/** Sixty thousandths of a degree. */
const turned = ({ turn }: Drawn): Readonly<Record<string, number>> => ({
  ...(turn && turn.degrees > 0 ? { rot: turn.degrees * 60_000 } : {}),
  ...(turn?.mirrored ? { flipH: 1 } : {}),
})

function graphic(drawn: Drawn, frame: Xml, kind: string, content: Xml): Xml {
  const { number, name, title, words } = drawn
  const properties = element('wp:docPr', { id: number, name, descr: words, title })
  return `${properties}${element('wp:cNvGraphicFramePr', {}, frame)}<a:graphic xmlns:a="${main}"><a:graphicData uri="${kind}">${content}</a:graphicData></a:graphic>`
}

const inline = (drawn: Drawn, content: Xml): Xml =>
  drawing(
    `<wp:inline distT="0" distB="0" distL="0" distR="0">${element('wp:extent', extent(drawn))}${beyond(drawn)}${content}</wp:inline>`,
  )

export const pictureDrawing = (drawn: Drawn): Xml => inline(drawn, pictureGraphic(drawn))

/**
 * A picture that text runs under, anchored to the paragraph that its run is in.
 * @param middle of it, from the type area's left edge and the paragraph's top, twips
 */
export function pictureOverText(
  drawn: Drawn,
  middle: { readonly x: number; readonly y: number },
): Xml {
  const { cx, cy } = extent(drawn)
  // its corner is that of before it is turned
  const offset = (twips: number, size: number): Xml =>
    `<wp:posOffset>${Math.round(twips * 635 - size / 2)}</wp:posOffset>`
  const attributes = `distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${drawn.number}" behindDoc="0" locked="0" layoutInCell="0" allowOverlap="1"`
  const place = `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin">${offset(middle.x, cx)}</wp:positionH><wp:positionV relativeFrom="paragraph">${offset(middle.y, cy)}</wp:positionV>`
  return drawing(
    `<wp:anchor ${attributes}>${place}${element('wp:extent', extent(drawn))}${beyond(drawn)}<wp:wrapNone/>${pictureGraphic(drawn)}</wp:anchor>`,
  )
}

function pictureGraphic(drawn: Drawn): Xml {
  const frame = `<a:graphicFrameLocks xmlns:a="${main}" noChangeAspect="1"/>`
  const content = `<pic:pic xmlns:pic="${picture}"><pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="${drawn.relation}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr bwMode="auto">${element('a:xfrm', turned(drawn), `<a:off x="0" y="0"/>${element('a:ext', extent(drawn))}`)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
  return graphic(drawn, frame, picture, content)
}

/** The chart itself is a part of its own. */
export const chartDrawing = (drawn: Drawn): Xml =>
  inline(
    drawn,
    graphic(
      drawn,
      '',
      chart,
      `<c:chart xmlns:c="${chart}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${drawn.relation}"/>`,
    ),
  )
