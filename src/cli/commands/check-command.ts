/** `wengao check`, as it is typed. */
import { command } from '../command.ts'

export const check = command({
  usage: 'check <papers..>',
  about: { zh: '检查稿件，能改的改好', en: 'check papers, mend what is certain' },
  positionals: {
    papers: { many: true, zh: '稿件、文件夹或通配符', en: 'files, folders, globs' },
  },
  options: ['fix', 'dry-run', 'lang', 'json', 'sarif', 'workspace', 'config', 'all'],
  load: async () => (await import('./check.ts')).checkCommand,
})
