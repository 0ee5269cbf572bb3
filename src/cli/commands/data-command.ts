/** `wengao data`, as it is typed. */
import { command } from '../command.ts'

export const data = command({
  usage: 'data <file>',
  about: { zh: '数据文件怎样读', en: 'how a data file is read' },
  positionals: { file: { zh: '数据文件', en: 'file' } },
  options: ['lang'],
  load: async () => (await import('./data.ts')).dataCommand,
})
