/** No 、 in front of 和, 与, 及, 或 and 等: they join the last of a list themselves. */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/comma-before-and': card<Replaced>({
    severity: 'warning',
    basis: { source: '语文规范', clause: '', force: '惯例' },
    zh: ({ right, near }) => [
      `“${right}”前面多了顿号：${near}`,
      '连词和“等”前面不用顿号，去掉它。',
    ],
    en: ({ right, near }) => [`a 、 stands before "${right}": "${near}"`, 'Take the 、 away.'],
    // a name may begin with any of the others
    fix: (data) => (/^(?:以及|或者|等)/.test(data.right) ? replacement(data) : null),
    fires: [
      { paper: '座椅、雨伞⟦、和⟧药箱都已备齐。', says: '“和”前面多了顿号：椅、雨伞、和药箱都已' },
    ],
    quiet: [
      { paper: '座椅、雨伞和药箱都已备齐。' },
      { paper: '民主、和谐、与时俱进，做到准确、及时、等额。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** 和谐, 与会, 及时, 或许, 等级 are words of their own. */
const pattern =
  /、(?:(?:以及|或者)(?=\p{Script=Han})|和(?![谐平睦解气美田善县声约蔼缓顺悦为衷弦音唱风服硕、]|\p{Script=Han}、)|与(?![会时日众共党世此其、]|\p{Script=Han}、)|及(?![时格早物第、]|\p{Script=Han}、)|或(?![许有然、]|\p{Script=Han}、)|等(?=[，。；]|\d|[一二三四五六七八九十]{1,3}[个项类种方]|方面|部门|单位|内容|工作|问题))/gu

const namesOne = /^(?:\p{Script=Han}等|[^，。；：、]{1,20}、)/u

/** How far back a clause is looked at. */
const reach = 80

/** 与产业发展、与企业运转: the word stands in front of each of them, and is none that joins. */
function right({ 0: written, index }: RegExpExecArray, text: string): string | null {
  const before = text.slice(Math.max(0, index - reach), index)
  const clause = before.split(/[，。；：]/).at(-1) ?? before
  // 桥园里、和苑等, 第四通道、和若铁路、水利枢纽: the list goes on, so a name begins with it
  const after = text.slice(index + written.length, index + written.length + reach)
  if (/^、[和与及或]$/.test(written) && namesOne.test(after)) return null
  return clause.includes(written.charAt(1)) ? null : written.slice(1)
}

export const commaBeforeAnd: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose) =>
      replacedIn(prose, pattern, right, (place, data) =>
        diagnose('mark/comma-before-and', place, data),
      ),
    ),
}
