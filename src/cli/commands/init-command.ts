/** `wengao init`, as it is typed. */
import { command } from '../command.ts'

export const init = command({
  usage: 'init [folder]',
  about: { zh: '建工作文件夹的设置 wengao.yml', en: 'make the settings of a workspace' },
  positionals: { folder: { optional: true, zh: '文件夹，默认当前的', en: 'folder' } },
  options: ['yes', 'lang'],
  examples: [
    { line: 'init', zh: '问三个问题，写 wengao.yml', en: 'three questions, then wengao.yml' },
    { line: 'init 稿件 --yes', zh: '不问，写在文件夹里', en: 'ask nothing, in a folder' },
  ],
  load: async () => (await import('./init.ts')).initCommand,
})
