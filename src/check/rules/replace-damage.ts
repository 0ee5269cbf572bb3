/** What a replacement of all leaves: 非公 became 非“两新”, 市政府 in 市人民政府 became 市人民人民政府. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import { type Replaced, replacedIn } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const basis = { source: '实务', clause: '', force: '惯例' } as const
const cards = {
  'word/glued': card<{ written: string; near: string }>({
    severity: 'info',
    basis,
    zh: ({ written, near }) => [
      `“${written}”像是全部替换留下的，在“${near}”`,
      '看看替换以前是什么词；本来就这样写，就不用改。',
    ],
    en: ({ written, near }) => [
      `"${written}" looks like what a replacement of all left, in "${near}"`,
      'See what stood there before; leave it if it is meant.',
    ],
    fires: [
      {
        paper: '抓好“两新”组织党建，建强⟦非“两新”⟧组织支部，壮大“两新”组织队伍。',
        says: '“非“两新””像是全部替换留下的，在“建，建强非“两新”组织支部”',
      },
    ],
    quiet: [
      { paper: '抓好“两新”组织党建，壮大“两新”组织队伍。' },
      { paper: '支持“双一流”高校和非“双一流”高校。' },
    ],
  }),
  'word/doubled-part': card<Replaced>({
    severity: 'warning',
    basis,
    zh: ({ written, right, near }) => [
      `名称里重了：“${written}”，在“${near}”`,
      `只留一个“${right}”。`,
    ],
    en: ({ written, right, near }) => [
      `part of a name stands twice: "${written}" in "${near}"`,
      `Keep one "${right}".`,
    ],
    fires: [
      {
        paper: '云岭县⟦人民人民⟧政府印发。',
        says: '名称里重了：“人民人民”，在“云岭县人民人民政府印发”',
      },
    ],
    quiet: [{ paper: '云岭县人民政府印发，管理管理费。' }],
  }),
}
const diagnose = diagnosing(cards)

const parts =
  '中共|人民|党委|县委|市委|省委|政府|委员会|办公室|领导小组|工作组|责任|有限|公司|自治|常委会|党组织|党支部|服务中心|管理局|以下简称'
const doubled = new RegExp(`(${parts})\\1(?!采购|[委会议])`, 'gu')
/** A quoted name with a letter in front that is no word by itself, and the name's own word behind it. */
const glued = /[非泛]“(\p{Script=Han}{1,6})”(\p{Script=Han}{2})/gu
/** How often the name stands by itself: the glued one is the odd one out. */
const fewest = 1

export const replaceDamage: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => [
    ...texts.flatMap((prose) =>
      replacedIn(
        prose,
        doubled,
        ([, part = '']) => part,
        (place, data) => diagnose('word/doubled-part', place, data),
      ),
    ),
    ...gluedNames(texts),
  ],
}

/** 非“两新”组织 beside many “两新”组织; one that is set against its own kind is meant: “双一流”和非“双一流”. */
function gluedNames(texts: readonly Prose[]): Diagnostic[] {
  const all = texts.flatMap((prose) =>
    [...prose.text.matchAll(glued)].map((match) => ({ prose, match })),
  )
  return all.flatMap(({ prose, match }): Diagnostic[] => {
    const [, name = '', word = ''] = match
    const plain = `“${name}”${word}`
    const others = texts.reduce((sum, { text }) => sum + text.split(`“${name}”`).length - 1, 0)
    const isPaired = prose.text.includes(`${plain}和非`) || prose.text.includes(`和${plain}`)
    if (others - all.length < fewest || isPaired) return []
    const written = match[0].slice(0, -word.length)
    const [from, to] = [match.index, match.index + written.length]
    const data = { written, near: around(prose.text, from, to) }
    return [diagnose('word/glued', placeIn(prose, from, to), data)]
  })
}
