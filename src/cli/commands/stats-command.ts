/** `wengao stats`, as it is typed. */
import { command } from '../command.ts'

export const stats = command({
  usage: 'stats <papers..>',
  about: { zh: '字数、时间、长句、标题齐不齐', en: 'length, minutes, long sentences, headings' },
  positionals: { papers: { many: true, zh: '稿件、文件夹或通配符', en: 'files, folders, globs' } },
  options: ['only', 'lang', 'json', 'workspace', 'config', 'all'],
  examples: [
    {
      line: 'stats 讲话.md',
      zh: '多少字、讲几分钟、哪里长、标题齐不齐',
      en: 'how long it is, takes, and how its headings match',
    },
    {
      line: 'stats 稿件 --json',
      zh: '一个文件夹的稿件，写成 JSON',
      en: 'a folder of papers as JSON',
    },
  ],
  load: async () => (await import('./stats.ts')).statsCommand,
})
