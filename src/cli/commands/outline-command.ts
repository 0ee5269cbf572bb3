/** `wengao outline`, as it is typed. */
import { command } from '../command.ts'

export const outline = command({
  usage: 'outline <paper>',
  about: { zh: '列出标题和序列', en: 'list headings and series' },
  positionals: { paper: { zh: '稿件', en: 'paper' } },
  options: ['lang', 'json', 'workspace', 'config'],
  load: async () => (await import('./outline.ts')).outlineCommand,
})
