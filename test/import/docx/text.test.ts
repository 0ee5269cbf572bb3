/** What of a Word file is text, what is left beside it, and what its letters and paragraphs look like. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/import/docx/read-docx.ts'
import { handDocx, handDraft, p, r, shown, strict } from '../../support/hand-docx.ts'

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`
/** A field of a code and what it shows. */
const field = (instruction: string, shows: string): string =>
  `${mark('begin')}${code(instruction)}${mark('separate')}${shows}${mark('end')}`
const silent = (instruction: string): string => `${mark('begin')}${code(instruction)}${mark('end')}`
const para = (content: string): string => `<w:p>${content}</w:p>`
const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const cell = (content: string, tcPr = ''): string =>
  `<w:tc>${tcPr === '' ? '' : `<w:tcPr>${tcPr}</w:tcPr>`}${content}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`
const opens = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'
const math = (content: string): string => `<m:oMath>${content}</m:oMath>`
const mr = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`

describe('text', () => {
  it.each<[name: string, body: string, lines: readonly string[]]>([
    [
      'tabs, breaks and hyphens',
      para(
        `<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>`,
      ),
      ['甲\t乙\n丙\u2011\u00ad'],
    ],
    ['white space that is not kept', para('<w:r><w:t> 甲 乙\n</w:t></w:r>'), ['甲 乙']],
    ['full-width spaces', para('<w:r><w:t>　　甲　</w:t></w:r>'), ['　　甲　']],
    [
      'signs of symbol faces',
      para(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="00B3"/><w:sym w:font="宋体" w:char="25A1"/></w:r>',
      ),
      ['☑≥□'],
    ],
    [
      'what fields show',
      para(field('PAGEREF _Toc1', r('12')) + field(' TOC \\o ', r('目录'))),
      ['12目录'],
    ],
    [
      'a field inside the code of another',
      para(
        field(`IF ${mark('end')}`, '') +
          mark('begin') +
          code('IF ') +
          field('PAGE', r('3')) +
          code(' = 1') +
          mark('separate') +
          r('末') +
          mark('end'),
      ),
      ['末'],
    ],
    [
      'a simple field',
      para(`<w:fldSimple w:instr="DATE">${r('2026年')}</w:fldSimple>`),
      ['2026年'],
    ],
    [
      'a field over several paragraphs',
      para(mark('begin') + code('TOC') + mark('separate') + r('一')) +
        p('二') +
        para(r('三') + mark('end')),
      ['一', '二', '三'],
    ],
    [
      'letters in a circle that a field draws',
      para(silent('eq \\o\\ac(○,3)') + silent('EQ \\o\\ac(○,限)') + silent('eq \\o\\ac(○,21)')),
      ['③限㉑'],
    ],
    [
      'letters with a reading that a field draws above them',
      para(
        silent(' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(zhuó),擢) ') +
          r('升，') +
          silent('EQ \\* jc0 \\o\\al(\\s\\up 11(shàn),赡)') +
          r('养'),
      ),
      ['擢升，赡养'],
    ],
    [
      'fractions, roots and raised letters that a field draws',
      para(
        silent('EQ \\f(1,2)') +
          r('，3') +
          silent('eq \\f(1,4)') +
          r('，') +
          silent('eq \\r(3,27)') +
          silent('eq \\r(,a+b)') +
          r('，10') +
          silent('EQ \\s\\up 5(4)') +
          silent('EQ \\b\\lc\\[\\rc\\](x,y)') +
          silent('EQ a\\,b)'),
      ),
      ['1/2，3 1/4，³√27√(a+b)，10⁴(x,y)a,b)'],
    ],
    ['nothing for fields that show nothing', para(silent('XE "词"') + r('文')), ['文']],
    [
      'boxes of forms',
      para(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>${code('FORMCHECKBOX')}${mark('separate')}${mark('end')}`,
      ),
      ['☑'],
    ],
    [
      'content controls, tags and links',
      para(
        `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('甲')}</w:sdtContent></w:sdt><w:smartTag><w:smartTagPr/>${r('乙')}</w:smartTag><w:hyperlink w:anchor="p">${r('丙')}</w:hyperlink>`,
      ) +
        `<w:sdt><w:sdtContent>${p('丁')}</w:sdtContent></w:sdt><w:customXml>${p('戊')}</w:customXml>`,
      ['甲乙丙', '丁', '戊'],
    ],
    [
      'text boxes once, behind their paragraph',
      para(r('甲') + box(p('盒一') + p('盒二'))) + p('乙'),
      ['甲', '盒一', '盒二', '乙'],
    ],
    ['runs that stand in no paragraph', `${p('甲')}<w:p2>${r('乙')}</w:p2>`, ['甲', '乙']],
    [
      'letters drawn as a shape',
      para('<w:r><w:pict><v:shape><v:textpath string="特急"/></v:shape></w:pict></w:r>'),
      ['特急'],
    ],
    [
      'ruby without its reading',
      para(
        '<w:r><w:ruby><w:rt><w:r><w:t>pí</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>郫</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      ['郫'],
    ],
    [
      'pages that break before, in and behind text',
      para('<w:r><w:br w:type="page"/></w:r>') +
        para(`${r('甲')}<w:r><w:br w:type="page"/><w:t>乙</w:t></w:r>`) +
        para(`${r('丙')}<w:r><w:br w:type="page"/></w:r>`),
      ['---', '甲', '---', '乙', '丙', '---'],
    ],
    [
      'sections that begin a page',
      p('甲', '<w:sectPr/>') +
        p('乙', '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>') +
        p('丙') +
        '<w:sectPr><w:type w:val="continuous"/></w:sectPr>',
      ['甲', '---', '乙', '丙'],
    ],
  ])('%s', (_, body, lines) => {
    expect(shown(handDraft(body).blocks)).toEqual(lines)
  })

  it.each<[name: string, body: string, rows: readonly string[]]>([
    [
      'cells that span',
      table(
        row(cell(p('甲'), span(2)), cell(p('乙'))),
        row(cell(p('1')), cell(p('2')), cell(p('3'))),
      ),
      ['2×1{甲} {乙}', '{1} {2} {3}'],
    ],
    [
      'cells that go on downwards',
      table(
        row(cell(p('甲'), opens), cell(p('乙'))),
        row(cell(p(''), goesOn), cell(p('丙'))),
        row(cell(p(''), goesOn), cell(p('丁'))),
      ),
      ['1×3{甲} {乙}', '{丙}', '{丁}'],
    ],
    [
      'both',
      table(
        row(cell(p('甲'), span(2) + opens), cell(p('乙'))),
        row(cell(p(''), span(2) + goesOn), cell(p('丙'))),
      ),
      ['2×2{甲} {乙}', '{丙}'],
    ],
    [
      'merges of the old wording',
      table(
        row(
          cell(p('甲'), '<w:hMerge w:val="restart"/>'),
          cell(p(''), '<w:hMerge/>'),
          cell(p('乙')),
        ),
      ),
      ['2×1{甲} {乙}'],
    ],
    [
      'rows that begin further right',
      table(
        row(cell(p('1')), cell(p('2'))),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('3'))}</w:tr>`,
      ),
      ['{1} {2}', '{} {3}'],
    ],
    [
      'tables in cells',
      table(row(cell(p('外') + table(row(cell(p('内')))) + p('')))),
      ['{外/{内}/}'],
    ],
    [
      'rows and cells in content controls',
      `<w:tbl><w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell(p('甲'))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt></w:tbl>`,
      ['{甲}'],
    ],
  ])('tables: %s', (_, body, rows) => {
    expect(shown(handDraft(body).blocks)).toEqual(rows)
  })

  it.each<[name: string, content: string, line: string]>([
    ['fractions', `<m:f><m:num>${mr('a+b')}</m:num><m:den>${mr('2')}</m:den></m:f>`, '(a+b)/2'],
    [
      'powers and indices',
      `<m:sSup><m:e>${mr('x')}</m:e><m:sup>${mr('2')}</m:sup></m:sSup>${mr('+')}<m:sSub><m:e>${mr('y')}</m:e><m:sub>${mr('ij')}</m:sub></m:sSub>`,
      'x^2+y_(ij)',
    ],
    ['roots', `<m:rad><m:radPr><m:degHide/></m:radPr><m:deg/><m:e>${mr('2')}</m:e></m:rad>`, '√2'],
    [
      'sums',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${mr('i=1')}</m:sub><m:sup>${mr('n')}</m:sup><m:e>${mr('i')}</m:e></m:nary>`,
      '∑_(i=1)^ni',
    ],
    [
      'brackets',
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${mr('1')}</m:e><m:e>${mr('2')}</m:e></m:d>`,
      '[1|2]',
    ],
  ])('equations: %s', (_, content, line) => {
    expect(shown(handDraft(para(math(content))).blocks)).toEqual([line])
  })

  it('is the same in a strict file', () => {
    const body = para(`${r('甲', '<w:b/>')}${r('乙', '<w:b w:val="off"/>')}`)
    expect(handDraft(body, { namespaces: strict }).blocks).toEqual(handDraft(body).blocks)
    expect(shown(handDraft(body, { namespaces: strict }).blocks)).toEqual(['甲乙'])
  })

  it('has notes by what runs name', () => {
    const note = (id: number, text: string, more = ''): string =>
      `<w:footnote w:id="${id}"${more}>${p(text)}</w:footnote>`
    const draft = handDraft(
      para(`${r('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('乙')}`),
      {
        parts: { footnotes: note(-1, '线', ' w:type="separator"') + note(2, '注文') },
      },
    )
    expect(shown(draft.blocks)).toEqual(['甲[footnote-2]乙'])
    expect(draft.notes.map(({ id, blocks }) => [id, shown(blocks)])).toEqual([
      ['footnote-2', ['注文']],
    ])
  })

  it('has pictures with their bytes, once for each file', () => {
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图 1" descr="全景"/><a:blip r:embed="p1"/></wp:inline></w:drawing></w:r>'
    const old =
      '<w:r><w:pict><v:shape><v:imagedata r:id="p2" o:title="旧"/></v:shape></w:pict></w:r>'
    const relation = (id: string, target: string, more = ''): string =>
      `<Relationship Id="${id}" Type="x/image" Target="${target}"${more}/>`
    const bytes = handDocx(
      para(drawing + drawing) + para(old) + para(drawing.replace('p1', 'p3')),
      {
        relations:
          relation('p1', 'media/a.png') +
          relation('p2', '/word/media/b.emf') +
          relation('p3', 'http://x.invalid/a.png', ' TargetMode="External"'),
        files: { 'word/media/a.png': strToU8('PNG'), 'word/media/b.emf': strToU8('EMF') },
      },
    )
    const { value, diagnostics } = readDocx(bytes, { file: 't.docx' })
    expect(shown(value?.blocks ?? [])).toEqual(['[picture-1][picture-1]', '[picture-2]', ''])
    expect(value?.pictures).toEqual([
      { id: 'picture-1', name: 'a.png', alt: '全景', bytes: strToU8('PNG') },
      { id: 'picture-2', name: 'b.emf', alt: '旧', bytes: strToU8('EMF') },
    ])
    expect(diagnostics.map(({ rule, data }) => [rule, data['what'], data['count']])).toEqual([
      ['import/not-read', 'outside-picture', 1],
    ])
  })

  it('names bookmarks where they open, between paragraphs and at breaks too', () => {
    const bookmark = (name: string): string => `<w:bookmarkStart w:id="1" w:name="${name}"/>`
    const body =
      bookmark('a') +
      para(bookmark('b') + r('甲')) +
      para(`${bookmark('c')}<w:r><w:br w:type="page"/></w:r>`) +
      p('乙')
    const marks = handDraft(body).blocks.map((block) =>
      block.type === 'paragraph' ? block.bookmarks : [],
    )
    expect(marks).toEqual([['a', 'b'], [], ['c']])
  })

  it('keeps where links lead', () => {
    const relations =
      '<Relationship Id="h" Type="x/hyperlink" Target="https://x.invalid/" TargetMode="External"/>'
    const body = para(
      `<w:hyperlink r:id="h">${r('甲')}</w:hyperlink>${field('HYPERLINK "a.htm" \\l "p"', r('乙'))}${r('丙')}`,
    )
    const [block] = handDraft(body, { relations }).blocks
    expect(block?.type === 'paragraph' && block.runs.map(({ text, link }) => [text, link])).toEqual(
      [
        ['甲', 'https://x.invalid/'],
        ['乙', 'a.htm#p'],
        ['丙', undefined],
      ],
    )
  })
})

