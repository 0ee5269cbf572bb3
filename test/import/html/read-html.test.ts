/** Pages of sites and of word processors: paragraphs, numbers, tables, and what is left out with its reason. */
import { describe, expect, it } from 'vitest'
import type { Draft, DraftBlock } from '../../../src/import/draft.ts'
import { readHtml } from '../../../src/import/html/read-html.ts'

const read = (html: string | Uint8Array): Draft => {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html
  const { value } = readHtml(bytes, '稿.html')
  if (!value) throw new Error('not read')
  return value
}
const shown = (block: DraftBlock): string => {
  if (block.type === 'page-break') return '⏎'
  if (block.type === 'table')
    return block.rows
      .map((row) => row.map((cell) => cell.blocks.map(shown).join('/')).join('|'))
      .join('\n')
  return `${block.number ?? ''}${block.runs.map(({ text }) => text).join('')}`
}
const lines = (html: string): string[] => read(html).blocks.map(shown)
const left = (html: string): string[] =>
  read(html).left.map(({ reason, text }) => `${reason}: ${text}`)

describe('paragraphs of a page', () => {
  it.each([
    [
      'of their elements',
      '<h1>讲话</h1><p>同志们：</p><div>今天开会。</div>',
      ['讲话', '同志们：', '今天开会。'],
    ],
    ['that nobody closed', '<p>一<p>二<li>三', ['一', '二', '三']],
    [
      'that only br parts',
      '<div>　　甲。<br>　　乙。<br/><br/>丙。</div>',
      ['　　甲。', '　　乙。', '丙。'],
    ],
    ['with a title over two lines', '<h1>在会上的<br>讲话</h1>', ['在会上的\n讲话']],
    ['whose source is wrapped', '<p>推进\n  农村改厕，use\n  it</p>', ['推进农村改厕，use it']],
    [
      'with formulas',
      '<p>完成3<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>，<math><semantics><mrow><msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt><mo>=</mo><msup><mn>10</mn><mn>4</mn></msup></mrow><annotation>\\sqrt</annotation></semantics></math>，<math><mroot><mn>27</mn><mn>3</mn></mroot></math>。</p>',
      ['完成3 1/2，√(a+b)=10⁴，³√27。'],
    ],
    [
      'with inline elements amid a word',
      '<p>抓<b>落</b>实，<span>见</span> 效</p>',
      ['抓落实，见 效'],
    ],
    ['with entities', '<p>A&amp;B&nbsp;&ldquo;好&rdquo;&#x4e00;&lt;</p>', ['A&B\u00a0“好”一<']],
    ['kept as typed', '<pre>一\n 二</pre>', ['一\n 二']],
    ['with nothing in them', '<p> </p><p>&nbsp;</p><div><br></div><p>有</p>', ['有']],
  ])('%s', (_name, html, expected) => {
    expect(lines(html)).toEqual(expected)
  })

  it('know their line in the source', () => {
    const { blocks } = read('<body>\n<p>一</p>\n\n<p>二</p>')
    expect(blocks.map(({ line }) => line)).toEqual([2, 4])
  })

  it('have looks of elements, attributes and styles', () => {
    const { blocks } = read(
      '<h2 align=center>题</h2><p style="text-indent:2em;text-align:justify"><b><font face="黑体">一、</font></b>' +
        '<span style="font-size:16pt;font-family:仿宋_GB2312,serif">文</span></p>',
    )
    expect(blocks).toMatchObject([
      { look: { outlineLevel: 2, align: 'center' } },
      {
        look: { firstIndent: 24, align: 'both' },
        runs: [
          { text: '一、', bold: true, face: '黑体' },
          { text: '文', size: 16, face: '仿宋_GB2312' },
        ],
      },
    ])
  })
})

