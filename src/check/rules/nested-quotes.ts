/** A quotation inside a quotation stands in ‘ ’, one inside that in “ ” again (GB/T 15834-2011 4.8). */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import { type Replaced, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/nested-quote': card<Replaced>({
    severity: 'warning',
    basis: { source: '国标', clause: 'GB/T 15834-2011 4.8', force: '推荐' },
    zh: ({ written, right, near }) => [
      `引号里面又用了${written}：${near}`,
      `外面一层用双引号，里面一层用单引号，写成${right}。`,
    ],
    en: ({ written, right, near }) => [
      `${written} stands inside quotation marks: "${near}"`,
      `Write "${right}".`,
    ],
    fix: replacement,
    fires: [
      {
        paper: '他说：“要做到⟦“三个必到”⟧。”',
        says: '引号里面又用了“三个必到”：“要做到“三个必到”。”',
      },
    ],
    quiet: [{ paper: '他说：“要做到‘三个必到’。”' }, { paper: '“一站式”“就近办”都已推开。' }],
  }),
}
const diagnose = diagnosing(cards)

const openings: Readonly<Record<string, string>> = { '“': '”', '‘': '’' }

export const nestedQuotes: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap(inText),
}

interface Quotation {
  readonly from: number
  readonly to: number
  readonly depth: number
}

function inText(prose: Prose): Diagnostic[] {
  const { words, text } = prose
  // marks that do not enclose each other are other rules' matter
  return (quotationsOf(words) ?? []).flatMap(({ from, to, depth }) => {
    const written = text.slice(from, to)
    const [open = '', close = ''] = depth % 2 === 0 ? '‘’' : '“”'
    const right = open + written.slice(1, -1) + close
    if (depth === 1 || written === right) return []
    const data = { written, right, near: around(text, from, to) }
    return [diagnose('mark/nested-quote', placeIn(prose, from, to), data)]
  })
}

/** Every quotation with how deep it stands; null where they are not closed one by one. */
function quotationsOf(text: string): Quotation[] | null {
  const found: Quotation[] = []
  const open: { readonly at: number; readonly partner: string }[] = []
  for (const { 0: written, index } of text.matchAll(/[“”‘’]/g)) {
    const partner = openings[written]
    if (partner) open.push({ at: index, partner })
    else {
      const last = open.pop()
      if (last?.partner !== written) return null
      found.push({ from: last.at, to: index + 1, depth: open.length + 1 })
    }
  }
  return open.length === 0 ? found.sort((a, b) => a.from - b.from) : null
}
