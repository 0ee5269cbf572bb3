/** What templates and programs leave where a word should stand: undefined, NaN, TODO, empty brackets. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'leftover/placeholder': card<{ written: string; near: string }>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ written, near }) => [
      `该填的地方没有填：“${written}”，在“${near}”`,
      '填上内容，或者删掉。',
    ],
    en: ({ written, near }) => [
      `left unfilled: "${written}" in "${near}"`,
      'Fill it in, or delete it.',
    ],
    fires: [
      {
        paper: '共建成⟦undefined⟧个站点。',
        says: '该填的地方没有填：“undefined”，在“共建成undefined个站点。”',
      },
      {
        paper: '印发《办法⟦（）⟧》的通知。',
        says: '该填的地方没有填：“（）”，在“发《办法（）》的通知”',
      },
    ],
    quiet: [{ paper: '共建成3个站点，附《办法（试行）》。' }],
  }),
}
const diagnose = diagnosing(cards)

const programs =
  /(?<![\w'"])(?:undefined|NaN|null|\[object Object\])(?=[%％个万亿元户件名项次家处所座条人岁台吨])|(?<=增长|下降|达|共|(?<!值)为|约|完成|[：:])(?:undefined|NaN|null|\[object Object\])(?!\w)|(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])|【(?:此处|请)[^【】]{0,20}】|（此处[^（）]{0,20}）/gu
/** Not those that are spoken of: （）内, “”号. */
const empty =
  /(?<![“‘])(?:（[ \u3000]*）|〔[ \u3000]*〕|《[ \u3000]*》|“[ \u3000]*”|【[ \u3000]*】)(?![号标表内中里是为])/g
/** A date whose figures are missing, at the foot of a paper. */
const date =
  /^(?:\d{0,4}[ \u3000]{0,8}年[ \u3000]{1,8}月[ \u3000]{0,8}\d{0,2}[ \u3000]{0,8}日|\d{4}年\d{1,2}月[ \u3000]{1,8}日)$/

/** “X”品牌: a name that was taken out of its quotation marks. */
const mask = /(?<=[“"])[X×*](?=[”"]\p{Script=Han})(?!.(?:光|射线|轴|型))/gu

export const leftovers: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts, { masked }) =>
    texts.flatMap((prose) => [
      ...inText(prose),
      ...(masked ? [] : [...prose.text.matchAll(mask)]).map((match) =>
        finding(prose, match.index, match[0]),
      ),
    ]),
}

function inText(prose: Prose): Diagnostic[] {
  const { text, part, block } = prose
  // a form leaves room for answers in its cells, and behind 是（ ）否（ ）
  const brackets = part === 'cell' ? [] : [...text.matchAll(empty)]
  const isForm = brackets.length > 1
  const dates = block.type === 'signature' && date.test(text) ? [text] : []
  return [
    ...[...text.matchAll(programs), ...(isForm ? [] : brackets)].map((match) =>
      finding(prose, match.index, match[0]),
    ),
    ...dates.map((written) => finding(prose, 0, written)),
  ]
}

function finding(prose: Prose, from: number, written: string): Diagnostic {
  const to = from + written.length
  const data = { written, near: around(prose.text, from, to) }
  return diagnose('leftover/placeholder', placeIn(prose, from, to), data)
}
