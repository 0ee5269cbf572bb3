/** `wengao fonts`, as it is typed. */
import { command } from '../command.ts'

export const fonts = command({
  usage: 'fonts',
  about: { zh: '列出用哪些字体、缺哪些字', en: 'list the faces and what they lack' },
  positionals: {},
  options: ['theme', 'text', 'json', 'lang', 'workspace', 'config'],
  examples: [
    { line: 'fonts', zh: '每种字用哪个字体', en: 'the face of every role' },
    { line: 'fonts --text 讲话.md', zh: '这份稿件缺哪些字', en: 'characters that the faces lack' },
  ],
  load: async () => (await import('./fonts.ts')).fontsCommand,
})
