/** `wengao trace`, as it is typed. */
import { command } from '../command.ts'

export const trace = command({
  usage: 'trace <papers..>',
  about: { zh: '数字的来源', en: 'where figures come from' },
  positionals: { papers: { many: true, zh: '稿件', en: 'papers' } },
  options: ['out', 'theme', 'only', 'if', 'lang', 'workspace', 'config', 'chromium'],
  examples: [
    { line: 'trace 报告.md', zh: '写出数字核对表', en: 'write the table of figures' },
    {
      line: "trace 报告.md --if '台账.xlsx#指标!C5=40'",
      zh: '这一格改成 40，哪些句子会变',
      en: 'what would change if the cell were 40',
    },
  ],
  load: async () => (await import('./trace.ts')).traceCommand,
})
