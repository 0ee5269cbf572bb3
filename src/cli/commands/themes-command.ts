/** `wengao themes`, as it is typed. */
import { command } from '../command.ts'

export const themes = command({
  usage: 'themes [theme]',
  about: { zh: '列出版式和它改了什么', en: 'list themes and what they change' },
  positionals: { theme: { optional: true, zh: '版式', en: 'theme' } },
  options: ['json', 'lang', 'workspace', 'config'],
  load: async () => (await import('./themes.ts')).themesCommand,
})
