/** docs/kinds.md: every kind of the house with the look of its first page, out of what its kind.yml says. */
import { type FieldSchema, type Kind, kindLabel } from '../kind/kind.ts'
import { kindFamilies } from './kind-text.ts'

/** Folder of the pictures, beside the manual; they stand in the repository alone. */
export const pictureFolder = 'kinds'

const head = `# 文种

\`wengao new 文种 稿件名\` 写出一份样稿，改成自己的内容就能用。样稿都能直接生成，没有错误和警告；下面的图就是各样稿的第一页（图只在代码仓库里，安装包里没有）。本文由 \`npm run docs\` 从各文种的 \`kind.yml\` 写出来。

- 名字：每个名字都可以写在“文种”后面，排法一样。
- 各项：稿件开头可以写的项，加“*”的必须写；括号里是也认得的叫法。每个文种都有的（标题、日期、版式等）不再列，\`wengao kinds 文种\` 列出全部，带说明和例子。
- 核对：生成时替你看的事，**错误**要改，**警告**请核对。

## 为什么这样分

法定的15种公文各是一个文种，因为办公室的人先想到的就是文种，要核对的事也各不相同（请示只有一个主送、批复要引来文）；排法相同的不重写：通报、决定、批复从“通知”来，请示、意见从“报告”来，通告从“公告”来，公报从“决议”来（\`kind.yml\` 里的 \`extends\`）。意见可以发给下级、上级、同级，分法在“行文方向”这一项，不分成三个文种。

只差名字、排法和核对都一样的，是一个文种几个名字：计划和要点，简报和专报，欢迎辞、开幕辞、答谢辞等各种致辞，方案的各种叫法。半年工作的汇报、报告、总结看写了什么项（称呼、主送）来分；写别的总结用“总结”。
`

/** The whole manual as Markdown. */
export function kindManual(kinds: readonly Kind[]): string {
  const families = kindFamilies(kinds).map(([family, all]) =>
    [`## ${family || '其他'}\n`, ...all.map(section)].join('\n'),
  )
  return [head, ...families].join('\n')
}

function section(kind: Kind): string {
  const label = kindLabel(kind)
  const names = [...kind.names.slice(1), kind.id].join('、')
  const fields = kind.ownFields.filter((name) => !required(kind).includes(name))
  const checks = Object.values(kind.checks).map(
    ({ severity = 'warning', zh }) =>
      `- ${severity === 'error' ? '**错误**' : '**警告**'}：${zh[0] ?? ''}`,
  )
  return [
    `### ${label}\n`,
    `${kind.description}。\n`,
    `![${label}的第一页](${pictureFolder}/${kind.id}.png)\n`,
    `名字：${names}\n`,
    `各项：${[...required(kind).map((name) => `${fieldWords(kind, name)}*`), ...fields.map((name) => fieldWords(kind, name))].join('、')}\n`,
    ...(kind.adds.length > 0
      ? [`模板会加上：\n\n${kind.adds.map((one) => `- ${one}`).join('\n')}\n`]
      : []),
    ...(checks.length > 0 ? [`核对：\n\n${checks.join('\n')}\n`] : []),
  ].join('\n')
}

const required = (kind: Kind): string[] => kind.required.filter((name) => name !== 'kind')

/** A field by its first Chinese name, with the others that are read. */
function fieldWords(kind: Kind, name: string): string {
  const { aliases = [], also = [] }: FieldSchema = kind.fields[name] ?? {}
  const [first = name, ...others] = [...aliases, ...also]
  return others.length > 0 ? `${first}（${others.join('、')}）` : first
}
