/** `wengao fonts`, as it is typed. */
import { command } from '../command.ts'

export const fonts = command({
  usage: 'fonts',
  about: { zh: '列出用哪些字体、缺哪些字', en: 'list the faces and what they lack' },
  positionals: {},
  options: ['theme', 'text', 'json', 'lang', 'workspace', 'config'],
  load: async () => (await import('./fonts.ts')).fontsCommand,
})