describe('what is left beside the text', () => {
  it.each<[name: string, body: string, lines: readonly string[], left: readonly string[]]>([
    ['hidden letters', para(r('甲') + r('密', '<w:vanish/>') + r('乙')), ['甲乙'], ['hidden 密']],
    [
      'a paragraph whose end is hidden goes on',
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('甲')}</w:p>${p('乙')}`,
      ['甲乙'],
      [],
    ],
    [
      'readings above letters',
      para(
        '<w:r><w:ruby><w:rt><w:r><w:t>pí</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>郫</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      ['郫'],
      ['reading pí'],
    ],
    [
      'what a merged cell covers',
      table(row(cell(p('甲'), opens)), row(cell(p('盖'), goesOn))),
      ['1×2{甲}', ''],
      ['hidden 盖'],
    ],
    [
      'a field that never ends',
      para(mark('begin') + code('IF ') + r('丢')),
      [''],
      ['markup IF 丢'],
    ],
  ])('%s', (_, body, lines, left) => {
    const draft = handDraft(body)
    expect(shown(draft.blocks)).toEqual(lines)
    expect(draft.left.map(({ reason, text }) => `${reason} ${text}`)).toEqual(left)
  })

  it('headers, footers and page numbers', () => {
    const draft = handDraft(p('文'), {
      parts: {
        header: p('内部资料'),
        footer: para(`${r('— ')}${field('PAGE', r('1'))}${r(' —')}`),
      },
    })
    expect(draft.left).toEqual([
      { reason: 'header', line: 0, text: '内部资料' },
      { reason: 'page-number', line: 0, text: '— 1 —' },
    ])
  })
})

describe('looks', () => {
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
  ].join('')
  const theme =
    '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme></a:themeElements>'
  const first = (body: string) => {
    const [block] = handDraft(body, { parts: { styles, theme } }).blocks
    if (block?.type !== 'paragraph') throw new Error('no paragraph')
    return block
  }

  it('come from defaults, the theme and styles', () => {
    expect(first(p('甲'))).toMatchObject({
      look: { style: 'Normal', align: 'both' },
      runs: [{ text: '甲', size: 10.5, face: '宋体' }],
    })
    expect(first(p('甲', '<w:pStyle w:val="t"/>'))).toMatchObject({
      look: { style: 'heading 1', align: 'both', outlineLevel: 1, pitch: 28 },
      runs: [{ text: '甲', size: 16, bold: true }],
    })
  })

  it('are turned over by a style inside another, set by the run itself', () => {
    const runs =
      r('甲', '<w:rStyle w:val="s"/>') +
      r('乙', '<w:rStyle w:val="s"/><w:b/>') +
      r('丙', '<w:b w:val="0"/>')
    const body = `<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr>${runs}</w:p>`
    expect(first(body).runs.map(({ text, bold }) => [text, bold])).toEqual([
      ['甲', undefined],
      ['乙', true],
      ['丙', undefined],
    ])
  })

  it('have indents in points, by letters where those are given', () => {
    const own = (ind: string) =>
      first(`<w:p><w:pPr><w:ind ${ind}/></w:pPr>${r('甲', '<w:sz w:val="32"/>')}</w:p>`).look
    expect(own('w:firstLineChars="200" w:firstLine="420"').firstIndent).toBe(32)
    expect(own('w:firstLine="640" w:left="200" w:end="100"')).toMatchObject({
      firstIndent: 32,
      leftIndent: 10,
      rightIndent: 5,
    })
    expect(own('w:hanging="360"').firstIndent).toBe(-18)
    expect(own('w:firstLineChars="0" w:firstLine="0"').firstIndent).toBeUndefined()
  })

  it('join runs of one look', () => {
    expect(
      first(para(r('甲', '<w:i/>') + r('乙', '<w:i/>') + r('丙'))).runs.map(({ text }) => text),
    ).toEqual(['甲乙', '丙'])
  })
})