describe('numbers of lists', () => {
  it.each([
    ['of HTML', '<ol><li>甲<li>乙</ol>', ['1.甲', '2.乙']],
    [
      'that start elsewhere',
      '<ol start=3><li>甲<li value=7>乙<li>丙</ol>',
      ['3.甲', '7.乙', '8.丙'],
    ],
    [
      'in Chinese',
      '<ol style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol>',
      ['一、甲', '二、乙'],
    ],
    [
      'in letters and Roman',
      '<ol type=a><li>甲</ol><ol type=I><li>乙<li>丙</ol>',
      ['a.甲', 'I.乙', 'II.丙'],
    ],
    ['that are nested', '<ol><li>甲<ul><li>子</ul><li>乙</ol>', ['1.甲', '•子', '2.乙']],
    [
      'that Word wrote out',
      "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>（一）<span>&nbsp; </span></span><![endif]>抓好队伍</p>",
      ['（一）抓好队伍'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(lines(html)).toEqual(expected)
  })
})

describe('tables of a page', () => {
  it('with data stay tables, their merged cells written once', () => {
    const [table] = read('<table><tr><th rowspan=2>县<th colspan=2>数<tr><td>1<td>2</table>').blocks
    expect(table).toMatchObject({
      type: 'table',
      rows: [
        [
          { rows: 2, columns: 1 },
          { rows: 1, columns: 2 },
        ],
        [{ columns: 1 }, { columns: 1 }],
      ],
    })
    expect(table && shown(table)).toBe('县|数\n1|2')
  })
  it('that lay out the page give their text', () => {
    const long = '今年以来，全县上下一起努力，各项工作都有新的进展。'.repeat(13)
    expect(lines(`<table><tr><td>题<td><p>${long}</p><p>结束。</p></table>`)).toEqual([
      '题',
      long,
      '结束。',
    ])
    expect(lines('<table><tr><td><table><tr><td>甲<td>乙</table></table>')).toEqual(['甲|乙'])
  })
})

describe('what is no text of the paper', () => {
  it.each([
    ['scripts', '<script>var a="<p>x</p>"</script><p>文</p>', ['script: var a="<p>x</p>"']],
    ['styles', '<style>p{color:red}</style><p>文</p>', ['style: p{color:red}']],
    [
      'hidden noise',
      '<p>文<span style="display:none">复制请注明</span>稿</p>',
      ['hidden: 复制请注明'],
    ],
    ['letters of no size', '<p>文<font style="font-size:0px">x9k2</font></p>', ['hidden: x9k2']],
    ['navigation', '<nav><a href=/>首页</a> 新闻</nav><p>文</p>', ['markup: 首页 新闻']],
    [
      'lists of links elsewhere',
      '<ul><li><a href=/1>甲</a><li><a href=/2>乙</a><li><a href=/3>丙</a></ul><p>文</p>',
      ['markup: 甲 乙 丙'],
    ],
  ])('%s are left out with their reason', (_name, html, expected) => {
    expect(left(html)).toEqual(expected)
    expect(lines(html).join('')).toMatch(/^文稿?$/)
  })
  it('a list of contents inside the page stays', () => {
    expect(
      lines('<ul><li><a href=#1>甲</a><li><a href=#2>乙</a><li><a href=#3>丙</a></ul>'),
    ).toEqual(['•甲', '•乙', '•丙'])
  })
})

describe('bytes of a page', () => {
  it('are read in GBK and in what the page names', () => {
    const gbk = new Uint8Array([0x3c, 0x70, 0x3e, 0xbd, 0xb2, 0xbb, 0xb0])
    expect(read(gbk).blocks.map(shown)).toEqual(['讲话'])
    const head = new TextEncoder().encode('<meta charset="big5"><p>')
    const big5 = new Uint8Array([...head, 0xa4, 0xa4, 0xa4, 0xe5])
    expect(read(big5).blocks.map(shown)).toEqual(['中文'])
  })
  it('of a picture inside come along, others are said', () => {
    const pixel = 'data:image/png;base64,iVBORw0KGgo='
    const { value, diagnostics } = readHtml(
      new TextEncoder().encode(
        `<p>图<img alt=章 src="${pixel}"><img src="http://example.com/a.png"></p>`,
      ),
      '稿.html',
    )
    expect(value?.pictures).toMatchObject([{ name: '1.png', alt: '章' }])
    expect(diagnostics.map(({ rule, data }) => [rule, data])).toEqual([
      ['import/pictures-elsewhere', { count: 1, names: ['http://example.com/a.png'] }],
    ])
  })
  it('nested without end are read', () => {
    expect(lines(`${'<div>'.repeat(50_000)}底`)).toEqual(['底'])
  })
})
