/** Words typed twice: 的的, 进行进行; 慢慢, 研究研究 and 一步一步 are no such. */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'word/doubled': card<Replaced>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ written, right, near }) => [
      `字词重了：“${written}”，在“${near}”`,
      `只留一个“${right}”。`,
    ],
    en: ({ written, right, near }) => [
      `a word stands twice: "${written}" in "${near}"`,
      `Keep one "${right}".`,
    ],
    fix: replacement,
    fires: [
      { paper: '这是群众⟦的的⟧需要。', says: '字词重了：“的的”，在“这是群众的的需要。”' },
      { paper: '对站点⟦进行进行⟧核查。', says: '字词重了：“进行进行”，在“对站点进行进行核查。”' },
    ],
    quiet: [
      { paper: '一步一步办，大家研究研究，慢慢就好。' },
      { paper: '目的的确定，为了了解情况。' },
      { paper: '坚持坚持再坚持，实事求是是根本。' },
    ],
  }),
  'word/perhaps-doubled': card<Replaced>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ written, near }) => [
      `像是字词重了：“${written}”，在“${near}”`,
      '真的重了就只留一个；前一个字属于前面的词（中和、总和、人名），就不用改。',
    ],
    en: ({ written, near }) => [
      `a word seems to stand twice: "${written}" in "${near}"`,
      'Keep one of the two, unless the first belongs to the word before it.',
    ],
    fires: [
      { paper: '干部⟦和和⟧群众一起干。', says: '像是字词重了：“和和”，在“干部和和群众一起”' },
    ],
    quiet: [{ paper: '推进碳中和和绿色转型，各项支出总和和平均数见下表。' }],
  }),
}
const diagnose = diagnosing(cards)

/** Words of papers that are never said twice in a row. */
const longer =
  '进行|开展|推进|推动|加强|提高|提升|促进|实现|落实|完善|建立|健全|坚持|确保|做好|抓好|围绕|按照|根据|通过|以及|并且|因此|(?<![给予送还诉])(?:我们|他们)|同时|(?<![源绵])不断|切实|全面|进一步|持续|深入|积极|认真|充分|主要|重要|相关|有关|各级|各地|情况|措施|完成|增长|下降|新增|累计|其中|目前|已经|可以|应当|必须|由于|对于'
/** 推进会, 增长率, 根据地: a longer word begins with the second; 落实落细 and 根据《》制定的 go on with it. */
const wordsOn = '[会员者性化力书法率量额度地班型剂器分点落《]'
/** 坚持坚持再坚持 is said on purpose. */
const again = '[，、！]?(?:再|还是|还要|又)'
const certain = [
  // 目的, 标的, 鹄的 and 一语中的 end in it; 的确 and 的士 begin with it
  '(?<![目标打之鹄]|语中)的的(?![确士哥姐黎])',
  // so do 求是, 于是 and 但是; what a sentence says after 是 may begin with 是非, 是否, 是不是, 是什么
  '(?<![求国不于凡要若如但可只还便就算正总或即既先])是是(?![非否以日年次故什谁哪]|不是)',
  // 植被, 棉被; 被子, 被褥
  '(?<![植地林草绿冰覆棉毛羽丝绒蚕盖冬夏厚薄])被被(?![单子褥套面罩动告])',
  `(${longer})\\1(?<!\\1\\1\\1)(?!${again}|\\1|${wordsOn})`,
]
const certainly = new RegExp(certain.join('|'), 'gu')
/** 和 ends many words and names and begins as many; 没有没有 may deny a denial. */
const perhaps =
  /(?<![中饱缓温平总人共调随祥谦柔亲讲议求不失附应唱违融晴宽颐永泰太雍保政元嘉呼顺维协暖热搅掺拌混家民])和和(?![睦平美气谐田县解善风好约会暖蔼顺衷面弦音服尚声局合政龙林数盘谈稀煦])|没有没有/gu

const right = ([written]: RegExpExecArray): string => written.slice(0, written.length / 2)

export const doubledWords: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose) => [
      ...replacedIn(prose, certainly, right, (place, data) =>
        diagnose('word/doubled', place, data),
      ),
      ...replacedIn(prose, perhaps, right, (place, data) =>
        diagnose('word/perhaps-doubled', place, data),
      ),
    ]),
}
