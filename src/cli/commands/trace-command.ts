/** `wengao trace`, as it is typed. */
import { command } from '../command.ts'

export const trace = command({
  usage: 'trace <papers..>',
  about: { zh: '数字的来源', en: 'where figures come from' },
  positionals: { papers: { many: true, zh: '稿件', en: 'papers' } },
  options: ['out', 'theme', 'only', 'if', 'lang', 'workspace', 'config', 'chromium'],
  load: async () => (await import('./trace.ts')).traceCommand,
})
