/** What the lines above a text look like: 发文字号, dates, organs and people, subtitles, titles that go on. */
import { calendarDate } from '../../chinese/calendar-date.ts'
import { namesOrgans } from '../../markdown/addressing.ts'

const written =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})[ \u3000]*年[ \u3000]*(?:\d{1,2}|[一二三四五六七八九十]{1,2})[ \u3000]*月(?:[ \u3000]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[ \u3000]*[日号])?|\d{4}[-./]\d{1,2}[-./]\d{1,2}/

/** The date in a line: as typed, and as the head of a paper has it; null for none. */
export function dateIn(text: string): { typed: string; field: string } | null {
  const typed = written.exec(text)?.[0]
  if (typed === undefined) return null
  const day = calendarDate(typed.replace(/[ \u3000]/g, ''))
  const field = day
    ? day.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
    : typed
  return { typed, field }
}

const posts =
  /(?:书记|[省市县区州乡镇]长|局长|厅长|主任|部长|秘书长|处长|科长|院长|校长|行长|主席|会长|经理|董事长|委员|组长|队长|所长|站长|常委|代表|同志|调研员)/
const organEnd =
  /^(.{0,40}?(?:人民政府办公[室厅]|人民政府|委员会办公室|委员会|办公[室厅]|人民法院|检察院|[市县区镇乡省州]委(?:组织部|宣传部|办公室|统战部|政法委)?|组织部|宣传部|[\p{Script=Han}]{1,10}[局厅办院]|[\p{Script=Han}]{2,12}(?:中心|公司|集团|学校|大学|医院|银行|协会|街道|社区|支部|村)|党委|党组|总支|(?:调研|课题|工作|编写|起草|专题)组|工作专班|指挥部|领导小组))(?=[ \u3000（(]|$)/u

const isOrgan = (text: string): boolean => organEnd.exec(text)?.[1] === text

export interface Byline {
  readonly unit: string
  readonly author: string
  readonly date: string
}
const label =
  /^(?:(发言人|讲话人|汇报人|报告人|作者|主讲人|主持人)|(单位|发言单位|汇报单位|供稿单位|报送单位|署名)|(时间|日期|发言时间|讲话时间))[ \u3000]*[：:][ \u3000]*/

/** Unit, author and date of a line under a title; null for a line that is none. */
export function bylineOf(line: string): Byline | null {
  const bare = line.replace(/^[（(](.*)[）)]$/, '$1').trim()
  const [whole = '', author, unit] = label.exec(bare) ?? []
  const rest = bare.slice(whole.length).trim()
  if (whole !== '' && author !== undefined) return { unit: '', author: rest, date: '' }
  if (whole !== '' && unit !== undefined) return { unit: rest, author: '', date: '' }
  const found = dateIn(rest)
  const names = found
    ? rest.replace(found.typed, '').replace(/^[ \u3000，、]{1,40}|[ \u3000，、]{1,40}$/g, '')
    : rest
  const date = found?.field ?? ''
  if (names === '') return date === '' ? null : { unit: '', author: '', date }
  if (/[。；：！？，]/.test(names) || [...names].length > 36) return null
  return named(names, date)
}

function named(names: string, date: string): Byline | null {
  const organ = organEnd.exec(names)?.[1] ?? ''
  if (organ !== '' && organ.length < names.length) {
    const author = names.slice(organ.length).replace(/^[ \u3000（(]+|[）)]$/g, '')
    return isPerson(author) || posts.test(author) ? { unit: organ, author, date } : null
  }
  if (organ !== '' || namesOrgans(`${names}：`)) return { unit: names, author: '', date }
  if (isPerson(names) || (posts.test(names) && /\s/.test(names)))
    return { unit: '', author: names, date }
  return date === '' || genre.test(names) ? null : { unit: names, author: '', date }
}

/** 王　明, 王小明, ××× : a name alone, or behind a post. */
const isPerson = (text: string): boolean =>
  /^(?:[\p{Script=Han}×xX*]{2,4}|[\p{Script=Han}×xX*][ \u3000]{1,4}[\p{Script=Han}×xX*])$/u.test(
    text,
  ) && !genre.test(text)

/** 某省政协主席　某某: a post, and a name apart from it. */
export const namesSpeaker = (line: string): boolean => {
  const [post = '', ...name] = line.trim().split(/\s{1,4}/u)
  return (
    name.length > 0 &&
    posts.test(post.slice(-3)) &&
    /^[\p{Script=Han}×xX*]{2,4}$/u.test(name.join(''))
  )
}

/** What titles end with. */
export const genre =
  /(?:讲话|发言|报告|汇报|通知|意见|方案|计划|总结|要点|办法|请示|批复|的?函|纪要|决定|通报|公告|通告|致辞|主持词|材料|提纲|情况|倡议书|规定|细则|决议|议案|简报|体会|做法|交流|规划|规则|须知|议程|建议|公报|命令|答复|讲稿|启示|思考|调研|清单|制度|承诺书|责任书|述职|汇编|打算|安排|纲要|简介|事迹)(?:稿)?(?:[（(].{1,12}[）)])?$/

/** —— 在某会上的讲话, （征求意见稿）, 在某会上的讲话 below a title that says something else. */
export const isSubtitle = (text: string, title: string): boolean =>
  /^[—–―-]{1,3}[^—–―\d-]/.test(text) ||
  (/^[（(].{2,24}[）)]$/.test(text) && !/篇[）)]$/.test(text) && bylineOf(text) === null) ||
  (/^在.{4,40}(?:上|中|时)的(?:讲话|发言|致辞|汇报|报告|总结讲话)$/.test(text) &&
    genre.test(text) &&
    !genre.test(title) &&
    !/[的和与及、，在对为]$/.test(title))

/** Whether a title goes on in the line below. */
export function goesOn(title: string, below: string): boolean {
  if (/[的和与及、，在对为于——至]$/.test(title) || /^(?:的|和|与|及|暨)/.test(below)) return true
  if (!genre.test(title) && genre.test(below) && !/^在.*[上中]的/.test(below)) return true
  // no paper has the name of an organ for its title
  if (isOrgan(title) && genre.test(below)) return true
  // two lines of a pair of slogans
  const [first, second] = [title, below].map((text) => [...text.replace(/[，,]$/, '')].length)
  return first === second && first !== undefined && first >= 6 && bylineOf(below) === null
}
