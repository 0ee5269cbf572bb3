/** The kind of a paper by the end of its title. */

/** The first that fits; names as the kinds have them. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/表态性?发言$/, '表态发言'],
  [
    /交流(?:发言|材料)?$|(?:经验|表态|典型)(?:发言|材料)$|发言(?:稿|材料)?$|做法$|体会$/,
    '交流发言',
  ],
  [/主持(?:词|稿|讲话)$/, '主持词'],
  [/(?:致|欢迎|开幕|闭幕|祝|答谢)[辞词]$/, '致辞'],
  [/讲话(?:稿|提纲)?$|讲稿$|党课$/, '讲话稿'],
  [/述职(?:述[廉德责学法]+)*(?:报告)?$/, '述职报告'],
  [/(?:调研|调查|考察)(?:报告|与思考)?$|思考$/, '调研报告'],
  [/半年.{0,16}(?:总结|汇报|报告|情况|打算|计划|安排)$/, '半年工作报告'],
  [/(?:半年|年|季度|月份?)?(?:工作)?总结$|总结[及和暨].{0,20}(?:打算|计划|安排|要点)$/, '总结'],
  [/(?:工作|行动|实施|活动)?方案$|预案$/, '方案'],
  [/(?:工作)?(?:计划|要点|安排|打算)$|规划$/, '计划'],
  [/汇报(?:材料)?$|情况(?:的)?(?:报告|汇报)?$/, '半年工作报告'],
  [/报告$/, '报告'],
  [/通知$/, '通知'],
  [/通报$/, '通报'],
  [/请示$/, '请示'],
  [/批复$/, '批复'],
  [/函$/, '函'],
  [/意见$/, '意见'],
  [/决定$/, '决定'],
  [/会议纪要$|纪要$/, '纪要'],
  [/决议$/, '决议'],
  [/议案$/, '议案'],
  [/公报$/, '公报'],
  [/(?:会议|活动)?(?:议程|日程)$/, '会议议程'],
  [/须知$/, '会议须知'],
  [/(?:简报|专报)$/, '简报'],
  [/大事记$/, '大事记'],
  [/命令$/, '命令'],
  [/公告$/, '公告'],
  [/通告$/, '通告'],
  [/倡议书?$/, '倡议书'],
]

/** What a paper is taken for where its title does not say. */
export const plainKind = '总结'

/**
 * Names of kinds that a title speaks for, the likeliest first.
 * @param above the title of all papers of a text, empty for one paper
 * @param spoken whether somebody is greeted: then it was a speech
 * @param official whether it has a 版头: then it is no paper of an office for its own use
 */
export function kindsByTitle(
  title: string,
  above: string,
  { spoken, official }: { readonly spoken: boolean; readonly official: boolean },
): string[] {
  const bare = (text: string): string => text.replace(/[（(][^（()）]{1,16}[）)]$/, '').trim()
  const ofAll = bare(above).replace(/(?:汇编|选编|选登|合集)$/, '')
  return [
    ...named(bare(title)).filter((name) => !official || name !== '半年工作报告'),
    ...named(ofAll),
    ...(spoken ? ['交流发言'] : []),
    plainKind,
  ]
}

const named = (title: string): string[] =>
  endings.filter(([pattern]) => pattern.test(title)).map(([, name]) => name)
