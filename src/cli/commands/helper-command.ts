/** `wengao helper`, as it is typed. */
import { command } from '../command.ts'

export const helper = command({
  usage: 'helper <action>',
  about: {
    zh: '常驻助手：开着它，一份一份地出稿快得多；start 开，stop 关，status 看，run 在这个窗口里开',
    en: 'a helper that stays: single papers build much faster; start, stop, status, run (here)',
  },
  positionals: { action: { zh: 'start、stop、status 或 run', en: 'start, stop, status or run' } },
  options: ['lang'],
  examples: [
    {
      line: 'helper start',
      zh: '开助手；15 分钟没有人用，它自己关',
      en: 'start it; it ends after 15 idle minutes',
    },
    { line: 'helper status', zh: '看它开着没有', en: 'see whether it runs' },
    { line: 'build 讲话.md --no-helper', zh: '这一次不用它', en: 'do without it once' },
  ],
  load: async () => (await import('../helper/helper.ts')).helperCommand,
})
