/** Signs of symbol faces as letters of Unicode: F0FC in Wingdings is ✓. */

type Signs = Readonly<Record<number, string>>

/** Adobe's encoding of Symbol, from 0x20. */
const symbolRows = [
  ' !∀#∃%&∍()∗+,−./0123456789:;<=>?',
  '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
  '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
].join('')
const symbolHigh = [
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵',
  'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓',
  '◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪',
].join('')
const row = (text: string, from: number): Signs =>
  Object.fromEntries(Array.from(text, (sign, index) => [from + index, sign]))

const wingdings: Signs = {
  ...row('🖉✂✁', 0x21),
  ...row('☎✆✉', 0x28),
  ...{ 63: '✍', 65: '✌', 70: '☞', 74: '☺', 76: '☹', 78: '☠' },
  ...row('⚐✈☼💧❄', 0x4f),
  ...row('●❍■□', 0x6c),
  ...{ 112: '◻', 113: '❑', 114: '❒', 115: '⬧', 116: '⧫', 117: '◆', 118: '❖', 119: '⬥' },
  ...{ 120: '⌧', 110: '■', 111: '□', 123: '❀', 124: '✿', 125: '❝', 126: '❞' },
  ...row('⓪①②③④⑤⑥⑦⑧⑨⑩', 0x80),
  ...row('⓿❶❷❸❹❺❻❼❽❾❿', 0x8b),
  ...{ 158: '·', 159: '•', 160: '⬝', 161: '○', 164: '◉', 165: '◎', 167: '▪', 168: '◻' },
  ...{ 170: '✦', 171: '★', 172: '✶', 216: '➢', 224: '→', 223: '←', 225: '↑', 226: '↓' },
  ...{ 232: '➔', 240: '⇨', 251: '✗', 252: '✓', 253: '☒', 254: '☑' },
}
const faces: ReadonlyMap<string, Signs> = new Map([
  ['symbol', { ...row(symbolRows, 0x20), ...row(symbolHigh, 0xa0) }],
  ['wingdings', wingdings],
  ['wingdings 2', { 80: '✓', 79: '✗', 82: '☑', 83: '☒', 84: '☒', 151: '●', 163: '□' }],
  ['wingdings 3', { 112: '▲', 113: '▼', 116: '◀', 117: '▶', 125: '▶' }],
])

/** Letters of a symbol face stand in U+F020 to U+F0FF; what no table knows is kept as it is. */
export function symbolText(text: string, face: string): string {
  if (!/[\uf020-\uf0ff]/.test(text)) return text
  const signs = faces.get(face.trim().toLowerCase()) ?? faces.get('symbol')
  return text.replace(
    /[\uf020-\uf0ff]/g,
    (letter) => signs?.[letter.charCodeAt(0) - 0xf000] ?? letter,
  )
}

/** The sign of a w:sym, by its code in hexadecimal; null for what is none (17.3.3.30). */
export function symbolOf(code: string, face: string): string | null {
  const number = Number.parseInt(code, 16)
  const isLetter = number > 0 && number < 0x11_0000 && !(number >= 0xd800 && number < 0xe000)
  if (!isLetter) return null
  // a code below F000 means the same sign where the face is one of symbols
  const symbolic = faces.has(face.trim().toLowerCase()) && number < 0x100
  return symbolText(String.fromCodePoint(symbolic ? number + 0xf000 : number), face)
}
