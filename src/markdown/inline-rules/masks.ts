/** Two stars that hide a name or raise to a power: 张**、李**等2人, 2**3=8; they open and close nothing. */

/** Common surnames, without those that are words by themselves in front of something bold: 于, 任, 高. */
const surname =
  '(?:欧阳|司马|上官|诸葛|司徒|皇甫|慕容|尉迟|公孙|令狐|[王李张刘陈杨黄赵周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧肖程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊金陆郝孔崔康邱秦江史顾侯邵孟龙段雷钱汤尹黎贺赖龚庞樊殷施陶洪翟颜倪牛芦季俞章葛韦申尤毕聂焦柳邢岳齐梅莫庄辛祝谷祁耿牟卜詹凌纪靳童甄裴席屈鲍霍隋柯阮桂闵华冉房])'
/** What a name may stand behind: a mark, a word that joins, what somebody is. */
const nameBegins =
  '(?:^|[\\s\\u3000、，。；：！？,;:（(“]|[和与及同跟给让被]|[人员民属者友妻夫父母子女某名叫]|职工|员工|学生|医生|教师|律师|书记|主任|同志|(?:局|处|科|县|镇|乡|村|院|所|站|校|队|组|部|厅|市|省|区|会|厂|事|行|州)长|经理|干部|会计)'
const nameAtEnd = new RegExp(`${nameBegins}${surname}$`)
/** How far back a name and what it stands behind go. */
const reach = 6
/** What no bold text begins with. */
const goesOn = /^(?:[、，。；！？）”》,;]|等(?:[人\d一二两三四五六七八九十数多几]|同志))/
const joins = /^[和与及同跟]/

/** Whether a name that begins where a name may ends right before an offset. */
export const nameEndsAt = (text: string, at: number): boolean =>
  nameAtEnd.test(text.slice(Math.max(0, at - reach), at))

/** Whether two stars hide the rest of a name for certain: 张**、 */
export const hidesName = (text: string, at: number): boolean =>
  nameEndsAt(text, at) && goesOn.test(text.slice(at + 2, at + 2 + reach))

/** Whether two stars open nothing: they hide the rest of a name, or raise a power: 2**3. */
export const isMask = (text: string, at: number): boolean =>
  hidesName(text, at) || (isFigure(text, at) && /\d/.test(text[at + 2] ?? ''))

/** Whether what could be a pair is two masks: names on both of its sides, figures, or a mark that no bold text begins with. */
export function areMasks(text: string, open: number, close: number): boolean {
  const inner = text.slice(open + 2, close)
  const named = nameEndsAt(text, close)
  if (named && (nameEndsAt(text, open) || goesOn.test(inner) || joins.test(inner))) return true
  return (isFigure(text, open) && isFigure(text, close)) || /^[、，；。]/.test(inner)
}

/** A digit, or one Latin letter, stands right before an offset. */
const isFigure = (text: string, at: number): boolean =>
  /(?:\d|(?:^|[^A-Za-z])[a-z])$/.test(text.slice(Math.max(0, at - 2), at))
