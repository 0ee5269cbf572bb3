/** Where a theme's values stand, in plain words: `styles.body.size` is 正文 字号. */
import type { FaceRole, FontRole, StyleRole } from '../theme/theme.ts'

const styles: Readonly<Record<StyleRole, string>> = {
  body: '正文',
  title: '标题',
  subtitle: '副标题',
  byline: '标题下的署名行',
  salutation: '称呼',
  addressee: '主送机关',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  quote: '引文',
  'editors-note': '编者按',
  'attachment-note': '附件说明',
  annotation: '附注',
  signature: '落款',
  attendance: '出席、请假、列席',
  'attendance-label': '“出席”等字',
  'attachment-label': '附件序号',
  letterhead: '版头',
  'letterhead-secret': '密级、紧急程度',
  organ: '发文机关标志',
  'document-number': '发文字号',
  signer: '签发人',
  colophon: '版记',
  cover: '封面标题',
  'cover-foot': '封面落款',
  group: '汇编的分组',
  'toc-title': '目录的标题',
  'toc-group': '目录的分组',
  'toc-1': '目录第一级',
  'toc-2': '目录第二级',
  'table-caption': '表题',
  'table-unit': '表的单位',
  'table-header': '表头',
  'table-cell': '表格',
  'figure-caption': '图题',
  figure: '图',
  note: '注',
}
const fonts: Readonly<Record<FontRole, string>> = {
  fangsong: '仿宋',
  xiaobiaosong: '小标宋',
  kaiti: '楷体',
  heiti: '黑体',
  song: '宋体',
  latin: '西文',
}
const faces: Readonly<Record<FaceRole | `${'lead1' | 'lead2'}-of-two`, string>> = {
  lead1: '一级主题句',
  lead2: '二级主题句',
  'lead1-of-two': '有两层时的一级主题句',
  'lead2-of-two': '有两层时的二级主题句',
  strong: '加粗的字',
  point: '一是、二是',
}
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = { styles, fonts, faces }
/** Properties; one that means something else in its own section stands with the section's name. */
const properties: Readonly<Record<string, string>> = {
  'page.width': '纸宽',
  'page.height': '纸高',
  'page.top': '天头（上边距）',
  'page.bottom': '下边距',
  'page.left': '订口（左边距）',
  'page.right': '右边距',
  'page.sides': '印几面',
  'grid.pitch': '版心 行距',
  'grid.scale': '版心 字符缩放（DOCX）',
  'fonts.label': '叫法',
  'fonts.name': 'DOCX 里的字体名',
  'fonts.other': '别的名字',
  'fonts.stand-in': '没有时的代用字体',
  'letterhead.mark-top': '发文机关标志 离版心上边',
  'letterhead.order-top': '命令的标志 离版心上边',
  'letterhead.number-gap': '发文字号 离发文机关标志',
  'letterhead.rule-gap': '红色分隔线 离发文字号',
  'volume.divider-top': '隔页上的分组名 离版心上边',
  'volume.piece': '汇编每一篇的开头',
  'letterhead.text-gap': '标题或正文 离版头',
  'letterhead.letter-top': '信函的标志 离纸上边',
  'letterhead.letter-rule-gap': '信函的红色双线 离标志',
  'letterhead.letter-row-gap': '信函的发文字号 离红色双线',
  'letterhead.letter-rule-width': '信函的红色双线 长度',
  'letterhead.letter-foot': '信函首页下面的双线 离纸下边',
  'letterhead.double-gap': '红色双线 粗细两线之间',
  'signature.seal': '印章图片 宽',
  'signature.lift': '印章中心 高出署名和日期的中间',
  'rules.thick': '粗分隔线',
  'rules.thin': '细分隔线',
  'rules.red': '红色分隔线',
  'rules.red-thick': '红色双线的粗线',
  'rules.red-thin': '红色双线的细线',
  'rules.color': '红线 颜色',
  'figure.tallest': '图最高占版心高',
  'chart.colors': '统计图 颜色',
  'chart.font': '统计图 字体',
  'chart.size': '统计图 字号',
  'table.line': '表格线粗细',
  'table.padding': '格子左右空白',
  'table.row': '表格一行 至少高',
  'table.gap': '表格下面空',
  'page-number.form': '页码 样子',
  'page-number.font': '页码 字体',
  'page-number.size': '页码 字号',
  'page-number.gap': '页码 离版心',
  'page-number.inset': '页码 离左右边',
  'page-number.place': '页码 位置',
  color: '颜色',
  font: '字体',
  size: '字号',
  pitch: '行距',
  spacing: '字距',
  align: '对齐',
  'first-line': '首行缩进',
  left: '左缩进',
  right: '右缩进',
  before: '段前',
  after: '段后',
  'own-latin': '西文和数字用本字体',
  'keep-next': '和下一段同页',
  bold: '加粗',
}
const values: Readonly<Record<string, string>> = {
  ...fonts,
  'song-bold': '粗宋体',
  kai: '楷体',
  hei: '黑体',
  justify: '两端对齐',
  left: '左对齐',
  center: '居中',
  right: '右对齐',
  outer: '双面印的外侧',
  none: '不印',
  true: '是',
  false: '否',
}

/** A path such as `styles.body.size` in words. */
export function placeWords(path: string): string {
  const [section = '', ...rest] = path.split('.')
  const property = rest.at(-1) ?? ''
  const words = properties[`${section}.${property}`] ?? properties[property] ?? property
  return rest.length > 1 ? `${thingWords(section, rest[0] ?? '')} ${words}` : words
}
/** What is set alike: `styles`, `body` is 正文. */
export const thingWords = (section: string, thing: string): string =>
  places[section]?.[thing] ?? thing

/** A value as one would say it; what is not written at all is 不写. */
export const valueWords = (value: string | null): string =>
  value === null ? '（不写）' : (values[value] ?? value)
