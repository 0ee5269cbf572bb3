/** What GB/T 9704-2012 sets in numbers, one row each: clause, element, value, tolerance, the paper and how it is measured there. */
import type { Sheet } from '../support/sheet.ts'

export interface Clause {
  readonly clause: string
  readonly element: string
  /** Expected value in `unit`. */
  readonly value: number
  readonly tolerance: number
  readonly unit: 'mm' | 'pt' | '个'
  /** Folder in test/cases/pages, or a paper in content. */
  readonly paper: string
  readonly measure: (sheet: Sheet) => number
}
type Row = [
  clause: string,
  element: string,
  value: number,
  measure: Clause['measure'],
  tolerance?: number,
  unit?: Clause['unit'],
]
const on = (paper: string, rows: readonly Row[]): Clause[] =>
  rows.map(([clause, element, value, measure, tolerance = 1, unit = 'mm']) => ({
    clause,
    element,
    value,
    tolerance,
    unit,
    paper,
    measure,
  }))

/** One 字 and one 行 of the type area, mm; 字 of 四号. */
const em = 156 / 28
const row = 225 / 22
const smallEm = (14 * 25.4) / 72
/** From the top of a table's caption to its baseline: 6 pt before a line of 24 pt. */
const captionRise = (6 + 0.8 * 24) * (25.4 / 72)
const middle = 28 + 156 / 2
const right = 28 + 156

