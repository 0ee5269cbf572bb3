/** Papers of generated paragraphs: Chinese prose with Latin words, numbers, addresses, marks of all kinds and pictures. */
import fc from 'fast-check'

const words = [
  ...[
    '便民',
    '服务点',
    '已经',
    '建到',
    '家门口',
    '群众',
    '窗口',
    '阅览室',
    '食堂',
    '办事',
    '更近',
    '更快',
  ],
  ...[
    '大家',
    '都说好',
    '二〇二六年',
    '第十三次',
    '××县',
    '×个乡镇',
    '村、社区',
    '和',
    '的',
    '，',
    '了',
    '也',
  ],
]
const latin = [
  ...[
    'APP',
    'Wi-Fi',
    'Office',
    'PDF',
    'name@example.cn',
    'http://www.example.cn/index?id=1&x=2',
    'e-mail',
  ],
  ...[
    'A4',
    'B类',
    'GB/T 9704-2012',
    'App Store',
    'N',
    'km',
    'mm²',
    'CO2',
    'U盘',
    '5G',
    'IPv6',
    'www.example.gov.cn',
  ],
  ...[
    'International',
    'café',
    'naïve',
    'Ω',
    'α值',
    'русский',
    'Windows 11',
    'C++',
    '24/7',
    '(a)',
    '[2026]',
  ],
]
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 99999 }).map(String),
  fc.double({ min: 0, max: 999, noNaN: true }).map((value) => value.toFixed(1)),
  fc.integer({ min: 1000, max: 9999999 }).map((value) => value.toLocaleString('en-US')),
  fc.constantFrom(
    '12.3%',
    '63%～68%',
    '9:30',
    '8:30—17:30',
    '3.5万件',
    '2026年6月30日',
    '-5℃',
    '＋3',
    '±0.5',
  ),
  fc.constantFrom(
    '0571-8888 1234',
    '138××××5678',
    '〔2026〕5号',
    '½',
    '№5',
    '①',
    '⑩',
    'Ⅳ',
    '4～6份',
    '1/3',
  ),
)
const marks = [
  '，',
  '，',
  '、',
  '；',
  '：',
  '。',
  '！',
  '？',
  '——',
  '……',
  '·',
  '～',
  '－',
  ' ',
  '　',
  '/',
  '+',
  ',',
  '.',
  '!',
  '?',
  '"',
  "'",
  '‰',
  '℃',
  '㎡',
  '→',
  '★',
  '●',
  '■',
  '&',
  '#',
  '=',
  '￥',
  '$',
]
const pairs = ['“”', '‘’', '（）', '《》', '〈〉', '【】', '〔〕', '「」', '()', '""']
const pictures = ['😀', '👍🏽', '🇨🇳', '❤️', '☎️', '✅', '⭐', '👨‍👩‍👧']

const prose = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(''))
const plain = fc.oneof(
  { weight: 12, arbitrary: prose },
  { weight: 3, arbitrary: fc.constantFrom(...latin) },
  { weight: 4, arbitrary: numbers },
  { weight: 6, arbitrary: fc.constantFrom(...marks) },
  { weight: 1, arbitrary: fc.constantFrom(...pictures) },
)
const quoted = fc
  .tuple(fc.constantFrom(...pairs), fc.array(plain, { minLength: 1, maxLength: 3 }))
  .map(([pair, inside]) => `${[...pair][0]}${inside.join('')}${[...pair][1]}`)
const strong = prose.map((text) => `**${text}**`)
/** One paragraph of about one to six lines. */
export const paragraph = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: plain },
      { weight: 3, arbitrary: quoted },
      { weight: 1, arbitrary: strong },
    ),
    { minLength: 3, maxLength: 40 },
  )
  // it begins like a paragraph and not like a list or a heading
  .map((pieces) => `今年${pieces.join('')}完。`)

/** @param seed equal seeds give equal papers */
export function generatedPapers(count: number, paragraphs: number, seed: number): string[] {
  const all = fc.sample(paragraph, { seed, numRuns: count * paragraphs })
  return Array.from({ length: count }, (_, index) => {
    const body = all.slice(index * paragraphs, (index + 1) * paragraphs).join('\n')
    return `---\n文种: 讲话稿\n标题: 第${index + 1}份\n---\n${body}\n`
  })
}
