/** `wengao themes`, as it is typed. */
import { command } from '../command.ts'

export const themes = command({
  usage: 'themes [theme]',
  about: { zh: '列出版式和它改了什么', en: 'list themes and what they change' },
  positionals: { theme: { optional: true, zh: '版式', en: 'theme' } },
  options: ['json', 'lang', 'workspace', 'config'],
  examples: [
    { line: 'themes', zh: '列出版式', en: 'list themes' },
    { line: 'themes reading', zh: '这个版式改了什么', en: 'what this one changes' },
  ],
  load: async () => (await import('./themes.ts')).themesCommand,
})
