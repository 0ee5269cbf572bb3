/** Holes left in the text: 【待填】, masks, units without their number; what 脱密 or 保留 names is meant. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Inline } from '../../model/document.ts'
import { inlineText } from '../../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../../model/walk.ts'
import { card } from '../../rules/card.ts'
import type { CheckFacts, TextRule } from '../rule.ts'

const cards = {
  'blank/left': card<{ written: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ written }) => [
      `有空缺没有填：“${written}”`,
      '填上内容；有意隐去就写“脱密: 是”，或在“保留”里列出。',
    ],
    en: ({ written }) => [
      `a blank is left: "${written}"`,
      'Fill it in; set "脱密: 是" or list it under "保留" if it is meant.',
    ],
    fires: [
      {
        paper: '服务点⟦×⟧个。',
        says: '有空缺没有填：“服务点×个。”',
      },
      {
        paper: '⟦【待填：数】⟧，见附表。',
        says: '有空缺没有填：“【待填：数】，见附表”',
      },
    ],
    quiet: [
      {
        paper: '××县与×镇。',
        head: '脱密: 是\n',
      },
      {
        paper: '1+6+X，7×24小时，数据要素×。',
      },
    ],
  }),
  'blank/unit': card<{ written: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ written }) => [`“${written}”前面像是丢了数字`, '补上数字，或者绑定数据。'],
    en: ({ written }) => [
      `a number seems to be missing before "${written}"`,
      'Supply it, or bind it to data.',
    ],
    fires: [
      {
        paper: '增长⟦%⟧。',
        says: '“增长%。”前面像是丢了数字',
      },
    ],
    quiet: [
      {
        paper: '增长12%。',
      },
      {
        paper: '增长{{n}}%。',
        head: 'data: {n: 12}\n',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

export const blanks: TextRule = {
  cards,
  needs: ['text'],
  run: (document, facts) =>
    [...eachBlock(document.blocks)].flatMap((block) =>
      inlineRuns(block).flatMap((run) => inRun(run, facts)),
    ),
}

function inRun(run: readonly Inline[], facts: CheckFacts): Diagnostic[] {
  const found: Diagnostic[] = []
  let before = ''
  const visit = (inlines: readonly Inline[]): void =>
    inlines.forEach((inline, index) => {
      if (
        inline.type === 'blank' &&
        !isMeant(inline.form, before, inline.written, inlines[index + 1], facts)
      ) {
        const written = excerpt(before, inline.written, inlines[index + 1])
        // an empty cell was already reported where it was printed
        if (inline.form === 'unit') found.push(diagnose('blank/unit', inline.origin, { written }))
        else if (inline.form !== 'missing')
          found.push(diagnose('blank/left', inline.origin, { written }))
      }
      if (inline.type === 'strong' || inline.type === 'lead' || inline.type === 'link')
        visit(inline.children)
      else before += inlineText(inline)
    })
  visit(run)
  return found
}

function isMeant(
  form: string,
  before: string,
  written: string,
  next: Inline | undefined,
  facts: CheckFacts,
): boolean {
  if (form !== 'mask') return false
  if (facts.masked) return true
  const around = before.slice(-6) + written + (next ? inlineText(next).slice(0, 6) : '')
  return facts.keep.some((word) => word.includes(written) && around.includes(word))
}

const excerpt = (before: string, written: string, next: Inline | undefined): string =>
  `${before.slice(-4)}${written.slice(0, 20)}${next ? inlineText(next).slice(0, 4) : ''}`
