/** 见附件3 against the attachments that the paper has. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { notedNames } from '../../model/attachments.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'attachment/reference': card<{ written: string; count: number }>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 9704-2012 7.3.4', force: '规定' },
    gentle: true,
    zh: ({ written, count }) => [
      `文中说“${written}”，${count === 0 ? '稿件没有附件' : `附件只有 ${count} 个`}`,
      '核对序号，或者在附件说明里补上。',
    ],
    en: ({ written, count }) => [
      `the text says "${written}", there are ${count === 0 ? 'no' : count} attachments`,
      'Check the number, or add the attachment to the note.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好核查工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n附件: [核查内容, 任务表]\n---\n任务分配⟦见附件3⟧。\n',
        says: '文中说“见附件3”，附件只有 2 个',
        also: ['attachment/apart'],
      },
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好核查工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n---\n任务分配⟦见附件⟧。\n',
        says: '文中说“见附件”，稿件没有附件',
      },
    ],
    quiet: [
      {
        paper:
          '---\n文种: 通知\n标题: 关于做好核查工作的通知\n主送: 各县区\n单位: 市政府办公室\n日期: 2026-07-08\n附件: [核查内容, 任务表]\n---\n任务分配见附件2。\n',
        also: ['attachment/apart'],
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** Those of this paper, not 《办法》附件3 nor 其附件3; 将《汇总表》（附件3）报送 is one, where there are any. */
const reference =
  /(?<![》”其该原])(?:(?:详|参)?见|按照?|参照|对照|填写|填报|报送|[将把]|（)附件(?:\s?(\d{1,2})|(?=[。，；）]))|(?<=》)（附件\s?(\d{1,2})(?=）(?!规定|要求|明确))/g

export const attachmentReferences: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const count = attachmentsOf(texts)
    if (count === 0 && !isSigned(texts)) return []
    return texts.flatMap((prose) =>
      [...prose.text.matchAll(reference)].flatMap((match): Diagnostic[] => {
        const [, plain, named] = match
        const number = plain ?? named
        if (named !== undefined && count === 0) return []
        if (number === undefined ? count > 0 : Number(number) <= count) return []
        const from = match.index + (/^[（将把]/.test(match[0]) ? 1 : 0)
        const to = match.index + match[0].length
        const written = prose.text.slice(from, to)
        return [diagnose('attachment/reference', placeIn(prose, from, to), { written, count })]
      }),
    )
  },
}

/** A speech may be handed out with a sheet; what is signed lists its attachments, and has no other title than its own. */
const isSigned = (texts: readonly Prose[]): boolean =>
  texts.some(({ block }) => block.type === 'signature') &&
  texts.filter(({ block }) => block.type === 'title').length < 2

/** As many as the note names, or as are there. */
function attachmentsOf(texts: readonly Prose[]): number {
  const note = texts.find(({ block }) => block.type === 'attachment-note')?.block
  return note?.type === 'attachment-note' ? notedNames(note).length : 0
}
