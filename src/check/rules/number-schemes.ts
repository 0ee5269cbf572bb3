/** Numbers of books and manuals in an office paper: 1.1, A., ⑴, ㈠ (levels are 一、（一） 1. （1）, GB/T 9704-2012 7.3.3). */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'numbering/scheme': card<{ written: string }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 9704-2012 7.3.3', force: '规定' },
    gentle: true,
    zh: ({ written }) => [
      `用了“${written}”这样的序号`,
      '公文的层次序数依次是“一、”“（一）”“1.”“（1）”，换成其中一级。',
    ],
    en: ({ written }) => [
      `a number of another scheme: "${written}"`,
      'Levels are numbered "一、", "（一）", "1.", "（1）".',
    ],
    fires: [
      {
        paper: '⟦1.1⟧ 摸清底数。各地要建台账。\n⟦1.2⟧ 公开清单。各地要公布。',
        says: '用了“1.1”这样的序号',
      },
    ],
    quiet: [
      { paper: '2.5公里以内都有服务点。\n3.5公里以外另设流动车。' },
      { paper: '1.摸清底数。\n2.公开清单。' },
    ],
  }),
  'numbering/symbol': card<{ written: string; right: string }>({
    severity: 'warning',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: ({ written, right }) => [
      `序号用了现成的符号“${written}”`,
      `写成“${right}”，有的字库里没有这个符号。`,
    ],
    en: ({ written, right }) => [
      `a number is one ready-made sign: "${written}"`,
      `Write "${right}"; some faces lack the sign.`,
    ],
    fix: ({ written, right }) => ({ from: written, to: right }),
    fires: [{ paper: '⟦⑴⟧推进流动服务。', says: '序号用了现成的符号“⑴”' }],
    quiet: [{ paper: '（1）推进流动服务。' }, { paper: '①推进流动服务。' }],
  }),
}
const diagnose = diagnosing(cards)

/** 1.1 摸底 with something between, 1.1.2摸底; never 2.5公里. */
const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?=[ \u3000、.．]|(?<=\..*\.\d{1,2})\p{Script=Han})/u
const latin = /^([A-Ha-h])[.．、)）](?=[ \u3000]?[\p{Script=Han}“《])/u
const symbol = /(?<=^|[。；：])[⑴-⒇⒈-⒛㈠-㈩](?=[、.．]?[\p{Script=Han}“《])/gu

export const numberSchemes: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const running = texts.filter(({ part }) => part === 'text' || part === 'head')
    return [
      ...inOrder(running, decimal, isNextDecimal),
      ...inOrder(running, latin, isNextLatin),
      ...running.flatMap(symbols),
    ]
  },
}

/** One such number may be a figure or a name; with the next one it counts. */
function inOrder(
  texts: readonly Prose[],
  pattern: RegExp,
  isNext: (number: string, last: string) => boolean,
): Diagnostic[] {
  const found = texts.flatMap((prose) => {
    const number = pattern.exec(prose.text)?.[1]
    return number === undefined ? [] : [{ prose, number }]
  })
  const follows = found.map(({ number }, index) => isNext(number, found[index - 1]?.number ?? ''))
  return found.flatMap(({ prose, number }, index) =>
    follows[index] || follows[index + 1]
      ? [diagnose('numbering/scheme', placeIn(prose, 0, number.length), { written: number })]
      : [],
  )
}

const isNextLatin = (number: string, last: string): boolean =>
  last !== '' && number.charCodeAt(0) === last.charCodeAt(0) + 1

/** 1.2 and 2.1 behind 1.1, 1.1.1 below it. */
function isNextDecimal(number: string, last: string): boolean {
  if (last === '') return false
  const [own, before] = [number, last].map((text) => text.split('.').map(Number))
  if (!own || !before) return false
  const at = own.findIndex((part, index) => part !== before[index])
  const isOneMore = own[at] === (before[at] ?? 0) + 1
  return at >= 0 && isOneMore && own.slice(at + 1).every((part) => part === 1)
}

const symbols = (prose: Prose): Diagnostic[] =>
  [...prose.text.matchAll(symbol)].map(({ 0: written, index }) =>
    diagnose('numbering/symbol', placeIn(prose, index, index + 1), {
      written,
      right: plain(written),
    }),
  )

const plain = (written: string): string =>
  written.normalize('NFKC').replace('(', '（').replace(')', '）')
