/** The way back: what is kept of a paper, and copies that come back. */
import { area, card } from './card.ts'
import { enReason, zhReason } from './words.ts'

export const backArea = area('改稿收回', 'print', {
  'back/not-kept': card<{ reason: string }>({
    severity: 'info',
    zh: ({ reason }) => [
      `没有留底（${zhReason(reason)}），文件照出`,
      '领导改过的 DOCX 要收回来，就让 .wengao/ 能写；不要留底就加 --no-bases，或者在 wengao.yml 里写 留底: 否。',
    ],
    en: ({ reason }) => [
      `what was built is not kept (${enReason(reason)}); the files come out all the same`,
      'Make .wengao/ writable to bring edited copies back; or add --no-bases, or write "bases: false" in wengao.yml.',
    ],
    sample: { reason: 'EACCES' },
  }),
})
