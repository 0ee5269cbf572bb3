/** `wengao new`, as it is typed. */
import { command } from '../command.ts'

export const newPaper = command({
  usage: 'new <kind> <name>',
  about: { zh: '新建稿件', en: 'start a paper' },
  positionals: { kind: { zh: '文种', en: 'kind' }, name: { zh: '文件名', en: 'file name' } },
  options: ['lang', 'workspace', 'config'],
  load: async () => (await import('./new.ts')).newCommand,
})
