/** docs/data.md: what may be said of data, of the columns of a file, and in the blocks that print tables and charts. */
import {
  chartCards,
  columnCards,
  fileCards,
  joinCards,
  type SettingCard,
  seriesCards,
  shapeCards,
  tableCards,
  tableColumnCards,
} from './setting-groups.ts'
import { isSettingName, wordsOf } from './setting-names.ts'

const head = `# 数据、表、图的各项

本文由 \`npm run docs\` 从程序里写出来。每一项有中文名和英文名，任选一种；例子都由测试照样跑过。正文里怎样取数、算数，见 [helpers.md](helpers.md)。
`

type Group = readonly [title: string, about: string, cards: Readonly<Record<string, SettingCard>>]

/** The settings that stand together, under the heading of the manual. */
export const settingGroups: readonly Group[] = [
  ['文件', '`data:` 里的一份数据，从文件里来。', fileCards],
  ['列', '文件的“列”里，每一列可以写的。', columnCards],
  [
    '由表生成的表',
    '`data:` 里的一份数据，从别的数据来，也可以和“文件”写在一起；先后是并入、只要、分组、排序、前。',
    shapeCards,
  ],
  ['并入', '“并入”里可以写的；并入几份的写成列表。', joinCards],
  ['表', '```` ```table ```` 里可以写的。', tableCards],
  ['表的列', '```` ```table ```` 的“列”里，每一列可以写的。', tableColumnCards],
  ['图', '```` ```chart ```` 里可以写的。', chartCards],
  ['图的系列', '```` ```chart ```` 的“系列”里，每一系列可以写的。', seriesCards],
]

/** The whole manual as Markdown. */
export const settingManual = (): string => [head, ...settingGroups.map(section)].join('\n')

function section([title, about, cards]: Group): string {
  const rows = Object.entries(cards).map(([name, card]) => {
    const [shown, english, ...others] = isSettingName(name) ? wordsOf(name) : [name, name]
    const names = [shown, ...others].map(code).join('、')
    return [names, code(english), card.about, code(`${shown}: ${card.example}`)]
  })
  const lines = [['名称', '英文名', '作用', '例子'], ['---', '---', '---', '---'], ...rows]
  return `## ${title}\n\n${about}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

const code = (text: string): string => `\`${text}\``
