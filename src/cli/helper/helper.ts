/** `wengao helper`: starts, ends and asks after the helper, or is it. */
import { spawn } from 'node:child_process'
import { UserError } from '../../error.ts'
import { closeAll } from '../../io/browser/print-service.ts'
import type { Printer } from '../../io/browser/printer.ts'
import { reach } from '../../io/helper/ask-helper.ts'
import { type FromHelper, receive, send } from '../../io/helper/frames.ts'
import { readNote } from '../../io/helper/helper-note.ts'
import { serve } from '../../io/helper/serve.ts'
import type { Lang } from '../../messages/index.ts'
import type { Answer, Session } from '../build-session.ts'
import { helperActions } from './actions.ts'
import { programStamp } from './program-stamp.ts'
import { runRequest, stopRequest } from './run-request.ts'

/** It ends when nobody has asked for so long, in milliseconds, or when it has grown beyond so many bytes. */
const patience = 15 * 60_000
const memory = 1_500_000_000

interface HelperArguments {
  readonly action: string
  readonly lang: Lang
}

export async function helperCommand(
  { action, lang }: HelperArguments,
  { answer }: Session,
): Promise<number> {
  const say = (zh: string, en: string): void =>
    void process.stderr.write(`${lang === 'en' ? en : zh}\n`)
  if (action === 'start') return start(say)
  if (action === 'stop') return stop(say)
  if (action === 'status') return status(say)
  if (action === 'run' && answer) return run(answer, say)
  throw new UserError(`helper 没有“${action}”这个用法`, `可以写：${helperActions.join('、')}`, [
    `helper has no "${action}"`,
    `It may be: ${helperActions.join(', ')}`,
  ])
}
type Say = (zh: string, en: string) => void

type State = Extract<FromHelper, { type: 'state' }>
/** Asks after the helper; null when none answers. */
async function askState(): Promise<State | null> {
  const note = readNote()
  const socket = note ? await reach(note) : null
  if (!note || !socket) return null
  return new Promise((resolve) => {
    receive<FromHelper>(socket, (frame) => {
      if (frame.type === 'state') resolve(frame)
      socket.destroy()
    })
    socket.on('close', () => resolve(null))
    send(socket, { type: 'state', token: note.token })
  })
}

/** Milliseconds that a helper has to come up. */
const longestStart = 10_000

async function start(say: Say): Promise<number> {
  const running = await askState()
  if (running?.build === programStamp()) {
    say(`助手已经开着（进程 ${running.pid}）。`, `the helper runs already (process ${running.pid})`)
    return 0
  }
  // that of another version is of no use to this one
  if (running) await stop(say)
  const [, script = ''] = process.argv
  const child = spawn(process.execPath, [...process.execArgv, script, 'helper', 'run'], {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  })
  child.unref()
  const end = Date.now() + longestStart
  while (Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const state = await askState()
    if (!state) continue
    say(
      `助手开好了（进程 ${state.pid}）；15 分钟没有人用，它自己关。`,
      `the helper runs (process ${state.pid}); it ends after 15 idle minutes`,
    )
    return 0
  }
  say(
    '助手没有开起来。运行 wengao helper run 看原因；不开助手也能出稿。',
    'the helper did not start; wengao helper run shows why. Papers build without it.',
  )
  return 1
}

/** Milliseconds after which it is said why a stop takes so long. */
const usualEnd = 1000

async function stop(say: Say): Promise<number> {
  const note = readNote()
  const socket = note ? await reach(note) : null
  if (!note || !socket) {
    say('助手没有开着。', 'no helper runs')
    return 0
  }
  const hint = setTimeout(() => {
    say('助手正在出稿，出完就关……', 'the helper is at work; it ends when that is done …')
  }, usualEnd)
  const ended = await new Promise<boolean>((resolve) => {
    // the connection lasts as long as its process
    socket.on('close', () => resolve(true))
    receive<FromHelper>(socket, ({ type }) => {
      resolve(type !== 'declined')
      socket.destroy()
    })
    send(socket, { type: 'end', token: note.token })
  })
  clearTimeout(hint)
  if (ended) say('助手关了。', 'the helper has ended')
  else
    say(
      '助手没有关：它是刚刚另开的。再运行一次 wengao helper stop。',
      'the helper goes on: it is one that has just been started. Run wengao helper stop again.',
    )
  return ended ? 0 : 1
}

async function status(say: Say): Promise<number> {
  const state = await askState()
  if (state)
    say(
      `助手开着：进程 ${state.pid}，开了 ${state.seconds} 秒，出过 ${state.runs} 次稿。`,
      `the helper runs: process ${state.pid}, for ${state.seconds} s, ${state.runs} commands`,
    )
  else
    say(
      '助手没有开着；要开就运行 wengao helper start。',
      'no helper runs; wengao helper start starts it',
    )
  return 0
}

/** Serves in this process, until it ends. */
async function run(answer: Answer, say: Say): Promise<number> {
  const browsers = new Map<string, Printer>()
  const served = await serve(
    {
      build: programStamp(),
      patience,
      memory,
      run: (request, write) => runRequest(request, write, { answer, browsers }),
      stop: stopRequest,
      close: () => closeAll(browsers),
    },
    () => say('助手开着，按 Ctrl+C 关。', 'the helper runs; Ctrl+C ends it'),
  )
  if (!served) {
    say(
      '助手已经开着，或者没有可以放它的缓存文件夹。',
      'a helper runs already, or there is no cache folder for it',
    )
    return 1
  }
  // a command that was stopped may still be at work
  process.exit(0)
}
