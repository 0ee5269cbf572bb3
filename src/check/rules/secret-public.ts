/** A paper that bears a grade of secrecy is not made public: 密级 beside 此件公开发布. */
import { diagnosing } from '../../diagnostic.ts'
import { readLetterhead } from '../../model/letterhead.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { card } from '../../rules/card.ts'
import { placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const head = (secret: string, note: string): string =>
  `---\n文种: 通知\n标题: 关于做好核查工作的通知\n主送: 各县区\n单位: 市政府办公室\n发文机关: 市政府办公室\n发文字号: 市政办〔2026〕21号\n日期: 2026-07-08\n${secret}附注: ${note}\n---\n请认真执行。\n`

const cards = {
  'secrecy/public': card<{ secret: string; written: string }>({
    severity: 'error',
    basis: { source: '条例', clause: '保守国家秘密法', force: '规定' },
    gentle: true,
    zh: ({ secret, written }) => [
      `稿件标了密级“${secret}”，又写着“${written}”`,
      '涉密的公文不能公开发布，核对是哪一处写错了。',
    ],
    en: ({ secret, written }) => [
      `the paper is classified "${secret}" and says "${written}"`,
      'A classified paper is not published; check which is wrong.',
    ],
    fires: [
      {
        paper: head('份号: "000001"\n密级: 机密★1年\n', '⟦此件公开发布⟧'),
        says: '稿件标了密级“机密★1年”，又写着“此件公开发布”',
      },
    ],
    quiet: [{ paper: head('', '此件公开发布') }, { paper: head('密级: 秘密★1年\n', '此件不公开') }],
  }),
}
const diagnose = diagnosing(cards)

const published = /(?:此件|本文件|本件)?(?:主动公开|依申请公开|公开发布|公开)/
const withheld = /不予?(?:公开|发布|得公开)|不宜公开/

export const secretPublic: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const block = texts.find((prose) => prose.block.type === 'letterhead')?.block
    const secret = block?.type === 'letterhead' ? readLetterhead(block).secret : null
    if (!secret) return []
    return texts.flatMap((prose) => {
      if (prose.block.type !== 'annotation' || withheld.test(prose.text)) return []
      const match = published.exec(prose.text)
      if (!match) return []
      const place = placeIn(prose, match.index, match.index + match[0].length)
      return [diagnose('secrecy/public', place, { secret: inlinesText(secret), written: match[0] })]
    })
  },
}
