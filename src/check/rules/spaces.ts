/** Spaces beside Chinese marks. */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'mark/space': card<Replaced>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ near }) => [`标点旁边多了空格：${near}`, '把空格去掉。'],
    en: ({ near }) => [`a space beside a Chinese mark: "${near}"`, 'Take it away.'],
    fix: replacement,
    fires: [{ paper: '提高站位⟦ ，⟧抓好落实。', says: '标点旁边多了空格：提高站位 ，抓好落实' }],
    quiet: [{ paper: '提高站位，抓好落实。' }, { paper: '副区长　周　禾出席。' }],
  }),
  'mark/apart': card<Replaced>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ written }) => [`字和字之间多了空格：${written}`, '把空格去掉。'],
    en: ({ written }) => [`characters typed apart: "${written}"`, 'Take the spaces away.'],
    fix: replacement,
    fires: [{ paper: '⟦全 市 上 下⟧，齐心协力。', says: '字和字之间多了空格：全 市 上 下' }],
    quiet: [{ paper: '全市上下，齐心协力。' }, { paper: '张三 李四 王五' }],
  }),
}
const diagnose = diagnosing(cards)

/** Marks that open nothing, with the spaces in front of and behind them. */
const pattern =
  /(?<![ \u00a0（《【“])[ \u00a0]{1,20}[，。、；：？！”’）》】]+|[，。、；：？！][ \u00a0]{1,2}(?=[\p{Script=Han}“‘（《])/gu

const right = ([written]: RegExpExecArray): string => written.replace(/[ \u00a0]/g, '')

/** 全 市 上 下: characters typed apart in running text. */
const apart =
  /(?<![\p{Script=Han}A-Za-z\d][ \u00a0]?)\p{Script=Han}(?:[ \u00a0]\p{Script=Han}){3,60}(?![\p{Script=Han}A-Za-z\d])/gu

export const spaces: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose) => [
      ...replacedIn(prose, pattern, right, (place, data) => diagnose('mark/space', place, data)),
      ...(prose.part === 'text'
        ? replacedIn(prose, apart, right, (place, data) => diagnose('mark/apart', place, data))
        : []),
    ]),
}
