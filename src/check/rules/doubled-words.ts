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
    ],
  }),
}
const diagnose = diagnosing(cards)

/** Words of papers that are never said twice in a row. */
const longer =
  '进行|开展|推进|推动|加强|提高|提升|促进|实现|落实|完善|建立|健全|坚持|确保|做好|抓好|围绕|按照|根据|通过|以及|并且|因此|我们|他们|同时|不断|切实|全面|进一步|持续|深入|积极|认真|充分|主要|重要|相关|有关|各级|各地|情况|措施|完成|增长|下降|新增|累计|其中|目前|已经|没有|可以|应当|必须|由于|对于'
const pattern = new RegExp(
  // 目的的确定, 问题是是否 and 召开推进推进会 are no slips
  `(?<!目)的的(?![确士])|(?<!不)是是(?![非否])|(?<![温平])和和(?![睦平美气谐田县])|被被(?![单子褥套])|(${longer})\\1(?![会员者性化力书法])`,
  'gu',
)

const right = ([written]: RegExpExecArray): string => written.slice(0, written.length / 2)

export const doubledWords: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose) =>
      replacedIn(prose, pattern, right, (place, data) => diagnose('word/doubled', place, data)),
    ),
}
