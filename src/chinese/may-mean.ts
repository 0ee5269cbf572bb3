/** Whether a name can be a slip for another: what differs in a year, a figure or an opposite word is another thing, however near. */

/** Letters of which one says something else than the other: 出席 is no slip for 缺席, 上半年 none for 下半年. */
const unlike: readonly string[] = [
  '上下前后本去今明昨同当次',
  '上中下',
  '出缺到入进',
  '收发',
  '收支付',
  '增减',
  '升降',
  '加减乘除',
  '多少',
  '高低',
  '内外',
  '男女',
  '新旧老',
  '有无未已',
  '是否',
  '正副',
  '正负反',
  '城乡',
  '东西南北中',
  '左右',
  '大中小',
  '同环',
  '甲乙丙丁戊己',
  '买卖',
  '盈亏',
  '早晚',
  '长短',
  '快慢',
  '主次客协',
  '年月日旬周季',
  '国省市县区镇乡村州',
  '百千万亿',
  '一二三四五六七八九十两',
  '始终起止',
  '开关',
  '公私',
  '优良差',
  '优劣',
  '应实',
  '计实',
]
const pairs = new Set(
  unlike.flatMap((letters) =>
    [...letters].flatMap((one) => [...letters].map((other) => `${one}${other}`)),
  ),
)
const isUnlike = (a: string, b: string): boolean => a !== b && pairs.has(a + b)

const digits = /\d+/g
/** Figures that are put or left out make another thing as much as those that are changed. */
const figuresIn = (name: string): string => (name.normalize('NFKC').match(digits) ?? []).join(' ')

/** What two names differ in: what stands between that which they begin and end with alike. */
function difference(a: readonly string[], b: readonly string[]): [string[], string[]] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

/** The first Chinese letter of each initial, as their order by sound has them. */
const initials = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀']
let bySound: Intl.Collator | undefined
/** Which initial a Chinese letter is spoken with; they follow each other by sound. */
function initialOf(letter: string): number {
  bySound ??= new Intl.Collator('zh-Hans-CN')
  return initials.findLastIndex((first) => (bySound?.compare(first, letter) ?? 1) <= 0)
}

const shortWord = /^\p{Script=Han}{2}$/u
/** Half of a word of two letters is another word, 份数 for 份号, unless it sounds alike, 份树. */
function isOtherWord(name: string, candidate: string, a: string, b: string): boolean {
  if (!shortWord.test(name) || !shortWord.test(candidate)) return false
  return [...a].length === 1 && initialOf(a) !== initialOf(b)
}

export function mayMean(name: string, candidate: string): boolean {
  if (figuresIn(name) !== figuresIn(candidate)) return false
  const [a, b] = difference([...name], [...candidate])
  if (a.some((letter) => b.some((other) => isUnlike(letter, other)))) return false
  return !isOtherWord(name, candidate, a.join(''), b.join(''))
}
