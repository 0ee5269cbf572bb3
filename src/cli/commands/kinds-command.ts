/** `wengao kinds`, as it is typed. */
import { command } from '../command.ts'

export const kinds = command({
  usage: 'kinds [kind]',
  about: { zh: '列出文种和字段', en: 'list kinds and their fields' },
  positionals: { kind: { optional: true, zh: '文种', en: 'kind' } },
  options: ['schema', 'json', 'lang', 'workspace', 'config'],
  examples: [
    { line: 'kinds', zh: '列出文种', en: 'list kinds' },
    { line: 'kinds 通知', zh: '一个文种的字段', en: 'the fields of one kind' },
  ],
  load: async () => (await import('./kinds.ts')).kindsCommand,
})