export const clauses: readonly Clause[] = [
  ...on('pure-chinese', [
    ['5.1', '纸宽', 210, (s) => s.paper.width, 0.5],
    ['5.1', '纸高', 297, (s) => s.paper.height, 0.5],
    ['5.2.1', '天头（版心上边）', 37, (s) => s.fullPage.top],
    ['5.2.1', '订口（版心左边）', 28, (s) => s.fullPage.left],
    ['5.2.1', '版心右边以外', 26, (s) => s.paper.width - s.fullPage.right],
    ['5.2.1', '版心宽', 156, (s) => s.fullPage.right - s.fullPage.left],
    ['5.2.1', '版心高', 225, (s) => s.fullPage.bottom - s.fullPage.top],
    ['5.2.1', '版心下边以外', 35, (s) => s.paper.height - s.fullPage.bottom],
    ['5.2.2', '正文字号', 16, (s) => s.fullPage.size, 0.2, 'pt'],
    ['5.2.3', '每面行数', 22, (s) => s.fullPage.lines, 0, '个'],
    ['5.2.3', '每行字数', 28, (s) => s.fullPage.characters, 0, '个'],
    ['5.2.3', '行距', row, (s) => s.fullPage.pitch, 0.05],
    ['7.5', '一字线到版心下边', 7, (s) => s.number(1).dash - 262],
    ['7.5', '页码字号', 14, (s) => s.number(1).size, 0.2, 'pt'],
    ['7.5', '单页页码右空一字', smallEm, (s) => right - s.number(1).right, 0.5],
    ['7.5', '双页页码左空一字', smallEm, (s) => s.number(2).left - 28, 0.5],
  ]),
  ...on('report-full-head', [
    ['7.2.1', '份号在版心第一行', 37, (s) => s.line(/^000012/).top],
    ['7.2.1', '份号顶格', 28, (s) => s.line(/^000012/).left],
    ['7.2.1', '份号字号', 16, (s) => s.line(/^000012/).size, 0.4, 'pt'],
    ['7.2.2', '密级在第二行', 37 + row, (s) => s.line(/^秘密★/).top],
    ['7.2.2', '密级顶格', 28, (s) => s.line(/^秘密★/).left],
    ['7.2.2', '密级字号', 16, (s) => s.line(/^秘密★/).size, 0.2, 'pt'],
    ['7.2.3', '紧急程度在密级下一行', row, (s) => s.line(/^加急/).top - s.line(/^秘密★/).top],
    ['7.2.3', '紧急程度顶格', 28, (s) => s.line(/^加急/).left],
    ['7.2.4', '发文机关标志上边缘到版心上边', 35, (s) => s.mark(/文件$/).inkTop - 37],
    ['7.2.4', '发文机关标志居中', middle, (s) => s.line(/文件$/).middle],
    [
      '7.2.5',
      '发文字号在标志下空二行',
      2 * row,
      (s) => s.line(/^溪政〔/).top - s.mark(/文件$/).inkBottom,
    ],
    ['7.2.5', '上行文发文字号左空一字', em, (s) => s.line(/^溪政〔/).left - 28],
    ['7.2.5', '发文字号字号', 16, (s) => s.line(/^溪政〔/).size, 0.2, 'pt'],
    ['7.2.6', '签发人右空一字', em, (s) => right - s.line(/签发人：/).right],
    ['7.2.7', '红线在发文字号下', 4, (s) => s.rule('#ff0000', 1).top - s.line(/^溪政〔/).inkBottom],
    ['7.2.7', '红线长', 156, (s) => s.rule('#ff0000', 1).length],
    ['7.2.7', '红线居中', middle, (s) => s.rule('#ff0000', 1).middle],
    [
      '7.3.1',
      '标题在红线下空二行',
      2 * row,
      (s) => s.line(/^溪口县人民政府$/).top - s.rule('#ff0000', 1).bottom,
    ],
    ['7.3.1', '标题字号', 22, (s) => s.line(/^关于便民服务/).size, 0.2, 'pt'],
    ['7.3.1', '标题居中', middle, (s) => s.line(/^关于便民服务/).middle],
    [
      '7.3.2',
      '主送在标题下空一行',
      row,
      (s) => s.line(/^市人民政府：/).top - s.line(/^关于便民服务/).bottom,
    ],
    ['7.3.2', '主送顶格', 28, (s) => s.line(/^市人民政府：/).left],
    [
      '7.3.3',
      '正文在主送下一行',
      row,
      (s) => s.line(/^按照市政府/).top - s.line(/^市人民政府：/).top,
    ],
    ['7.3.3', '正文左空二字', 2 * em, (s) => s.line(/^按照市政府/).left - 28],
    ['7.3.3', '正文回行顶格', 28, (s) => s.line(/^设。现将有关/).left],
    ['7.3.3', '第一层左空二字', 2 * em, (s) => s.line(/^一、基本情况/).left - 28],
    ['7.3.3', '第一层字号', 16, (s) => s.line(/^一、基本情况/).size, 0.2, 'pt'],
    ['7.3.3', '第二层左空二字', 2 * em, (s) => s.line(/^（一）站点/).left - 28],
    ['7.3.3', '第三层左空二字', 2 * em, (s) => s.line(/^1\.摸清底数/).left - 28],
    ['7.3.3', '第四层左空二字', 2 * em, (s) => s.line(/^（1）先查/).left - 28],
    [
      '7.3.4',
      '附件说明在正文下空一行',
      row,
      (s) => s.line(/^附件：1/).top - s.line(/^特此报告/).bottom,
    ],
    ['7.3.4', '附件说明左空二字', 2 * em, (s) => s.line(/^附件：1/).left - 28],
    [
      '7.3.4',
      '附件第二个序号对齐第一个',
      3 * em,
      (s) => s.line(/^2\.下一步/).left - s.line(/^附件：1/).left,
    ],
    ['7.3.5.1', '成文日期右空四字（印章）', 4 * em, (s) => right - s.line(/^2026年7月10日$/).right],
    [
      '7.3.5.1',
      '署名在成文日期上居中',
      0,
      (s) => s.organ(3).middle - s.line(/^2026年7月10日$/).middle,
    ],
    [
      '7.3.6',
      '附注在成文日期下一行',
      row,
      (s) => s.line(/^（联系人/).top - s.line(/^2026年7月10日$/).top,
    ],
    ['7.3.6', '附注左空二字', 2 * em, (s) => s.line(/^（联系人/).left - 28],
    ['7.3.7', '附件序号在版心第一行', 37, (s) => s.line(/^附件1$/).top],
    ['7.3.7', '附件序号顶格', 28, (s) => s.line(/^附件1$/).left],
    ['7.3.7', '附件标题在第三行', 37 + 2 * row, (s) => s.line(/^站点运行情况统计表$/).top],
    ['7.3.7', '附件标题居中', middle, (s) => s.line(/^站点运行情况统计表$/).middle],
    ['7.4.1', '版记首条线粗', 0.35, (s) => s.colophon[0].weight, 0.03],
    ['7.4.1', '版记中间线粗', 0.25, (s) => s.colophon[1].weight, 0.03],
    ['7.4.1', '版记末条线粗', 0.35, (s) => s.colophon[2].weight, 0.03],
    ['7.4.1', '版记线长', 156, (s) => s.colophon[0].length],
    ['7.4.1', '末条线在版心下边', 262, (s) => s.colophon[2].bottom],
    ['7.4.1', '版记单独成面时的页码', 0, (s) => s.numbersOn(6), 0, '个'],
    ['7.4.3', '印发机关左空一字', smallEm, (s) => s.line(/印发$/).left - 28, 0.5],
    ['7.4.3', '印发日期右空一字', smallEm, (s) => right - s.line(/印发$/).right, 0.5],
    ['7.4.3', '印发字号', 14, (s) => s.line(/印发$/).size, 0.2, 'pt'],
  ]),
  ...on('notice-attachments', [
    ['7.2.5', '下行文发文字号居中', middle, (s) => s.line(/^市政办〔/).middle],
    [
      '7.2.5',
      '发文字号在标志下空二行',
      2 * row,
      (s) => s.line(/^市政办〔/).top - s.mark(/文件$/).inkBottom,
    ],
    ['7.2.4', '发文机关标志上边缘到版心上边', 35, (s) => s.mark(/文件$/).inkTop - 37],
    [
      '7.2.7',
      '红线在发文字号下',
      4,
      (s) => s.rule('#ff0000', 1).top - s.line(/^市政办〔/).inkBottom,
    ],
    ['7.3.2', '主送回行顶格', 28, (s) => s.after(/^各县区人民政府，市直/).left],
    // 1. and its dot are 0.75 of a 三号 character
    [
      '7.3.4',
      '附件名称回行对齐首字',
      3 * em + 4.23,
      (s) => s.after(/^附件：1/).left - s.line(/^附件：1/).left,
    ],
    ['7.4.2', '抄送左空一字', smallEm, (s) => s.line(/^抄送：/).left - 28, 0.5],
    // lines end ragged: between one character and two
    ['7.4.2', '抄送右空一字', 1.5 * smallEm, (s) => right - s.line(/^抄送：/).right, 0.5 * smallEm],
    [
      '7.4.2',
      '抄送回行对齐冒号后首字',
      3 * smallEm,
      (s) => s.after(/^抄送：/).left - s.line(/^抄送：/).left,
      0.6,
    ],
    ['7.4.2', '抄送字号', 14, (s) => s.line(/^抄送：/).size, 0.2, 'pt'],
  ]),
  ...on('signature-no-seal', [
    [
      '7.3.5.2',
      '署名在正文下空一行',
      row,
      (s) => s.organ(1).top - s.before(/^市政务服务管理局$/).bottom,
    ],
    ['7.3.5.2', '署名右空二字（不加盖印章）', 2 * em, (s) => right - s.organ(1).right],
    [
      '7.3.5.2',
      '成文日期首字比署名首字右移二字',
      2 * em,
      (s) => s.line(/^2026年9月/).left - s.organ(1).left,
    ],
    ['7.3.5.2', '成文日期在署名下一行', row, (s) => s.line(/^2026年9月/).top - s.organ(1).top],
  ]),
  ...on('signature-seal', [
    ['7.3.5.1', '成文日期右空四字（印章）', 4 * em, (s) => right - s.line(/^2026年9月/).right],
    ['7.3.5.1', '署名在成文日期上居中', 0, (s) => s.organ(1).middle - s.line(/^2026年9月/).middle],
  ]),
  ...on('signature-stamp', [
    ['7.3.5.3', '成文日期右空四字（签名章）', 4 * em, (s) => right - s.line(/^2026年9月/).right],
    ['7.3.5.3', '签名章上空二行', 2 * row, (s) => s.line(/^局长$/).top - s.before(/^局长$/).bottom],
    ['7.3.5.3', '职务在签名章左空二字（章宽六字）', 12 * em, (s) => right - s.line(/^局长$/).right],
    [
      '7.3.5.3',
      '成文日期在签名章下空一行',
      row,
      (s) => s.line(/^2026年9月/).top - s.line(/^局长$/).bottom,
    ],
  ]),
  ...on('sideways-table', [
    // its own top is the left white edge of an upright page: what stood at the binding edge stands there
    ['8', '横排表的上边（竖看是订口）', 28, (s) => s.line(/^表1/).baseline - captionRise],
    ['8', '横排表的左边（竖看是版心下边）', 35, (s) => s.ruled(2).left],
    ['8', '横排表宽（版心的高）', 225, (s) => s.ruled(2).right - s.ruled(2).left],
  ]),
  ...on('letter', [
    ['10.1', '信函标志上边缘到上页边', 30, (s) => s.mark(/^溪口县人民政府$/).inkTop],
    ['10.1', '信函标志居中', middle, (s) => s.line(/^溪口县人民政府$/).middle],
    [
      '10.1',
      '上双线在标志下',
      4,
      (s) => s.rule('#ff0000', 1).top - s.mark(/^溪口县人民政府$/).inkBottom,
    ],
    ['10.1', '上双线长', 170, (s) => s.rule('#ff0000', 1).length],
    ['10.1', '上双线居中', middle, (s) => s.rule('#ff0000', 1).middle],
    ['10.1', '上双线上粗下细', 1, (s) => (s.reds[0].weight > s.reds[1].weight ? 1 : 0), 0, '个'],
    ['10.1', '下双线到下页边', 20, (s) => s.paper.height - s.reds[3].bottom],
    ['10.1', '下双线长', 170, (s) => s.reds[3].length],
    ['10.1', '下双线上细下粗', 1, (s) => (s.reds[3].weight > s.reds[2].weight ? 1 : 0), 0, '个'],
    [
      '10.1',
      '份号在双线下（三号字高的 7/8）',
      4.94,
      (s) => s.line(/^000001/).inkTop - s.reds[1].bottom,
    ],
    ['10.1', '份号顶格', 28, (s) => s.line(/^000001/).left],
    ['10.1', '发文字号居右顶格', right, (s) => s.line(/^000001/).right],
    [
      '10.1',
      '标题在最后一个要素下空二行',
      2 * row,
      (s) => s.line(/^关于商请/).top - s.line(/^特急$/).bottom,
    ],
    ['10.1', '信函首页的页码', 0, (s) => s.numbersOn(1), 0, '个'],
    ['10.1', '信函版记的线', 0, (s) => s.rulesOn(2), 0, '个'],
  ]),
  ...on('order', [
    ['10.2', '命令标志上边缘到版心上边', 20, (s) => s.mark(/令$/).inkTop - 37],
    [
      '10.2',
      '令号在标志下空二行',
      2 * row,
      (s) => s.line(/^第12号$/).top - s.mark(/令$/).inkBottom,
    ],
    ['10.2', '令号居中', middle, (s) => s.line(/^第12号$/).middle],
    [
      '10.2',
      '正文在令号下空二行',
      2 * row,
      (s) => s.line(/^《溪口县/).top - s.line(/^第12号$/).bottom,
    ],
    ['10.2', '成文日期右空四字', 4 * em, (s) => right - s.line(/^2026年7月/).right],
  ]),
  ...on('minutes', [
    ['10.3', '纪要标志上边缘到版心上边', 35, (s) => s.mark(/纪要$/).inkTop - 37],
    ['10.3', '纪要标志居中', middle, (s) => s.line(/纪要$/).middle],
    ['10.3', '出席左空二字', 2 * em, (s) => s.line(/^出席：/).left - 28],
    [
      '10.3',
      '列席回行对齐冒号后首字',
      3 * em,
      (s) => s.after(/^列席：/).left - s.line(/^列席：/).left,
    ],
  ]),
  ...on('content/compilation/汇编.md', [
    ['7.5', '封面和目录上的页码', 0, (s) => s.numbersInFront, 0, '个'],
    ['7.5', '第一篇的页码', 1, (s) => s.firstNumber, 0, '个'],
  ]),
]
