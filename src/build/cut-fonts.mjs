/** Cuts the stand-in fonts into dist/fonts: once per build, skipped while the cut files are newer than this list. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as hb from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { renameFont } from '../io/fonts/rename-font.mjs'
import { fullWidthMarks } from './full-width-marks.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '../../dist/fonts')
const require = createRequire(import.meta.url)

/** Every character of GB 2312: hanzi, marks, numbers, Greek, Cyrillic, kana. */
function gb2312() {
  const decoder = new TextDecoder('gb18030')
  let text = ''
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) text += decoder.decode(new Uint8Array([row, cell]))
  return text.replace(/[\ue000-\uf8ff\ufffd]/g, '')
}
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const latinRange = Array.from({ length: 0x250 - 0xa0 }, (_, index) =>
  String.fromCharCode(0xa0 + index),
).join('')
/** Marks beside GB 2312 that office texts hold: 〇 ㎡ ℃ ⑩… ■ □ √ – € • 、 and their like. */
const marks =
  '〇㎡㎢㎥㎞㎏㎜㎝℃℉‰№①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳■□●○◆◇★☆▲△▼▽◎√×÷±≤≥≠≈∞–—―…‘’“”•·€£¥￥＄％～｛｝｜［］＠＃＆＊＋－／＝＜＞＂＇｀＾＿︰﹏→←↑↓'
/** 通用规范汉字表 (2013) beyond GB 2312. */
const standard = readFileSync(join(here, 'standard-hanzi.txt'), 'utf8').replaceAll('\n', '')
const base = gb2312() + ascii + latinRange + marks + standard

const ofl = 'SIL Open Font License 1.1'
const noto = `Copyright 2014-2021 Adobe, with Reserved Font Name 'Source'; cut by wengao. ${ofl}`
/** @type {{ key: string, family: string, from: string, licence: string, notice: string, text: string | null }[]} */
export const faces = [
  {
    key: 'song',
    family: 'Wengao Song',
    from: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    licence: noto,
    notice: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
    text: base,
  },
  {
    key: 'song-bold',
    family: 'Wengao Biaosong',
    from: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
    licence: noto,
    notice: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
    text: base,
  },
  {
    key: 'hei',
    family: 'Wengao Hei',
    from: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    licence: noto,
    notice: '@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
    text: base,
  },
  {
    key: 'kai',
    family: 'Wengao Kai',
    from: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
    licence: `Copyright LXGW, Klee One project authors; cut by wengao. ${ofl}`,
    notice: '@fontsource/lxgw-wenkai/LICENSE',
    text: base,
  },
  {
    key: 'marks',
    family: 'Wengao Marks',
    from: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    licence: noto,
    notice: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
    text: '“”‘’—…·',
  },
  {
    key: 'latin',
    family: 'Wengao Latin',
    from: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
    licence: 'Copyright Google; cut by wengao. Apache License 2.0',
    notice: '@expo-google-fonts/tinos/LICENSE_FONT',
    text: null,
  },
  {
    key: 'rare',
    family: 'Wengao Rare',
    from: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    licence: noto,
    notice: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
    text: 'rest',
  },
  {
    key: 'rare-kai',
    family: 'Wengao Rare Kai',
    from: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
    licence: `Copyright LXGW, Klee One project authors; cut by wengao. ${ofl}`,
    notice: '@fontsource/lxgw-wenkai/LICENSE',
    text: 'planes',
  },
  {
    key: 'emoji',
    family: 'Wengao Emoji',
    from: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
    licence: `Copyright Google; cut by wengao. ${ofl}`,
    notice: '@expo-google-fonts/noto-emoji/LICENSE_FONT',
    text: null,
  },
]

/** Ranges that Chinese text draws on; those beyond the basic plane stand in one face or the other. */
const planes = [[0x20000, 0x323af]]
const rest = [[0x2e80, 0x9fff], [0xf900, 0xfaff], ...planes]

/**
 * All characters of the ranges, less those of the base faces.
 * @param {number[][]} ranges
 */
function characters(ranges) {
  const known = new Set(base)
  let text = ''
  for (const [from = 0, to = 0] of ranges)
    for (let code = from; code <= to; code++)
      if (!known.has(String.fromCodePoint(code))) text += String.fromCodePoint(code)
  return text
}

/**
 * The one glyph that a font sets a text in, 0 when there is none or it takes several.
 * @param {Uint8Array} bytes
 */
function glyphs(bytes) {
  const font = new hb.Font(new hb.Face(new hb.Blob(bytes)))
  return (/** @type {string} */ text) => {
    const buffer = new hb.Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    hb.shape(font, buffer)
    const glyphs = buffer.getGlyphInfos()
    return glyphs.length === 1 ? (glyphs[0]?.codepoint ?? 0) : 0
  }
}

export async function cutFonts() {
  mkdirSync(out, { recursive: true })
  const lists = Math.max(
    ...[
      'cut-fonts.mjs',
      'full-width-marks.mjs',
      '../io/fonts/rename-font.mjs',
      '../io/fonts/sfnt-tables.mjs',
      'standard-hanzi.txt',
    ].map((name) => statSync(join(here, name)).mtimeMs),
  )
  /** @type {Record<string, { family: string, file: string, licence: string }>} */
  const index = {}
  for (const face of faces) {
    const target = join(out, `${face.key}.ttf`)
    index[face.key] = { family: face.family, file: `${face.key}.ttf`, licence: face.licence }
    if (existsSync(target) && statSync(target).mtimeMs > lists) continue
    const original = readFileSync(require.resolve(face.from))
    const planned = face.text === 'rest' ? rest : planes
    const listed = face.text === 'rest' || face.text === 'planes'
    const text = listed ? characters(planned) : face.text
    const cut =
      text === null ? original : await subsetFont(original, text, { targetFormat: 'truetype' })
    const marked = face.text?.includes('“')
      ? fullWidthMarks(new Uint8Array(cut), glyphs(cut))
      : new Uint8Array(cut)
    writeFileSync(target, renameFont(marked, face.family, face.licence))
    writeFileSync(join(out, `LICENSE-${face.key}.txt`), readFileSync(require.resolve(face.notice)))
  }
  // the list of characters goes along: `wengao fonts` counts by it
  copyFileSync(join(here, 'standard-hanzi.txt'), join(out, 'standard-hanzi.txt'))
  writeFileSync(join(out, 'fonts.json'), `${JSON.stringify(index, null, 2)}\n`)
}
