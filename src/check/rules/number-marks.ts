/** Marks behind the numbers of items and headings: `1.` and not `1、`, nothing behind （一） and ① (GB/T 15834-2011 附录 B.3). */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { numberPlace } from '../number-place.ts'
import { type Prose, placeIn } from '../prose.ts'
import { type Replaced, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'numbering/mark': card<Replaced>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15834-2011 附录 B.3', force: '规定' },
    gentle: true,
    zh: ({ written, right }) => [
      `序号写成了“${written}”`,
      right === '' ? '序号后面不加标点。' : `写成“${right}”。`,
    ],
    en: ({ written, right }) => [
      `a number is written "${written}"`,
      right === '' ? 'No mark follows it.' : `Write "${right}".`,
    ],
    fix: replacement,
    fires: [
      { paper: '⟦1、⟧推进流动服务。\n2.公开服务清单。', says: '序号写成了“1、”' },
      { paper: '⟦（1）、⟧推进流动服务。', says: '序号写成了“（1）、”' },
    ],
    quiet: [
      { paper: '1.推进流动服务。\n2.公开服务清单。' },
      { paper: '2.5公里以内都有服务点，涉及1、3、5号楼。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** 1、推进 at the start of a paragraph or behind a full stop, never 1、3、5号楼. */
const digit = /(?<=^|[。；：])\d{1,2}(?:、|．)(?=[\p{Script=Han}“《（])/gu
/** （1）、 ①. at such a place. */
const enclosed =
  /(?<=^|[。；：])(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳])[、.．，](?=[\p{Script=Han}“《])/gu
/** 一，推进 one paragraph after another. */
const numeral = /^([一二三四五六七八九十]{1,3})[，.．：:](?=[\p{Script=Han}“《])/u

export const numberMarks: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts, { source }) => {
    const printed = texts.filter(({ part }) => part === 'text' || part === 'head')
    return [...printed.flatMap(inText), ...numerals(printed), ...halfWidth(printed, source)]
  },
}

const say = (prose: Prose, from: number, written: string, right: string) =>
  diagnose('numbering/mark', placeIn(prose, from, from + written.length), {
    written,
    right,
    near: '',
  })

function inText(prose: Prose) {
  const { text, part, block } = prose
  // what follows the number of a heading
  const behind = part === 'head' && block.type === 'heading' && block.written !== null
  const mark =
    behind && !/[、.．]$/.test(block.written) ? /^[、.．，](?=\p{Script=Han})/u.exec(text) : null
  return [
    ...(mark
      ? [diagnose('numbering/mark', placeIn(prose, 0, 1), headingMark(prose, mark[0]))]
      : []),
    ...[...text.matchAll(digit)].map((match) =>
      say(prose, match.index, match[0], `${match[0].slice(0, -1)}.`),
    ),
    ...[...text.matchAll(enclosed)].map((match) =>
      say(prose, match.index, match[0], match[0].slice(0, -1)),
    ),
  ]
}

const headingMark = ({ block }: Prose, mark: string): Replaced => ({
  written: mark,
  right: '',
  near: block.type === 'heading' ? (block.written ?? '') : '',
})

/** One 一， may be anything; with its 二， it is a number. */
function numerals(texts: readonly Prose[]) {
  const found = texts.flatMap((prose) => {
    const match = numeral.exec(prose.text)
    return match ? [{ prose, written: match[0], number: match[1] ?? '' }] : []
  })
  const numbers = new Set(found.map(({ number }) => number))
  if (!numbers.has('一') || !numbers.has('二')) return []
  return found.map(({ prose, written, number }) => say(prose, 0, written, `${number}、`))
}

/** (一) in front of a heading prints as （一）, and should be typed so. */
function halfWidth(texts: readonly Prose[], source: string) {
  return texts.flatMap(({ block, part }) => {
    if (part !== 'head' || block.type !== 'heading' || !block.origin) return []
    const { written } = block
    if (written === null || !/^\(|\)$/.test(written)) return []
    const place = numberPlace(block, block.origin.file, source)
    if (!place) return []
    const right = written.replace('(', '（').replace(')', '）')
    return [diagnose('numbering/mark', place, { written, right, near: '' })]
  })
}
