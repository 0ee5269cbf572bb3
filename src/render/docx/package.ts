/** The package of a DOCX: the text with its headers and footers, the parts beside it, and what they point at. */
import type { Meta } from '../../model/document.ts'
import { stampPropertiesXml, stampXml } from '../../ooxml/stamp.ts'
import { type PackedPart, zipInOrder } from '../../ooxml/zip-in-order.ts'
import { fontParts } from './embedded-fonts.ts'
import { officeThemeXml } from './office-theme.ts'
import { packedText } from './packed-text.ts'
import { appXml, coreXml, fontTableXml, settingsXml } from './parts.ts'
import type { Setting } from './setting.ts'
import { stylesXml } from './styles.ts'
import { declaration, element, namespaces, type Xml } from './xml/attributes.ts'
import { paragraph } from './xml/paragraph.ts'
import { type Relation, relationsXml } from './xml/relations.ts'
import { textRun } from './xml/runs.ts'
import { type Margin, type Section, sectionsXml } from './xml/section.ts'

/** Parts are written in this order, the rest by name after them. */
const order = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/** Parts that no other paper has; the rest of a package is the same for papers of one theme. */
const own = new Set(['word/document.xml', 'docProps/core.xml', 'customXml/item1.xml'])

/** A part of the folder word/ that the text points at. */
interface Pointed {
  /** The last word of the relation's type, and of its content type where nothing else is known. */
  readonly type: string
  readonly target: string
  readonly xml: Xml
}

/** The sections as a document with everything that belongs to it, zipped. */
export function writePackage(
  sections: readonly Section[],
  setting: Setting,
  meta: Meta,
): Uint8Array {
  const { assets, charts, collected } = setting
  const pointed = besideText(setting)
  const body = sectionsXml(sections, (kind, content) => {
    const number = pointed.filter(({ type }) => type === kind).length + 1
    const xml = marginXml(kind, content)
    return idOf(pointed.push({ type: kind, target: `${kind}${number}.xml`, xml }))
  })
  const relations = [
    ...pointed.map(({ type, target }, at) => relation(at + 1, type, target)),
    ...collected.relations,
    { id: 'rIdStamp', type: 'customXml', target: '../customXml/item1.xml', external: false },
  ]
  const texts: Record<string, Xml> = {
    '[Content_Types].xml': typesXml(pointed, charts.types),
    '_rels/.rels': relationsXml([
      relation(1, 'officeDocument', 'word/document.xml'),
      relation(2, 'metadata/core-properties', 'docProps/core.xml'),
      relation(3, 'extended-properties', 'docProps/app.xml'),
    ]),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsXml(relations),
    'docProps/core.xml': coreXml(meta),
    'docProps/app.xml': appXml,
    'customXml/item1.xml': stampXml(setting.stamp),
    'customXml/itemProps1.xml': stampPropertiesXml,
    'customXml/_rels/item1.xml.rels': relationsXml([
      relation(1, 'customXmlProps', 'itemProps1.xml'),
    ]),
    ...Object.fromEntries(pointed.map(({ target, xml }) => [`word/${target}`, xml])),
  }
  const parts: Record<string, Uint8Array | PackedPart> = {
    ...charts.parts,
    ...Object.fromEntries(collected.parts),
    ...fontParts(assets.fonts ?? []),
  }
  const encoder = new TextEncoder()
  for (const [name, xml] of Object.entries(texts))
    parts[name] = own.has(name) ? encoder.encode(xml) : packedText(xml)
  const rest = Object.keys(parts).filter((name) => !order.includes(name))
  return zipInOrder(parts, [...order, ...rest.sort()])
}

const idOf = (number: number): string => `rId${number}`
const relation = (number: number, type: string, target: string): Relation => ({
  id: idOf(number),
  type,
  target,
  external: false,
})

function besideText({ theme, assets, proof, remarks, used, depth }: Setting): Pointed[] {
  const fonts = assets.fonts ?? []
  const comments = [
    ...(proof ?? []).map((words): Comment => ({ author: 'wengao', lines: [words] })),
    ...(remarks?.words ?? []).map((lines): Comment => ({ author: '文稿检查', lines })),
  ]
  const styles = { used: [...used.values()], depth }
  return [
    { type: 'styles', target: 'styles.xml', xml: stylesXml(theme, styles) },
    { type: 'settings', target: 'settings.xml', xml: settingsXml(theme, fonts.length > 0) },
    { type: 'fontTable', target: 'fontTable.xml', xml: fontTableXml(theme, fonts) },
    { type: 'theme', target: 'theme/theme1.xml', xml: officeThemeXml(theme) },
    ...(comments.length > 0
      ? [{ type: 'comments', target: 'comments.xml', xml: commentsXml(comments) }]
      : []),
  ]
}

function marginXml(kind: Margin, content: Xml): Xml {
  const name = kind === 'header' ? 'w:hdr' : 'w:ftr'
  return `${declaration}<${name} ${namespaces}>${content}</${name}>`
}

interface Comment {
  readonly author: string
  readonly lines: readonly string[]
}
const commentsXml = (comments: readonly Comment[]): Xml =>
  `${declaration}<w:comments ${namespaces}>${comments.map(commentXml).join('')}</w:comments>`

/** The hour of a comment says nothing: equal papers are equal bytes. */
const commentXml = ({ author, lines }: Comment, id: number): Xml =>
  element(
    'w:comment',
    { 'w:id': id, 'w:author': author, 'w:date': '1970-01-01T00:00:00.000Z' },
    lines.map((line) => paragraph({}, textRun(line))).join(''),
  )

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const byExtension = {
  png: 'image/png',
  jpg: 'image/jpeg',
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
}
const override = (part: string, type: string): Xml =>
  element('Override', { ContentType: type, PartName: part })

function typesXml(pointed: readonly Pointed[], ofCharts: Xml): Xml {
  const defaults = Object.entries(byExtension).map(([extension, type]) =>
    element('Default', { ContentType: type, Extension: extension }),
  )
  const overrides = pointed.map(({ type, target }) =>
    override(
      `/word/${target}`,
      type === 'theme'
        ? 'application/vnd.openxmlformats-officedocument.theme+xml'
        : `${word}.${type}+xml`,
    ),
  )
  const properties = [
    override('/word/document.xml', `${word}.document.main+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override(
      '/docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    ),
    override(
      '/customXml/itemProps1.xml',
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${properties.join('')}${overrides.join('')}${ofCharts}</Types>`
}
