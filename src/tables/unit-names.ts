/** Words that are units of figures: what stands in the brackets of a header is one of them, or explains. */

const counted =
  '元|美元|港元|港币|欧元|日元|英镑|人|人次|户|户次|个|件|件次|项|家|所|处|座|条|次|份|台|台套|套|辆|艘|架|架次|航次|车次|班次|列次|趟|部|只|头|匹|羽|尾|株|棵|亩|公顷|名|位|张|篇|期|场|场次|批|批次|宗|起|例|床|床位|间|栋|幢|孔|口|班|箱|袋|瓶|册|卷|本|块|片|支|对|双|组|村|镇|乡|街道|社区|字|分|级|岁|周岁|天|日|周|月|个月|季|年|小时|分钟|秒|时|度'
const measured =
  '吨|万吨公里|吨公里|人公里|公斤|千克|克|毫克|微克|斤|担|升|毫升|立方米|方|立方|米|千米|公里|里|厘米|毫米|平方米|平方公里|平方千米|平米|千瓦|千瓦时|瓦|兆瓦|千伏安|吨标准煤|标准煤|焦耳|千焦|摄氏度|分贝|标准箱|帕|兆帕|比特|字节'
const signs =
  '%|％|‰|℃|°C|km|m|cm|mm|kg|g|mg|μg|t|L|mL|ml|kW|MW|kWh|kW·h|GB|TB|MB|㎡|m²|m2|km²|km2|m³|m3|㎥|个百分点|百分点|倍|成|折'
const scale = '(?:百|千|万|十万|百万|千万|亿|十亿|百亿|千亿|万亿)'
const one = `(?:${scale}?(?:${counted}|${measured})|${scale}|${signs})`
const unit = new RegExp(`^${one}(?:[/／·每]${one}){0,2}$`)

/** 万元, 人/平方公里, %; 销售 and 其中：女 are none. */
export const isUnit = (written: string): boolean => unit.test(written)

const sizes: Readonly<Record<string, number>> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  十亿: 9,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  千: 3,
  百: 2,
}

/** The power of ten in front of a unit, and what is counted: 百万元 is 10⁶ of 元; 千瓦 is a unit of its own. */
export function sizeOf(unit: string): { readonly size: number; readonly noun: string } {
  const [, money = ''] = /^(百|千)元$/.exec(unit) ?? []
  if (money !== '') return { size: sizes[money] ?? 0, noun: '元' }
  const [, written = '', noun = ''] = /^(万亿|[千百十]?亿|[千百十]?万)?(.*)$/.exec(unit) ?? []
  return { size: sizes[written] ?? 0, noun }
}

/** 元 in any size: what is said of it in 大写 and in 亿元 must be known. */
export const isMoney = (unit: string): boolean => sizeOf(unit).noun === '元'
