/** `wengao work`, as it is typed. */
import { command } from '../command.ts'

export const work = command({
  usage: 'work',
  about: {
    zh: '替别的机器出稿：从队列里一批一批地取，在当前的共享文件夹里出',
    en: 'build for other machines: takes chunks from a queue, in this shared folder',
  },
  positionals: {},
  options: ['queue', 'drain', 'lang'],
  examples: [
    {
      line: 'work --queue redis://10.0.0.5:6379',
      zh: '有活就做，按 Ctrl+C 停',
      en: 'works until Ctrl+C',
    },
    {
      line: 'work --drain',
      zh: '做完就停；队列的地址在 WENGAO_QUEUE 里',
      en: 'ends when all is done; WENGAO_QUEUE names the queue',
    },
  ],
  load: async () => (await import('./work.ts')).workCommand,
})
