/** `wengao new`, as it is typed. */
import { command } from '../command.ts'

export const newPaper = command({
  usage: 'new <kind> <name>',
  about: { zh: '新建稿件', en: 'start a paper' },
  positionals: { kind: { zh: '文种', en: 'kind' }, name: { zh: '文件名', en: 'file name' } },
  options: ['lang', 'workspace', 'config'],
  examples: [
    { line: 'new 讲话稿 讲话', zh: '写一份样稿 讲话.md', en: 'write 讲话.md to start from' },
    { line: 'new 通知 稿件/防汛通知', zh: '写在文件夹里', en: 'in a folder' },
  ],
  load: async () => (await import('./new.ts')).newCommand,
})
