/** `wengao back`, as it is typed. */
import { command } from '../command.ts'

export const back = command({
  usage: 'back <copies..>',
  about: { zh: '收回改过的 DOCX', en: 'bring edited copies back' },
  positionals: { copies: { many: true, zh: '改过的 DOCX', en: 'edited copies' } },
  options: ['apply', 'paper', 'lang', 'json', 'workspace', 'config'],
  examples: [
    { line: 'back 讲话-王局长.docx', zh: '改了什么、改在哪里', en: 'what was changed, and where' },
    {
      line: 'back 讲话-王局长.docx --apply',
      zh: '把文字的改动写进稿件',
      en: 'write the edits of text into the paper',
    },
    {
      line: 'back 讲话-王局长.docx 讲话-李书记.docx',
      zh: '两位领导的改动合在一起，冲突列出来',
      en: 'two copies at once, conflicts are listed',
    },
    {
      line: 'back 改过的.docx --paper 讲话.md',
      zh: '没有底稿，写明是哪一份稿件',
      en: 'name the paper where nothing is kept of it',
    },
  ],
  load: async () => (await import('./back.ts')).backCommand,
})
