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
      {
        paper: '新增就业⟦N⟧万人。',
        says: '该填的地方没有填：“N”，在“新增就业N万人。”',
      },
    ],
    quiet: [
      { paper: '共建成3个站点，附《办法（试行）》。' },
      { paper: '推行“9+X”模式。其中“X”是指特色服务事项。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

const programs =
  /(?<![\w'"])(?:undefined|NaN|null|\[object Object\])(?=[%％个万亿元户件名项次家处所座条人岁台吨])|(?<=增长|下降|达|共|(?<!值)为|约|完成|[：:])(?:undefined|NaN|null|\[object Object\])(?!\w)|(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])|【(?:此处|请)[^【】]{0,20}】|（此处[^（）]{0,20}）/gu
/** Not those that are spoken of: （）内, “”号. */
const empty =
  /(?<![“‘])(?:（[ \u3000]*）|〔[ \u3000]*〕|《[ \u3000]*》|“[ \u3000]*”|【[ \u3000]*】)(?![号标表内中里是为])/g
/** 完成【】亿元: no box to tick. */
const figure = /^【[ \u3000]*】(?:[%％]|[万亿]?[元人户个件项家名亩吨处])/
/** A date whose figures are missing, at the foot of a paper. */
const date =
  /^(?:\d{0,4}[ \u3000]{0,8}年[ \u3000]{1,8}月[ \u3000]{0,8}\d{0,2}[ \u3000]{0,8}日|\d{4}年\d{1,2}月[ \u3000]{1,8}日)$/

/** “X”品牌: a name that was taken out of its quotation marks. */
const mask = /(?<=[“"])[X×*](?=[”"]\p{Script=Han})(?!.(?:光|射线|轴|型|是|指|即|为|代表|表示|就))/gu
/** What stands where a figure or a word of a sentence should: 2026年  月  日召开, 增长??%, 新增就业N万人, 〔2026〕  号. */
const holes: readonly RegExp[] = [
  /\d{4}年[ \u3000]{1,8}月[ \u3000]{0,8}\d{0,2}[ \u3000]{0,8}日(?=[\p{Script=Han}（，])/gu,
  /(?<=增长|下降|提高|减少|增加|达到|占比?|超过|完成)[ \u3000]{1,8}(?=[%％])/g,
  /(?<=\p{Script=Han})(?:[ \u3000]{2,8}|\u3000)(?=[万亿]?(?:元|人|户|个|件|项|家|名|亩|吨|公里)[，。；])/gu,
  /(?<![么吗呢吧何哪谁啊?？])[?？]{2,6}(?!个[人体性])(?=[%％]|[万亿]?[元人户个件项家名亩吨])/g,
  /[▲△●■◆★☆]{2,6}(?=[%％]|[万亿]?[元人户个件项家名亩吨])/g,
  /(?<=\p{Script=Han})[NMYZ](?=[万亿](?:元|人|户|个|件|亩|吨|次|名|家))/gu,
  /〔\d{4}〕[ \u3000]{0,8}号/g,
  /（待(?:补充?|填写?|完善)）|【插入[^【】]{1,10}】/g,
  /(?<=[（，。；：]|^)数据待[核补填](?=[）。，；]|$)/g,
]

export const leftovers: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts, { masked }) =>
    texts.flatMap((prose) => [
      ...inText(prose),
      ...(masked ? [] : leftOpen(prose)).map((match) => finding(prose, match.index, match[0])),
    ]),
}

/** What a masked paper may mean; an X that belongs to a name in the text, “9+X”, is explained there. */
const leftOpen = ({ text, part }: Prose): RegExpExecArray[] => [
  ...(/\+X/.test(text) ? [] : text.matchAll(mask)),
  ...(part === 'text' ? holes.flatMap((hole) => [...text.matchAll(hole)]) : []),
]

function inText(prose: Prose): Diagnostic[] {
  const { text, part, block } = prose
  // a form leaves room for answers in its cells, and behind 是（ ）否（ ）
  const brackets = part === 'cell' ? [] : [...text.matchAll(empty)]
  const isForm = brackets.length > 1
  const unfilled = isForm
    ? brackets.filter(({ index }) => figure.test(text.slice(index)))
    : brackets
  const dates = block.type === 'signature' && date.test(text) ? [text] : []
  return [
    ...[...text.matchAll(programs), ...unfilled].map((match) =>
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
