/** 省略号 is two ……, six points in all, and no mark follows it (GB/T 15834-2011 4.11). */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/ellipsis': card<Replaced>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15834-2011 4.11.2', force: '规定' },
    gentle: true,
    zh: ({ written, right, near }) => [
      `省略号写成了“${written}”：${near}`,
      `写成“${right}”，六个点占两个字。`,
    ],
    en: ({ written, right, near }) => [
      `an ellipsis is written "${written}": "${near}"`,
      `Write "${right}", six points.`,
    ],
    fix: replacement,
    fires: [
      { paper: '有人说方便⟦...⟧也有人提建议。', says: '省略号写成了“...”：人说方便...也有人提' },
      { paper: '座椅、雨伞、药箱⟦……。⟧', says: '省略号写成了“……。”：伞、药箱……。' },
    ],
    quiet: [{ paper: '座椅、雨伞、药箱……样样都有。' }, { paper: 'Wait... and see.' }],
  }),
}
const diagnose = diagnosing(cards)

/** Points of one kind behind Chinese, with a full stop that should not follow them. */
const pattern =
  /(?<=[\p{Script=Han}，、；：？！”’）》\d%])(?:\.{3,}|。{3,}|·{3,}|…+)。?(?![.。·…\d])/gu

/** Rows of points in contents are none. */
const right = ([written]: RegExpExecArray): string | null =>
  /^(?:……){2,}$|^[.·]{7,}/.test(written) ? null : '……'

export const ellipsis: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose) =>
      replacedIn(prose, pattern, right, (place, data) => diagnose('mark/ellipsis', place, data)),
    ),
}
