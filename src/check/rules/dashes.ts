/** 破折号 is two joined —— (GB/T 15834-2011 4.10). */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/dash': card<Replaced>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15834-2011 4.10.2', force: '规定' },
    gentle: true,
    zh: ({ written, right, near }) => [
      `破折号写成了“${written}”：${near}`,
      `写成“${right}”，两个字长。`,
    ],
    en: ({ written, right, near }) => [
      `a dash is written "${written}": "${near}"`,
      `Write "${right}", two characters long.`,
    ],
    fix: replacement,
    fires: [
      { paper: '办好一件事⟦--⟧让群众少跑腿。', says: '破折号写成了“--”：好一件事--让群众少' },
    ],
    quiet: [{ paper: '办好一件事——让群众少跑腿。' }, { paper: '执行 wengao check --fix 命令。' }],
  }),
}
const diagnose = diagnosing(cards)

/** Two or more strokes of any kind between Chinese words and marks. */
const pattern =
  /(?<=[\p{Script=Han}，。、；：？！”’）》])(?:[-—]{2,}|－{2,}|–{2,}|─{2,})(?=[\p{Script=Han}“‘（《\d]|$)/gu

const right = (): string => '——'

export const dashes: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose) =>
      replacedIn(prose, pattern, right, (place, data) => diagnose('mark/dash', place, data)),
    ),
}
