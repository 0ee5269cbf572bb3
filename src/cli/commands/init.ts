/** `wengao init`: wengao.yml by three questions, or with what is usual. */
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { UserError } from '../../error.ts'
import { openHouse } from '../../io/files/house.ts'
import { writeWhole } from '../../io/files/workspace.ts'
import type { Lang } from '../../messages/index.ts'
import { formats } from '../../paper/formats.ts'
import { readSettings, settingsFile } from '../../workspace/settings.ts'
import { startedAs } from '../started-as.ts'

interface InitArguments {
  readonly folder: string | undefined
  readonly yes: boolean
  readonly lang: Lang
}
interface Answers {
  readonly unit: string
  readonly formats: string
  readonly theme: string
}
const usual: Answers = { unit: '', formats: 'docx, pdf', theme: '' }

/** Writes the file; one that is there stays as it is. */
export async function initCommand({ folder, yes, lang }: InitArguments): Promise<number> {
  const root = resolve(folder ?? '.')
  const target = join(root, settingsFile)
  const shown = relative(process.cwd(), target)
  if (existsSync(target))
    throw new UserError(`已经有 ${shown}，没有动它。`, '直接改它，或者换一个文件夹。', [
      `${shown} is there already; it was left alone`,
      'Edit it, or choose another folder.',
    ])
  const { themes } = openHouse(root)
  const themeNames = themes.sheets().value.map(({ theme }) => theme.name)
  const answers = yes ? usual : await ask(themeNames, lang)
  await writeWhole(target, new TextEncoder().encode(settingsText(answers, lang)))
  process.stdout.write(`${shown}\n`)
  const wengao = startedAs()
  process.stderr.write(
    lang === 'en'
      ? `Next: ${wengao} new speech NAME, then ${wengao} build NAME.md\n`
      : `接下来：${wengao} new 讲话稿 名字，改好后 ${wengao} build 名字.md\n`,
  )
  return 0
}

/** Three questions; an empty answer is what is usual, one that cannot be used is asked again. */
async function ask(themes: readonly string[], lang: Lang): Promise<Answers> {
  const zh = lang === 'zh'
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const lines = terminal[Symbol.asyncIterator]()
  const put = async (question: string, fits: (text: string) => boolean): Promise<string> => {
    for (;;) {
      process.stderr.write(question)
      const line = await lines.next()
      const text = line.done ? '' : line.value.trim()
      if (line.done || fits(text)) return text
      process.stderr.write(zh ? '这个用不上，再写一次。\n' : 'That cannot be used; once more.\n')
    }
  }
  try {
    return {
      unit: await put(
        zh ? '1/3 本单位的名称（可以不写）：' : '1/3 name of your unit (may be empty): ',
        () => true,
      ),
      formats:
        (await put(
          zh
            ? `2/3 输出格式（${formats.join('、')}；默认 docx, pdf）：`
            : `2/3 formats (${formats.join(', ')}; default docx, pdf): `,
          (text) => text === '' || listOf(text).every((name) => isFormat(name)),
        )) || usual.formats,
      theme: await put(
        zh
          ? `3/3 版式（${themes.join('、')}；不写就按文种）：`
          : `3/3 theme (${themes.join(', ')}; empty: that of the kind): `,
        (text) => text === '' || themes.includes(text),
      ),
    }
  } finally {
    terminal.close()
  }
}

const listOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[,，、\s]+/)
    .filter((name) => name !== '')
const isFormat = (name: string): boolean => formats.some((format) => format === name)

const settingWords = {
  zh: {
    head: '这个文件夹里所有稿件都算数的设置；命令行写的盖过稿件开头写的，稿件开头写的盖过这里。',
    output: '输出文件夹',
    unit: '要写单位的文种，稿件里没写就用它',
    people: '按排名的先后；标题里姓名不拆在两行',
    organs: '查名称',
    replace: '错 → 对',
    allowed: '检查不再说的词',
    lists: '自己的易错词、用语',
    data: '各篇都能用，写法同稿件的“数据”',
    checks: '规则 → 关、提示、警告、错误',
    settled: '看过了、不用改的提示和警告',
  },
  en: {
    head: 'Settings of every paper in this folder; the command line goes before the head of a paper, and that before these.',
    output: 'folder of the outputs',
    unit: 'for kinds that want a unit, where a paper names none',
    people: 'in order of rank; no title breaks their names',
    organs: 'names that are checked',
    replace: 'wrong → right',
    allowed: 'words that no check speaks of',
    lists: 'own words that go wrong, own wordings',
    data: 'for every paper, written as under 数据 in a paper',
    checks: 'rule → 关 (off), 提示 (info), 警告 (warning), 错误 (error)',
    settled: 'notes and warnings that were read and may stay',
  },
} as const satisfies Record<Lang, object>

/** The file with every key in it, those that say nothing as comments. */
function settingsText({ unit, formats: list, theme }: Answers, lang: Lang): string {
  const said = settingWords[lang]
  const quoted = (text: string): string => JSON.stringify(text)
  const lines = [
    `# ${said.head}`,
    `输出: out # ${said.output}`,
    `格式: [${listOf(list).join(', ')}]`,
    theme === '' ? '# 版式: gbt9704' : `版式: ${quoted(theme)}`,
    unit === '' ? `# 单位: 云岭县人民政府 # ${said.unit}` : `单位: ${quoted(unit)} # ${said.unit}`,
    `# 人员: [周　禾, { 姓名: 沈　田, 职务: 副县长 }] # ${said.people}`,
    `# 机构: [{ 全称: 云岭县数据局, 简称: 县数据局 }] # ${said.organs}`,
    `# 必改: { 云领县: 云岭县 } # ${said.replace}`,
    `# 白名单: [云岭] # ${said.allowed}`,
    `# 词表: [词表.yml] # ${said.lists}`,
    `# 数据: { 指标: data/指标.csv } # ${said.data}`,
    `# 检查: { markdown/broken-line: 关 } # ${said.checks}`,
    `# 已知: [data/inferred] # ${said.settled}`,
  ]
  const text = `${lines.join('\n')}\n`
  const { diagnostics } = readSettings(settingsFile, text)
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error('settings')
  return text
}
