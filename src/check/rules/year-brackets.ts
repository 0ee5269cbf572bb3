/** The year of a 发文字号 stands in 〔〕, and its number has neither 第 nor leading zeros (GB/T 9704-2012 7.2.5). */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/document-number': card<Replaced>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 9704-2012 7.2.5', force: '规定' },
    gentle: true,
    zh: ({ written, right }) => [
      `发文字号写成了“${written}”`,
      `写成“${right}”：年份用六角括号，序号前不加“第”，不编虚位。`,
    ],
    en: ({ written, right }) => [
      `the number of a document is written "${written}"`,
      `Write "${right}".`,
    ],
    fix: replacement,
    fires: [
      { paper: '按照市政发⟦[2026]5号⟧文件办理。', says: '发文字号写成了“[2026]5号”' },
      { paper: '按照市政发⟦〔2026〕第05号⟧文件办理。', says: '发文字号写成了“〔2026〕第05号”' },
    ],
    quiet: [{ paper: '按照市政发〔2026〕5号文件办理。' }, { paper: '（2026）民初5号案件已审结。' }],
  }),
}
const diagnose = diagnosing(cards)

/** Behind the 代字 of an organ; 令（2026）第5号 and courts have forms of their own. */
const pattern =
  /(?<=\p{Script=Han}(?<![令告案]))[[［【(（〔]((?:19|20)\d{2})[\]］】)）〕](第?)(\d{1,5})号(?![楼线院门桌地馆机])/gu

const right = ([, year = '', , number = '']: RegExpExecArray): string =>
  `〔${year}〕${number.replace(/^0+(?=\d)/, '')}号`

export const yearBrackets: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose) =>
      replacedIn(prose, pattern, right, (place, data) =>
        diagnose('mark/document-number', place, data),
      ),
    ),
}
