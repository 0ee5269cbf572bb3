/** Automatic numbers print as Word prints them: formats, levels, restarts, overrides, lists of styles. */
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../src/import/docx/number-formats.ts'
import { handDraft, p, shown } from '../../support/hand-docx.ts'

const lvl = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const use = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`
const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const startAt = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

/** Paragraphs of places like `1.0` (list and level) with the numbers that they print. */
function numbersOf(numbering: string, places: string, styles = ''): string[] {
  const body = places.split(' ').map((place) => {
    const [list = '', level = '0'] = place.split('.')
    const own = /^\d/.test(place) ? inList(Number(list), Number(level)) : ''
    return p('文', own || `<w:pStyle w:val="${place}"/>`)
  })
  const draft = handDraft(body.join(''), { parts: { numbering, styles } })
  return draft.blocks.map((block) => (block.type === 'paragraph' ? (block.number ?? '-') : ''))
}

describe('formats of numbers', () => {
  it.each([
    ['chineseCounting', '一 二 十 十一 二十 九十九'],
    ['chineseCountingThousand', '一 二 十 十一 二十 九十九 一百〇一'],
    ['ideographDigital', '一 二 一〇 一一 二〇 九九'],
    ['japaneseCounting', '一 二 十 十一 二十 九十九 百一'],
    ['decimalEnclosedCircle', '① ② ⑩ ⑪ ⑳ 99'],
    ['decimalEnclosedCircleChinese', '① ② ⑩ ⑪ ⑳ 99'],
    ['ideographEnclosedCircle', '㈠ ㈡ ㈩ 11 20 99'],
    ['decimalFullWidth', '１ ２ １０ １１ ２０ ９９'],
    ['decimalEnclosedParen', '⑴ ⑵ ⑽ ⑾ ⒇ 99'],
    ['decimalEnclosedFullstop', '⒈ ⒉ ⒑ ⒒ ⒛ 99'],
    ['upperRoman', 'I II X XI XX XCIX'],
    ['lowerLetter', 'a b j k t uuuu'],
    ['upperLetter', 'A B J K T UUUU'],
    ['chineseLegalSimplified', '壹 贰 壹拾 壹拾壹 贰拾 玖拾玖'],
    ['ideographTraditional', '甲 乙 癸 11 20 99'],
    ['ideographZodiac', '子 丑 酉 戌 20 99'],
    ['decimalZero', '01 02 10 11 20 99'],
    ['ordinal', '1st 2nd 10th 11th 20th 99th'],
    ['numberInDash', '- 1 - - 2 - - 10 - - 11 - - 20 - - 99 -'],
    ['ganada', '가 나 차 카 바 가'],
    ['001', '001 002 010 011 020 099'],
    ['noSuchFormat', '1 2 10 11 20 99'],
  ])('%s', (format, text) => {
    const count = format.endsWith('Thousand') || format === 'japaneseCounting' ? 7 : 6
    const numbers = [1, 2, 10, 11, 20, 99, 101].slice(0, count)
    expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(text)
  })
})

const outline =
  lvl(0, 'chineseCountingThousand', '%1、') +
  lvl(1, 'chineseCounting', '（%2）') +
  lvl(2, 'decimal', '%3.') +
  lvl(3, 'decimalEnclosedCircle', '%4')
const decimals =
  lvl(0, 'chineseCounting', '第%1章') +
  lvl(1, 'decimal', '%1.%2', '<w:isLgl/>') +
  lvl(2, 'decimal', '%1.%2.%3')

describe('automatic numbers', () => {
  it.each<[name: string, numbering: string, places: string, printed: string]>([
    [
      'count level by level and begin anew below a higher one',
      definition(0, outline) + use(1, 0),
      '1.0 1.1 1.1 1.2 1.3 1.3 1.1 1.2 1.0 1.1',
      '一、 （一） （二） 1. ① ② （三） 1. 二、 （一）',
    ],
    [
      'show the levels above, as digits where the level is legal',
      definition(0, decimals) + use(1, 0),
      '1.0 1.1 1.2 1.0 1.1',
      '第一章 1.1 一.1.1 第二章 2.1',
    ],
    [
      'count a level above that was passed over as begun',
      definition(0, decimals) + use(1, 0),
      '1.1 1.1 1.0',
      '1.1 1.2 第二章',
    ],
    [
      'go on from another use of the definition, unless it says where to begin',
      definition(0, outline) + use(1, 0) + use(2, 0) + use(3, 0, startAt(0, 1)),
      '1.0 2.0 3.0 3.0 1.0',
      '一、 二、 一、 二、 三、',
    ],
    [
      'begin where a level is overridden, once',
      definition(0, outline) + use(1, 0, startAt(0, 5) + startAt(1, 3)),
      '1.0 1.1 1.0 1.1',
      '五、 （三） 六、 （三）',
    ],
    [
      'never begin anew where the level says so, or only below one level',
      definition(
        0,
        lvl(0, 'decimal', '%1') +
          lvl(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>') +
          lvl(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>'),
      ) + use(1, 0),
      '1.0 1.1 1.2 1.1 1.2 1.0 1.1 1.2',
      '1 1 1 2 2 2 3 1',
    ],
    [
      'take another form in one use',
      definition(0, outline) +
        use(1, 0) +
        use(2, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', '%1)')}</w:lvlOverride>`),
      '1.0 2.0 1.0',
      '一、 II) 三、',
    ],
    [
      'are none in list 0, a list that there is not, and a level that prints nothing',
      definition(0, lvl(0, 'none', '') + lvl(1, 'decimal', '%2')) + use(1, 0),
      '0.0 7.0 1.0 1.1',
      '- - - 1',
    ],
    [
      'have a format of their own, where a program knows it',
      definition(
        0,
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>',
      ) + use(1, 0),
      '1.0 1.0',
      '007 008',
    ],
    [
      'are none below the ninth level, and begin at nought where the start is no number',
      definition(
        0,
        lvl(0, 'chineseCounting', '%1').replace('w:val="1"', 'w:val="99999999999999999999"') +
          lvl(99_999_999, 'decimal', '%1'),
      ) + use(1, 0),
      '1.0 1.99999999 1.0',
      '○ - 一',
    ],
    [
      'are the signs of a bullet',
      definition(
        0,
        lvl(0, 'bullet', '\uf0b7').replace(
          '</w:lvl>',
          '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>',
        ) +
          lvl(1, 'bullet', '\uf0d8').replace(
            '</w:lvl>',
            '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>',
          ) +
          lvl(2, 'bullet', '—'),
      ) + use(1, 0),
      '1.0 1.1 1.2',
      '• ➢ —',
    ],
  ])('%s', (_, numbering, places, printed) => {
    expect(numbersOf(numbering, places).join(' ')).toBe(printed)
  })

  it('come from styles, at the level that is tied to the style', () => {
    const style = (id: string, base: string, numPr: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}<w:pPr>${numPr}</w:pPr></w:style>`
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    const styles =
      style('H1', '', list) +
      style('H2', '', list) +
      style('Sub', 'H2', '') +
      style('Bare', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>')
    const tied = (id: string): string => `<w:pStyle w:val="${id}"/>`
    const numbering =
      definition(
        0,
        lvl(0, 'chineseCounting', '%1、', tied('H1')) + lvl(1, 'decimal', '%2.', tied('H2')),
      ) + use(1, 0)
    expect(numbersOf(numbering, 'H1 H2 Sub Bare H1 H2', styles)).toEqual([
      '一、',
      '1.',
      '2.',
      '-',
      '二、',
      '1.',
    ])
  })

  it('follow a list that a style of numbering stands for', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering =
      definition(0, `<w:styleLink w:val="L"/>${lvl(0, 'upperLetter', '%1.')}`) +
      definition(1, '<w:numStyleLink w:val="L"/>') +
      use(1, 0) +
      use(2, 1)
    expect(numbersOf(numbering, '2.0 2.0', styles)).toEqual(['A.', 'B.'])
  })

  it('stand in cells, and go on behind the table', () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`
    const row = `<w:tr>${cell(p('甲', inList(1)))}${cell(p('乙', inList(1)))}</w:tr>`
    const { blocks } = handDraft(
      `${p('前', inList(1))}<w:tbl>${row}</w:tbl>${p('后', inList(1))}`,
      { parts: { numbering: definition(0, lvl(0, 'decimal', '%1.')) + use(1, 0) } },
    )
    expect(shown(blocks)).toEqual(['1. 前', '{2. 甲} {3. 乙}', '4. 后'])
  })
})
