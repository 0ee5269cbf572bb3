/** `wengao outline`, as it is typed. */
import { command } from '../command.ts'

export const outline = command({
  usage: 'outline <paper>',
  about: { zh: '列出标题和序列', en: 'list headings and series' },
  positionals: { paper: { zh: '稿件', en: 'paper' } },
  options: ['lang', 'json', 'workspace', 'config'],
  examples: [
    {
      line: 'outline 讲话.md',
      zh: '列出标题、序列和所在行',
      en: 'headings and series with their lines',
    },
    { line: 'outline 讲话.md --json', zh: '写成 JSON', en: 'as JSON' },
  ],
  load: async () => (await import('./outline.ts')).outlineCommand,
})
