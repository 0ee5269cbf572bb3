/** Stretches of a title that stay on one line when they fit one: quoted words, organs, numbers with units, given terms. */
import { verbPattern } from './lexicon.ts'

/** Where a stretch stands in the title, and whether it is quoted (relaxed before names). */
export interface Span {
  readonly start: number
  readonly end: number
  readonly type: 'quote' | 'organ' | 'name'
}

/** Quoted or bracketed words with their marks: 《管理办法（试行）》, “一件事”, （试行）. */
const quotes = [
  /《[^《》]*》/g,
  /〈[^〈〉]*〉/g,
  /“[^“”]*”/g,
  /‘[^‘’]*’/g,
  /（[^（）]*）/g,
  /〔[^〔〕]*〕/g,
  /【[^【】]*】/g,
]

/** Where a name may begin: 在|临江市政务服务管理局. */
const opening = '(?<=^|[、，；：　 《“（—在对向给和与及暨同]|关于|印发|批转|转发)'

const prefix = '(?:中国共产党|中共|共青团|民盟|民建|民革)?'

/** One character of a place's name: 全市, 城市, 园区 and the like are no places, and no place's name holds a verb. */
const placeCharacter = `(?!城市|都市|县市|城区|社区|园区|景区|小区|校区|地区|片区|辖区|特区|山区|街区|库区|灾区|老区|牧区|乡镇|城镇|城乡|[上超股楼门入夜]市|[全各本我][省市县区州镇乡]|和(?![平田龙静顺政林])|[在对向给与及暨的、]|关于|${verbPattern})\\p{Script=Han}`

/** 临江市, 内蒙古自治区, 沛县. */
const place = `(?:(?:${placeCharacter}){2,8}?(?:自治区|自治州|自治县|开发区|高新区)|(?:${placeCharacter}){2,4}?(?:新区|街道|苏木|[省市县区州盟旗镇乡](?!级|直|域|属|场|民|容|政(?!府|协|务)|面|价|长|间|块|别|位|城|村|镇|亲|土|贤|帜|舰|下))|(?:${placeCharacter})县(?!级|域|城))`

const places = `(?:${place}){1,4}`

/** What an organ is called between its place and its suffix, such as 政务服务管理: no verb, no 的. */
const middle = (most: number): string =>
  `(?:全面深化改革|(?!的|在|对|关于|暨|${verbPattern})\\p{Script=Han}){0,${most}}?`

const suffix =
  '(?:人民政府|政府|委员会|常委会|人大|政协|办公室|办公厅|管理局|(?<![大格布全结开当])局|(?<![大餐客])厅|委(?![托派任])|党委|党组|法院|检察院|办事处|中心|总队|支队|大队|研究院|大学|学院|学校|中学|小学|医院|协会|联合会|领导小组|指挥部|公司|集团|工会|团委|妇联|工商联|银行|党工委|管委会)'

/** What may follow a first organ's name: 人民政府|办公室, 公安局|交通警察支队. */
const second = `(?:${middle(8)}(?:办公室|办公厅|党组|党委|分局|总队|支队|大队|中心|领导小组|委员会|指挥部|纪委))*`

const organs = [
  new RegExp(
    `${opening}${prefix}(?:${places}|国务院|国家|中央|[省市县区镇乡])${middle(12)}${suffix}${second}`,
    'gu',
  ),
  // whoever issues the paper stands before 关于, alone or with others
  new RegExp(
    `(?<=^|[、 　])[^、 　\\d《》“”的]{2,24}${suffix}(?=(?:[、 　][^、 　\\d《》“”的]{2,24}${suffix})*关于)`,
    'gu',
  ),
]

const counted =
  '[个件项条家户人次批名期届年月日天周元里亩吨米度类大所处座场点起类轮]|公里|公斤|平方米|平方公里|千瓦时|小时|分钟|季度|阶段|周年'

const chineseNumber = '[〇零一二三四五六七八九十百千]+'

/** An Arabic number, a range of them, with its percent sign: 12.5%, 2025—2027. */
const arabic = '\\d+(?:[.,]\\d+)*[%％‰]?(?:[—–～~-]\\d+(?:\\.\\d+)*[%％‰]?)*'

const numbers = [
  /(?<!\d)\d+(?:政务服务)?(?:便民)?热线/g,
  // 2026年, 2026年上半年, 2026年第一季度, 2026年7月12日, 2026年1—6月
  new RegExp(
    `${arabic}年(?:度|初|底|末|上半年|下半年|第?[一二三四1-4]季度|${arabic}月(?:${arabic}日)?)?`,
    'gu',
  ),
  new RegExp(`${arabic}月${arabic}日|${arabic}(?:余|多)?[万亿]?(?:${counted})?`, 'gu'),
  new RegExp(`(?:党的)?${chineseNumber}(?:大|届${chineseNumber}[中次]全会)(?:精神)?`, 'gu'),
  new RegExp(
    `第(?:${chineseNumber}|\\d+)(?:${counted}|号)?(?:(?:全体|常务|扩大)?(?:会议|全会))?`,
    'gu',
  ),
  new RegExp(`${chineseNumber}[万亿]?(?:${counted})`, 'gu'),
  /[A-Za-z]+(?:[+&.'-][A-Za-z]+)*\+?/g,
]

const placeNames = new RegExp(`${opening}${places}`, 'gu')

const names = [...numbers, placeNames, /(?<=^|[、 　])\p{Script=Han}{2,4}同志/gu]

/** The places in `title`, one by one: 临江市, 云溪区. */
export const findPlaces = (title: string): readonly string[] =>
  [...title.matchAll(placeNames)].flatMap((hit) => hit[0].match(new RegExp(place, 'gu')) ?? [])

/** The stretches of `title` to keep whole, in no order; they may overlap and nest. */
export function findSpans(title: string, terms: readonly string[]): readonly Span[] {
  const found = (type: Span['type'], patterns: readonly RegExp[]): Span[] =>
    patterns.flatMap((pattern) =>
      [...title.matchAll(pattern)].map((hit) => ({
        start: hit.index,
        end: hit.index + hit[0].length,
        type,
      })),
    )
  return [
    ...found('quote', quotes),
    ...found('organ', organs),
    ...found('name', names),
    ...occurrences(title, terms),
  ]
}

const occurrences = (title: string, terms: readonly string[]): Span[] =>
  terms
    .filter((term) => term !== '')
    .flatMap((term) =>
      [...Array(title.length).keys()]
        .filter((at) => title.startsWith(term, at))
        .map((at) => ({ start: at, end: at + term.length, type: 'name' as const })),
    )
