/**
 * A copy of a DOCX for LibreOffice 7.4, which lays out otherwise than Word and WPS: for those who read our papers in it, and for
 * the tests that compare its lines with those of the PDF. Every change has its reason; nothing of this is in the DOCX itself.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipInOrder } from '../../ooxml/zip-in-order.ts'
import { escapeXml } from '../../text/escape-xml.ts'
import { facesOf } from '../../theme/measure.ts'
import { advance, type Style, styleRoles, type Theme } from '../../theme/theme.ts'
import { glueBefore, neverParted } from '../../typeset/scripts.ts'
import { runRoles, runStyleNames, styledFace } from './run-styles.ts'
import { countedFooter, relationsTo, withEndMarked } from './section-pages.ts'
import { styleNames } from './style-names.ts'

/** @param docx a paper that was set in this theme */
export function forLibreOffice(docx: Uint8Array, theme: Theme): Uint8Array {
  const parts = unzipSync(docx)
  const names = Object.keys(parts)
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const footers = names.flatMap((name): [string, string][] => {
    const counted = /^word\/footer\d+\.xml$/.test(name) ? countedFooter(text(name)) : null
    return counted === null ? [] : [[name, counted]]
  })
  const counted = relationsTo(
    text('word/_rels/document.xml.rels'),
    footers.map(([name]) => name),
  )
  const written = withoutEffects(text('word/document.xml'))
  const contents = /<w:instrText[^>]*>TOC /.test(written)
  const body = byScripts(contents ? contentsForIt(written) : written, theme)
  const changed: Readonly<Record<string, string>> = {
    ...Object.fromEntries(footers),
    'word/document.xml': footers.length > 0 ? withEndMarked(body, counted) : body,
    // it reads the flag the wrong way round, and loses the marks that it hangs
    'word/styles.xml': (contents ? headingsAlone : asWritten)(text('word/styles.xml')).replace(
      '<w:overflowPunct w:val="0"/>',
      '<w:overflowPunct/>',
    ),
    // it takes these lists in place of its own, and parts …… and —— then
    'word/settings.xml': text('word/settings.xml').replace(/<w:noLineBreaks\w+ [^>]*\/>/g, ''),
  }
  const own = Object.entries(changed).map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipInOrder({ ...parts, ...Object.fromEntries(own) }, names)
}

/** Around a picture that is turned it leaves what that takes as white a second time. */
const withoutEffects = (documentXml: string): string =>
  documentXml.replace(/<wp:effectExtent [^<>]*\/>/g, '<wp:effectExtent t="0" r="0" b="0" l="0"/>')

const asWritten = (xml: string): string => xml
/** Its contents take in every outline level, whatever the field asks for: titles and annexes give theirs up. */
const headingsAlone = (stylesXml: string): string =>
  stylesXml.replace(/<w:style [^>]*>(?:(?!<\/w:style>)[\s\S])*<\/w:style>/g, (style) =>
    /<w:name w:val="heading \d"\/>/.test(style) ? style : withoutLevel(style),
  )
const withoutLevel = (xml: string): string => xml.replace(/<w:outlineLvl [^>]*\/>/g, '')
/** It counts the level of an entry that a TC field gives from 0. */
const contentsForIt = (documentXml: string): string =>
  withoutLevel(documentXml).replace(
    /(<w:instrText[^>]*>TC (?:(?!<)[\s\S])* \\l )(\d)/g,
    (_, before: string, level: string) => `${before}${Number(level) - 1}`,
  )

/** Runs of one script each: in a run of both it rounds a scaled width at every change, and puts a gap between them. */
const byScripts = (documentXml: string, theme: Theme): string =>
  documentXml.replace(/<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g, (paragraph) =>
    cutParagraph(withPlainHyphens(paragraph), theme),
  )

/** A hyphen that ends no line is one with a join behind it: of its own sign for it every run becomes several. */
const withPlainHyphens = (paragraph: string): string =>
  paragraph
    .replaceAll('</w:t><w:noBreakHyphen/><w:t xml:space="preserve">', '-')
    .replaceAll('<w:noBreakHyphen/><w:t xml:space="preserve">', '<w:t xml:space="preserve">-')
    .replaceAll('</w:t><w:noBreakHyphen/>', '-</w:t>')

interface TextRun {
  /** Properties of the run, as written. */
  readonly properties: string
  readonly text: string
  /** Where its characters begin among those of the paragraph. */
  readonly from: number
}

