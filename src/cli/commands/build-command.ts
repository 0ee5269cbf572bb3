/** `wengao build`, as it is typed. */
import { command } from '../command.ts'

export const build = command({
  usage: 'build <papers..>',
  about: { zh: '生成文件', en: 'build papers' },
  positionals: {
    papers: { many: true, zh: '稿件、文件夹或通配符', en: 'files, folders, globs' },
  },
  options: [
    'out',
    'format',
    'theme',
    'emit',
    'only',
    'lang',
    'json',
    'workspace',
    'config',
    'chromium',
    'untagged',
    'proof',
    'embed-fonts',
    'docx-for',
    'all',
    'strict',
  ],
  load: async () => (await import('./build.ts')).buildCommand,
})
