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
    'quiet',
    'watch',
    'force',
    'prune',
    'shard',
    'fail-fast',
    'time-limit',
    'events',
  ],
  examples: [
    { line: 'build 讲话.md', zh: '出 DOCX 和 PDF', en: 'make DOCX and PDF' },
    {
      line: 'build 稿件 -f docx -o 成稿',
      zh: '一个文件夹里的稿件都出 DOCX',
      en: 'every paper of a folder as DOCX',
    },
    {
      line: 'build 县区.md --only 甲县,乙县',
      zh: '逐份的稿件只出两份',
      en: 'two rows of a paper by rows',
    },
    {
      line: 'build 县区.md --shard 2/5',
      zh: '五台机器分着出，这是第二台',
      en: 'the second of five machines',
    },
    { line: 'build 讲话.md --watch', zh: '改了就重出', en: 'build again on every change' },
  ],
  load: async () => (await import('./build.ts')).buildCommand,
})
