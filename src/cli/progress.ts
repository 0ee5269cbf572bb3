/** How far a run is: said on stderr once it has been silent for two seconds, on one line of a terminal or a line now and then. */
import type { Lang } from '../messages/index.ts'

export interface Progress {
  /** So many are done. */
  readonly step: (done: number) => void
  /** Takes the line off the terminal. */
  readonly end: () => void
}
export interface ProgressOptions {
  /** What is counted. */
  readonly what: 'read' | 'build'
  readonly total: number
  readonly lang: Lang
  readonly terminal: boolean
  readonly write: (text: string) => void
  /** Milliseconds. */
  readonly now: () => number
}
/** Milliseconds: how long a run is silent, and how often its line is new on a terminal and elsewhere. */
const silence = 2000
const onTerminal = 200
const elsewhere = 10_000

/** Counts; `beat` is called now and then by whoever has a clock. */
export function countProgress(options: ProgressOptions): Progress & { readonly beat: () => void } {
  const { total, terminal, write, now } = options
  const start = now()
  let done = 0
  let last: number | null = null
  const beat = (): void => {
    const time = now()
    const due = last === null ? start + silence : last + (terminal ? onTerminal : elsewhere)
    if (time < due || done >= total) return
    last = time
    const line = progressLine(options, done, (time - start) / 1000)
    write(terminal ? `\r${line}\u001b[K` : `${line}\n`)
  }
  return {
    beat,
    step: (count) => {
      done = count
      beat()
    },
    end: () => {
      if (last !== null && terminal) write('\r\u001b[K')
    },
  }
}

/** 已出 120/1000 份，每秒 24.5 份，还要约 36 秒 */
function progressLine(
  { what, total, lang }: ProgressOptions,
  done: number,
  seconds: number,
): string {
  const rate = done / seconds
  const left = done > 0 ? Math.ceil((total - done) / rate) : null
  if (lang === 'en') {
    const verb = what === 'read' ? 'read' : 'built'
    const speed = done > 0 ? `, ${rate.toFixed(1)} a second, about ${left} s to go` : ''
    return `${verb} ${done}/${total}${speed} (${Math.round(seconds)} s)`
  }
  const verb = what === 'read' ? '已读' : '已出'
  const speed = done > 0 ? `，每秒 ${rate.toFixed(1)} 份，还要约 ${left} 秒` : ''
  return `${verb} ${done}/${total} 份${speed}（已用 ${Math.round(seconds)} 秒）`
}

/** The same with the machine's clock, on stderr; silent with --quiet. */
export function openProgress(
  what: ProgressOptions['what'],
  total: number,
  { lang, quiet = false }: { readonly lang: Lang; readonly quiet?: boolean },
): Progress {
  if (quiet) return { step: () => undefined, end: () => undefined }
  const progress = countProgress({
    what,
    total,
    lang,
    terminal: process.stderr.isTTY === true,
    write: (text) => void process.stderr.write(text),
    now: () => performance.now(),
  })
  const timer = setInterval(progress.beat, 500)
  timer.unref()
  return {
    step: progress.step,
    end: () => {
      clearInterval(timer)
      progress.end()
    },
  }
}
