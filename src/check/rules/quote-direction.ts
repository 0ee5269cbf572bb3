/** Turned quotation marks that face the wrong way: ”服务“ (GB/T 15834-2011 4.8). */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import { readQuotes } from '../quotes.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/quote-direction': card<{ written: string; right: string; near: string }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15834-2011 4.8', force: '规定' },
    gentle: true,
    zh: ({ written, right, near }) => [`引号方向反了：${near}`, `把${written}改成${right}。`],
    en: ({ written, right, near }) => [
      `a quotation mark faces the wrong way: "${near}"`,
      `Write ${right} in place of ${written}.`,
    ],
    fix: ({ written, right }) => ({ from: written, to: right }),
    fires: [{ paper: '建好“暖心驿站⟦“⟧。', says: '引号方向反了：暖心驿站“。' }],
    quiet: [{ paper: '建好“暖心驿站”。' }, { paper: '他说：“要办好‘一件事’。”' }],
  }),
}
const diagnose = diagnosing(cards)

export const quoteDirection: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap(inText),
}

function inText(prose: Prose): Diagnostic[] {
  return readQuotes(prose.words).flatMap(({ at, written, right }) => {
    if (right === null || right === written || !/[“”‘’]/.test(written)) return []
    const data = { written, right, near: around(prose.text, at, at + 1) }
    return [diagnose('mark/quote-direction', placeIn(prose, at, at + 1), data)]
  })
}
