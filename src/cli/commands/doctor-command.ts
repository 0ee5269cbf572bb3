/** `wengao doctor`, as it is typed. */
import { command } from '../command.ts'

export const doctor = command({
  usage: 'doctor',
  about: {
    zh: '查这台机器：浏览器、字体、缓存、权限，缺什么、怎么办',
    en: 'check this machine: browser, faces, caches, rights, and what to do',
  },
  positionals: {},
  options: ['theme', 'json', 'lang', 'workspace', 'config', 'chromium'],
  examples: [
    { line: 'doctor', zh: '查这台机器', en: 'check this machine' },
    { line: 'doctor --theme reading', zh: '查这个版式要的字体', en: 'the faces of another theme' },
  ],
  load: async () => (await import('./doctor.ts')).doctorCommand,
})
