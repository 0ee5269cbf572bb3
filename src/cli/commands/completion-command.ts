/** `wengao completion`, as it is typed. */
import { command } from '../command.ts'

export const completion = command({
  usage: 'completion <shell>',
  about: {
    zh: '命令行补全：bash、zsh、powershell',
    en: 'completion for bash, zsh or powershell',
  },
  positionals: { shell: { zh: '哪一种命令行', en: 'which shell' } },
  options: ['lang'],
  examples: [
    {
      line: 'completion bash >> ~/.bashrc',
      zh: '以后按 Tab 补全',
      en: 'complete with Tab from now on',
    },
  ],
  load: async () => (await import('./completion.ts')).completionCommand,
})
