/** Where the queue is: the option, else the environment, which keeps a password out of lists of processes. */
import { UserError } from '../../error.ts'

/** @throws UserError without an address, or with one that is none */
export function queueOf({ queue }: { readonly queue: string | undefined }): string {
  const url = queue ?? process.env['WENGAO_QUEUE'] ?? ''
  if (/^rediss?:\/\/[^\s/]+/.test(url)) return url
  throw new UserError(
    url === '' ? '没有说队列在哪里。' : '队列的地址要写成 redis://主机:端口。',
    '写 --queue redis://10.0.0.5:6379，有密码就放在环境变量 WENGAO_QUEUE 里。',
    [
      url === '' ? 'no queue was named' : 'a queue is written redis://host:port',
      'Write --queue redis://10.0.0.5:6379; with a password, put it into WENGAO_QUEUE.',
    ],
  )
}
