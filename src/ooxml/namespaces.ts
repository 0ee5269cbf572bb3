/** Names of Office XML by the prefix that the standard writes them with, whatever prefix a file uses; transitional and strict are one. */

const office = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const word = 'http://schemas.microsoft.com/office/word'

const prefixes: Readonly<Record<string, string>> = {
  [`${office}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  // text boxes of strict files stand in it
  [`${word}/2006/wordml`]: 'w',
  [`${office}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${office}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${office}/drawingml/2006/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  [`${office}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${strict}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${office}/drawingml/2006/picture`]: 'pic',
  [`${strict}/drawingml/picture`]: 'pic',
  [`${office}/drawingml/2006/chart`]: 'c',
  [`${strict}/drawingml/chart`]: 'c',
  [`${office}/drawingml/2006/diagram`]: 'dgm',
  [`${strict}/drawingml/diagram`]: 'dgm',
  [`${office}/markup-compatibility/2006`]: 'mc',
  [`${office}/package/2006/relationships`]: 'rel',
  [`${office}/package/2006/metadata/core-properties`]: 'cp',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:word': 'w10',
  [`${word}/2010/wordml`]: 'w14',
  [`${word}/2012/wordml`]: 'w15',
  [`${word}/2010/wordprocessingDrawing`]: 'wp14',
  [`${word}/2010/wordprocessingShape`]: 'wps',
  [`${word}/2010/wordprocessingGroup`]: 'wpg',
  [`${word}/2010/wordprocessingCanvas`]: 'wpc',
}
const known = new Map(Object.entries(prefixes))

/** What a reader of drafts understands of a choice between wordings (ECMA-376 part 3, 7.6). */
const understood = new Set(['w14', 'w15', 'wp14', 'wps', 'wpg', 'wpc', 'w', 'a', 'wp', 'pic', 'v'])

/** `w:p` for an element or attribute; the bare name without a namespace, `?:name` in a foreign one. */
export const nameOf = (uri: string, local: string): string =>
  uri === '' ? local : `${known.get(uri) ?? '?'}:${local}`

export const isUnderstood = (uri: string): boolean => understood.has(known.get(uri) ?? '')
