/** Norms that are no longer in force and are still quoted: no rule rests on one, and none is called a rule. */

/** A document that something newer has taken the place of. */
export interface AbolishedNorm {
  /** As it is cited. */
  readonly name: string
  /** What is in force in its place. */
  readonly now: string
  /** The year from which that is so. */
  readonly since: number
}
/** What people still hold to be prescribed. */
export interface AbolishedSaying {
  readonly saying: string
  /** The norm that said so. */
  readonly from: keyof typeof abolishedNorms
  /** What holds now, with its clause. */
  readonly now: string
}

const regulation = '《党政机关公文处理工作条例》（中办发〔2012〕14号）'

export const abolishedNorms = {
  办法: { name: '《国家行政机关公文处理办法》（国发〔2000〕23号）', now: regulation, since: 2012 },
  党条例: {
    name: '《中国共产党机关公文处理条例》（中办发〔1996〕14号）',
    now: regulation,
    since: 2012,
  },
  格式: { name: 'GB/T 9704-1999', now: 'GB/T 9704-2012', since: 2012 },
  标点: { name: 'GB/T 15834-1995', now: 'GB/T 15834-2011', since: 2012 },
  数字: { name: 'GB/T 15835-1995', now: 'GB/T 15835-2011', since: 2011 },
} as const satisfies Readonly<Record<string, AbolishedNorm>>

export const abolishedSayings: readonly AbolishedSaying[] = [
  {
    saying: '联合行文的印章每排最多三个',
    from: '格式',
    now: '印章和署名一一对应，每排两端不超出版心，没有说几个（GB/T 9704-2012 7.3.5.1）',
  },
  {
    saying: '纪要不加盖印章',
    from: '格式',
    now: '纪要格式可以根据实际制定（GB/T 9704-2012 10.3）',
  },
  {
    saying: '成文日期用汉字，零写成“〇”',
    from: '格式',
    now: '用阿拉伯数字，年份写全，月、日不补0（GB/T 9704-2012 7.3.5.4）',
  },
  { saying: '版记里写主题词', from: '格式', now: '没有这一项（GB/T 9704-2012 7.4）' },
  {
    saying: '发文机关标志离版心上边缘25毫米，上行文80毫米',
    from: '格式',
    now: '一律35毫米（GB/T 9704-2012 7.2.4）',
  },
  {
    saying: '发文机关标志的字不大于22毫米×15毫米',
    from: '格式',
    now: '醒目、美观、庄重就可以，没有说多大（GB/T 9704-2012 7.2.4）',
  },
  {
    saying: '版记用3号字',
    from: '格式',
    now: '4号仿宋（GB/T 9704-2012 7.4.2、7.4.3）',
  },
]

/** What of a norm's name is enough to know it by in a text: its title, or its number. */
const keyOf = ({ name }: AbolishedNorm): string => /^《[^》]*》|^[^（]*/.exec(name)?.[0] ?? name

/** The norms that a text cites though they are no longer in force. */
export const abolishedIn = (text: string): AbolishedNorm[] =>
  Object.values(abolishedNorms).filter((norm) => text.includes(keyOf(norm)))