/** Breaks and tabs part the characters that stand beside each other. */
function cutParagraph(paragraph: string, theme: Theme): string {
  const style = styleOfId(/<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '', theme)
  let characters: string[] = []
  const segments: { readonly characters: string[] }[] = [{ characters }]
  const runs: (TextRun & { readonly segment: number })[] = []
  for (const [run] of paragraph.matchAll(oneRun)) {
    if (run.includes('<w:tab/>')) {
      characters = []
      segments.push({ characters })
    }
    if (run.includes('<w:br/>')) characters.push('\n')
    const found = textOf(run)
    if (!found) continue
    runs.push({ ...found, from: characters.length, segment: segments.length - 1 })
    for (const character of found.text) characters.push(character)
  }
  let index = 0
  return paragraph.replace(oneRun, (run) => {
    if (!textOf(run)) return run
    const own = runs[index++]
    return own ? cutRun(own, segments[own.segment]?.characters ?? [], style, theme) : run
  })
}

const oneRun = /<w:r>(?:(?!<\/?w:r>)[\s\S])*<\/w:r>/g

function textOf(run: string): Pick<TextRun, 'properties' | 'text'> | null {
  const text = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/.exec(run)?.[1]
  if (text === undefined) return null
  const properties = /<w:rPr>((?:(?!<\/w:rPr>)[\s\S])*)<\/w:rPr>/.exec(run)?.[1] ?? ''
  return { properties, text: unescaped(text) }
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity)

function styleOfId(id: string, theme: Theme): Style {
  const base = id.replace(/Tight\d+$/, '').replace(/^TOC[3-9]$/, 'TOC2')
  const role = styleRoles.find((name) => styleNames[name][0] === base)
  return theme.styles[role ?? 'body']
}

/** One run as several: at every change of script, before and behind …, and where a character without width has to stand. */
function cutRun(
  { properties, text, from }: TextRun,
  characters: readonly string[],
  style: Style,
  theme: Theme,
): string {
  const faces = style.ownLatin ? [] : facesOf([...text])
  const rest = scaledMark(properties.replace(/<w:rFonts [^>]*\/>/, ''), style)
  const [, rStyle = ''] = /^(<w:rStyle [^>]*\/>)/.exec(rest) ?? []
  const behind = rest.slice(rStyle.length)
  const chinese = chineseFace(properties, style, theme)
  const set = (words: string, latin: boolean): string => {
    const face = escapeXml(latin ? theme.fonts.latin.name : chinese)
    const hint = latin ? '' : ' w:hint="eastAsia"'
    const fonts = `<w:rFonts w:ascii="${face}" w:cs="${face}" w:eastAsia="${face}" w:hAnsi="${face}"${hint}/>`
    // with a Chinese language it parts …… at the end of a line
    const language = words.startsWith('…') ? '<w:lang w:eastAsia="en-US"/>' : ''
    return `<w:r><w:rPr>${rStyle}${fonts}${behind}${language}</w:rPr><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`
  }
  let xml = ''
  let words = ''
  let latin = false
  ;[...text].forEach((character, index) => {
    const hyphened = characters[from + index - 1] === '-' && neverParted(characters, from + index)
    const glue = hyphened ? 'closed' : glueBefore(characters, from + index)
    const own = faces[index] === 'latin'
    const ellipsis = words !== '' && words.endsWith('…') !== (character === '…')
    if (words !== '' && (glue !== null || own !== latin || ellipsis)) {
      xml += set(words, latin)
      words = ''
    }
    if (glue !== null) xml += withoutWidth[glue]
    words += character
    latin = own
  })
  return words === '' ? xml : xml + set(words, latin)
}

/** It does not count the spacing of a run's last character when it breaks lines: a squeezed mark gets a scale as wide. */
function scaledMark(properties: string, style: Style): string {
  if (!squeezed.test(properties)) return properties
  const scale = Math.ceil((100 * (advance(style) - style.size / 2)) / style.size)
  return properties.replace(/<w:w [^>]*\/>/, '').replace(squeezed, `<w:w w:val="${scale}"/>`)
}
const squeezed = /<w:spacing w:val="-\d+"\/>/

/** It puts a gap between Chinese and Western text whatever the paragraph says; a symbol without width takes that away. */
const withoutWidth = {
  open: '<w:r><w:sym w:font="Times New Roman" w:char="200B"/></w:r>',
  closed: '<w:r><w:sym w:font="Times New Roman" w:char="2060"/></w:r>',
} as const

/** The Chinese face of a run: its own, its character style's, or its paragraph's. */
function chineseFace(properties: string, style: Style, theme: Theme): string {
  const own = /<w:rFonts [^>]*w:eastAsia="([^"]+)"/.exec(properties)?.[1]
  if (own !== undefined) return unescaped(own)
  const id = /<w:rStyle w:val="([^"]+)"/.exec(properties)?.[1]
  const role = runRoles.find((name) => runStyleNames[name][0] === id)
  const font = role && styledFace(role, theme).font
  return theme.fonts[font ?? style.font].name
}
