/** `wengao data`, as it is typed. */
import { command } from '../command.ts'

export const data = command({
  usage: 'data <file>',
  about: { zh: '数据文件怎样读', en: 'how a data file is read' },
  positionals: { file: { zh: '数据文件', en: 'file' } },
  options: ['lang', 'json'],
  examples: [
    { line: 'data 台账.xlsx', zh: '这份文件怎样读，怎样写进稿件', en: 'how the file is read' },
    { line: 'data 台账.xlsx --json', zh: '写成 JSON', en: 'as JSON' },
  ],
  load: async () => (await import('./data.ts')).dataCommand,
})
