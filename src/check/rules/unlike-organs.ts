/** The organs in the mark at the head are those that sign: one of them, by its full or its standard short name. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { readLetterhead } from '../../model/letterhead.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { card } from '../../rules/card.ts'
import { enList, zhList } from '../../rules/words.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const paper = (unit: string): string =>
  `---\n文种: 通知\n标题: 关于做好核查工作的通知\n主送: 各县区\n发文机关: 市政府办公室\n发文字号: 市政办〔2026〕21号\n日期: 2026-07-08\n单位: ${unit}\n---\n请认真执行。\n`

const cards = {
  'organ/differs': card<{ signed: string; marks: readonly string[] }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 9704-2012 7.2.4、7.3.5', force: '规定' },
    gentle: true,
    zh: ({ signed, marks }) => [
      `落款的“${signed}”不在发文机关标志里，标志是${zhList(marks)}`,
      '标志、落款和印章是同样的机关，核对哪一处写错了。',
    ],
    en: ({ signed, marks }) => [
      `"${signed}" signs; the mark at the head names ${enList(marks)}`,
      'Mark, signature and seal are those of the same organs.',
    ],
    fires: [
      {
        paper: paper('⟦市民政局⟧'),
        says: '落款的“市民政局”不在发文机关标志里，标志是市政府办公室',
      },
    ],
    quiet: [{ paper: paper('市政府办公室') }, { paper: paper('市人民政府办公室') }],
  }),
}
const diagnose = diagnosing(cards)

const forms: readonly string[] = ['文件', '信函']

export const unlikeOrgans: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const block = texts.find((prose) => prose.block.type === 'letterhead')?.block
    if (block?.type !== 'letterhead') return []
    const { organs, form } = readLetterhead(block)
    const marks = organs.map((organ) => inlinesText(organ).replace(/文件$/, ''))
    if (marks.length === 0 || !forms.includes(form)) return []
    return texts.flatMap((prose) => signing(prose, marks))
  },
}

function signing(prose: Prose, marks: readonly string[]): Diagnostic[] {
  const { block, text } = prose
  // a stamp bears the name of a person
  if (block.type !== 'signature' || block.attributes['seal'] === '签名章') return []
  const signed = text.trim()
  if (signed === '' || /\d|年/.test(signed) || marks.some((mark) => isOne(mark, signed))) return []
  return [diagnose('organ/differs', placeIn(prose, 0, text.length), { signed, marks })]
}

/** 市政府办公室 is 市人民政府办公室: the letters of the shorter name, in their order. */
function isOne(name: string, other: string): boolean {
  const [short, long] = name.length <= other.length ? [name, other] : [other, name]
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}
