/** `wengao init`, as it is typed. */
import { command } from '../command.ts'

export const init = command({
  usage: 'init [folder]',
  about: { zh: '建工作文件夹的设置 wengao.yml', en: 'make the settings of a workspace' },
  positionals: { folder: { optional: true, zh: '文件夹，默认当前的', en: 'folder' } },
  options: ['yes', 'lang'],
  load: async () => (await import('./init.ts')).initCommand,
})
