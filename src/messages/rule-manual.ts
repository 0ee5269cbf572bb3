/** docs/rules.md out of the cards of all rules. */
import { checkCards } from '../check/check.ts'
import type { Need } from '../check/rule.ts'
import { abolishedNorms, abolishedSayings } from '../rules/abolished.ts'
import type { Card, Cards, Example, FiringExample, Phase, Severity } from '../rules/card.ts'
import { areas } from '../rules/index.ts'
import { basisWords } from './basis-words.ts'

const head = `# 提示

稿件、数据、模板有问题时，\`wengao\` 逐条说明：在哪里、什么问题、怎么办。本文由 \`npm run docs\` 从程序里写出来，每个例子都由测试照样跑过。

- **错误**：要改，退出码是1；别的稿件、别的格式照常出。**警告**：请核对。**提示**：告诉你程序做了什么。
- \`--json\` 给出每一条的规则、文件、起止的行和列（列按字数，止处不含）；没有位置的是0。
- 检查得不对，就在那一行的上面写 \`<!-- wengao-ignore 规则 -->\`，如 \`<!-- wengao-ignore blank/left -->\`；只写斜杠前的一半，就略过这一类。只有“检查”一节里看正文、看数据的规则能这样略过。
- “依据”说规则从哪里来：国标、条例、语文规范、实务、常理；又说它有多硬：规定、推荐、惯例。只有规定的才说规定。已经废止的，见最后一节。
- \`wengao.yml\` 的“尺度”（\`check --strictness\`、\`build --strictness\`）有三档：**宽**，推荐和惯例的警告、提示只数一数，不列出，数目和前后矛盾的照样列；**中**，平常的；**严**，规定的警告算错误，提示算警告，\`build\` 里标点、数字、用词的错误也算错误。“检查”（\`--rules\`）一条一条说怎样算：\`mark/dash: 关\`，盖过尺度。错误不能降、不能关，\`build\` 里是警告的那些可以。
- 例子里没有写明开头的，是一篇讲话稿的正文。
`

const severities: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
}
const phases: Readonly<Record<Phase, string>> = {
  read: '读稿件时说。',
  data: '读数据时说。',
  plan: '生成和写文件时说。',
  fill: '填数据、套模板时说。',
  parse: '读正文时说。',
  volume: '编汇编时说。',
  print: '排版和出 PDF 时说。',
}
const needs: Readonly<Record<Need, string>> = {
  text: '正文',
  data: '数据',
  pages: '排出来的页面',
  run: '这一次的全部稿件',
}

/** The whole manual as Markdown. */
export function ruleManual(): string {
  const checks = checkCards.flatMap((check) =>
    sections(check.cards, `，看${check.needs.map((need) => needs[need]).join('和')}`),
  )
  const others = areas.map(({ title, phase, cards }) =>
    [`## ${title}\n\n${phases[phase]}\n`, ...sections(cards, '')].join('\n'),
  )
  return [head, '## 检查\n', ...checks, ...others, abolished()].join('\n')
}

/** What is no longer in force, so that nobody takes it for a rule. */
function abolished(): string {
  const norms = Object.values(abolishedNorms).map(
    ({ name, now, since }) => `| ${name} | ${now} | ${since} |`,
  )
  const sayings = abolishedSayings.map(
    ({ saying, from, now }) => `| ${saying} | ${abolishedNorms[from].name} | ${now} |`,
  )
  return [
    '## 已经废止的\n',
    '下面这些还常有人引用，这里没有一条规则依据它们。\n',
    ['| 废止的 | 现在的 | 从哪年 |', '|---|---|---|', ...norms].join('\n'),
    '',
    ['| 还常说 | 出自 | 现在 |', '|---|---|---|', ...sayings].join('\n'),
    '',
  ].join('\n')
}

const sections = (cards: Cards, seen: string): string[] =>
  Object.entries(cards).map(([rule, card]) => section(rule, card, seen))

function section(
  rule: string,
  { severity, basis, gentle, fires = [], quiet = [], shown }: Card<never>,
  seen: string,
): string {
  const inBuild = gentle ? '（`build` 里是警告，`check` 和 `build --strict` 里是错误）' : ''
  return [
    `### ${rule}\n\n${severities[severity]}${inBuild}${seen}。${basis ? `依据：${basisWords(basis, 'zh')}。` : ''}\n`,
    ...(shown ? [`${paragraph(shown.zh.filter((words) => words !== ''))}\n`] : []),
    ...fires.map((example) => `${texts(example)}\n${place(example)}${example.says}\n`),
    ...(quiet.length > 0 ? ['这样不说：\n', ...quiet.map(texts)] : []),
  ].join('\n')
}

const paragraph = (words: readonly string[]): string => words.join('  \n')

/** The files of an example, each in a fence; its pages as lines. */
function texts({ paper, head: fields, files = {}, pages = [] }: Example): string {
  const front = fields === undefined ? '' : `${fields}---\n`
  return [
    fence('markdown', front + paper),
    ...Object.entries(files).map(([file, text]) => `\`${file}\`：\n\n${fence('text', text)}`),
    ...pages.map((lines, page) => `第 ${page + 1} 页：\n\n${fence('text', lines.join('\n'))}`),
  ].join('\n')
}

/** Four marks, since an example may hold three; controls as the pictures of them. */
const fence = (language: string, text: string): string =>
  `\`\`\`\`${language}\n${visible(unmarked(text)).replace(/\n$/, '')}\n\`\`\`\`\n`
const unmarked = (text: string): string => text.replace(/[⟦⟧]/g, '')
const visible = (text: string): string =>
  text.replace(/(?![\t\n])\p{Cc}/gu, (control) =>
    String.fromCharCode(0x2400 + control.charCodeAt(0)),
  )

/** “二、丙”： the words that the finding points at, where they are a few. */
function place({ paper, head: fields = '', files = {} }: FiringExample): string {
  const marked = [fields, paper, ...Object.values(files)].join('\n')
  const found = /⟦([^⟧\n]{1,12})⟧/.exec(marked)?.[1]?.trim()
  return found ? `“${visible(found)}”处：` : ''
}
