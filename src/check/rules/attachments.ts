/** Attachments in the note under the text against those that are there: number, order and title are the same (GB/T 9704-2012 7.3.7). */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { attachmentTitle, isApart, isLabelled, notedNames } from '../../model/attachments.ts'
import type { HolderBlock, LinesBlock } from '../../model/document.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const attachmentZh: Readonly<Record<string, (found: string, expected: string) => string>> = {
  absent: (number, name) => `附件说明列了第 ${number} 个“${name}”，后面没有这个附件`,
  number: (found, expected) => `这个附件的序号是“${found}”，按顺序应当是“${expected}”`,
  unlisted: (number, title) => `附件${number}${title === '' ? '' : `“${title}”`}没有列在附件说明里`,
  untitled: (number, name) => `附件${number}没有标题，附件说明里叫“${name}”`,
  title: (found, expected) => `附件的标题是“${found}”，附件说明里写的是“${expected}”`,
}
const attachmentEn: Readonly<Record<string, (found: string, expected: string) => string>> = {
  absent: (number, name) => `the note lists attachment ${number} "${name}", which is not there`,
  number: (found, expected) =>
    `this attachment bears number "${found}", in order it is "${expected}"`,
  unlisted: (number, title) => `attachment ${number} "${title}" is not in the note`,
  untitled: (number, name) => `attachment ${number} has no title; the note calls it "${name}"`,
  title: (found, expected) => `the attachment is called "${found}", the note says "${expected}"`,
}

const cards = {
  'attachment/differs': card<{ problem: string; found: string; expected: string }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 9704-2012 7.3.7', force: '规定' },
    zh: ({ problem, found, expected }) => [
      attachmentZh[problem]?.(found, expected) ?? problem,
      '名称、序号、先后要和附件说明一样；标题写在附件的第一行，和附件说明一字不差，或者用 ::: title。',
    ],
    en: ({ problem, found, expected }) => [
      attachmentEn[problem]?.(found, expected) ?? problem,
      'Number, order and title are those of the note; the first line of an attachment that equals its name is its title.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n附件: [服务点名单]\n---\n请认真执行。\n⟦::: attachment⟧\n服务点清单\n\n甲站。\n:::\n',
        says: '附件1没有标题，附件说明里叫“服务点名单”',
      },
    ],
    quiet: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n附件: [服务点名单]\n---\n请认真执行。\n::: attachment\n服务点名单\n\n甲站。\n:::\n',
      },
      {
        paper:
          '---\n文种: 通知\n标题: 关于印发便民服务办法的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n---\n现将办法印发给你们。\n::: attachment {label="否"}\n::: title\n便民服务办法\n:::\n请认真执行。\n:::\n',
      },
    ],
  }),
  'attachment/apart': card<{ count: number }>({
    severity: 'info',
    basis: { source: '实务', clause: '', force: '惯例' },
    zh: ({ count }) => [
      `附件说明列了 ${count} 个附件，稿件里没有附件的正文`,
      '附件单独成件就不用管；要一起印，写成 ::: attachment … :::。',
    ],
    en: ({ count }) => [
      `the note lists ${count} attachments, the paper holds none`,
      'Fine if they are bound apart; else write ::: attachment … :::.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n附件: [⟦服务点名单⟧]\n---\n请认真执行。\n',
        says: '附件说明列了 1 个附件，稿件里没有附件的正文',
      },
    ],
    quiet: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n附件: [服务点名单]\n---\n请认真执行。\n::: attachment\n服务点名单\n\n甲站。\n:::\n',
      },
    ],
  }),
  'attachment/no-number': card<{ number: string }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 9704-2012 7.3.7', force: '规定' },
    zh: ({ number }) => [
      `附件${number}单独装订，第一行要有公文的发文字号，稿件没有写`,
      '写“发文机关”和“发文字号”，或者写成 ::: attachment {apart="是" of="发文字号"}。',
    ],
    en: ({ number }) => [
      `attachment ${number} is bound apart and must bear the number of its paper, which has none`,
      'Give "发文机关" and "发文字号", or write of="…" behind apart.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n附件: [服务点名单]\n---\n请认真执行。\n⟦::: attachment {apart="是"}⟧\n服务点名单\n\n甲站。\n:::\n',
        says: '附件单独装订，第一行要有公文的发文字号，稿件没有写',
      },
    ],
    quiet: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好便民服务工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n附件: [服务点名单]\n---\n请认真执行。\n::: attachment {apart="是" of="市政办〔2026〕21号"}\n服务点名单\n\n甲站。\n:::\n',
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

export const attachments: TextRule = {
  cards,
  needs: ['text'],
  run: ({ blocks }) => {
    const note = blocks.find((block): block is LinesBlock => block.type === 'attachment-note')
    const held = blocks.filter(
      (block): block is HolderBlock => block.type === 'attachment' && isLabelled(block),
    )
    const names = note ? notedNames(note) : []
    if (held.length === 0)
      return names.length === 0
        ? []
        : [diagnose('attachment/apart', placeOf(note), { count: names.length })]
    const found = held.flatMap((block, index) => [
      ...compare(block, index, names),
      ...unnumbered(block),
    ])
    const absent = names.slice(held.length)
    return absent.length === 0
      ? found
      : [
          ...found,
          ...absent.map((name) =>
            differs(placeOf(note), 'absent', String(names.indexOf(name) + 1), name),
          ),
        ]
  },
}

/** One that is bound apart without the number of its paper. */
const unnumbered = (block: HolderBlock): Diagnostic[] =>
  isApart(block) && block.attributes['of'] === undefined
    ? [diagnose('attachment/no-number', block.origin, { number: block.attributes['number'] ?? '' })]
    : []

/** Where the author gives the names: in the head of the paper, or in the text. */
const placeOf = (note: LinesBlock | undefined): Diagnostic['origin'] =>
  note?.lines.flat().find((inline) => inline.origin)?.origin ?? note?.origin ?? null

function compare(block: HolderBlock, index: number, names: readonly string[]): Diagnostic[] {
  const wanted = names[index]
  const title = attachmentTitle(block)
  const number = block.attributes['number'] ?? String(index + 1)
  if (number !== String(index + 1))
    return [differs(block.origin, 'number', number, String(index + 1))]
  if (wanted === undefined) return [differs(block.origin, 'unlisted', number, title)]
  if (title === '') return [differs(block.origin, 'untitled', number, wanted)]
  return title === wanted ? [] : [differs(block.origin, 'title', title, wanted)]
}

const differs = (
  place: Diagnostic['origin'],
  problem: string,
  found: string,
  expected: string,
): Diagnostic => diagnose('attachment/differs', place, { problem, found, expected })
