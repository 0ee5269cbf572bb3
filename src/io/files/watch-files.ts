/** Files that are watched: whatever happens to them is told once it has come to rest. */
import { watch } from 'chokidar'

export interface FileWatch {
  /** Watches these as well; folders with what they hold. */
  readonly add: (paths: Iterable<string>) => void
  /** Fulfilled when the first of them are looked at: what happens before may not be told. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}
/** Milliseconds in which the first files are looked at even on a busy machine. */
const longestStart = 5000
/** Milliseconds without another change after which changes are told. */
const rest = 60

/**
 * @param ignored paths that are not watched: what a run writes
 * @param changed is given absolute paths; called again only when its promise is fulfilled
 */
export function watchFiles(
  ignored: (path: string) => boolean,
  changed: (paths: ReadonlySet<string>) => Promise<void>,
): FileWatch {
  const watcher = watch([], { ignoreInitial: true, ignored, depth: 20 })
  let pending = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  let busy = false
  const tell = async (): Promise<void> => {
    timer = null
    if (busy || pending.size === 0) return
    busy = true
    const paths = pending
    pending = new Set()
    try {
      await changed(paths)
    } finally {
      busy = false
      if (pending.size > 0) soon()
    }
  }
  const soon = (): void => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void tell(), rest)
  }
  watcher.on('all', (_event, path) => {
    pending.add(path)
    soon()
  })
  const ready = new Promise<void>((resolve) => {
    const late = setTimeout(resolve, longestStart)
    watcher.once('ready', () => {
      clearTimeout(late)
      resolve()
    })
  })
  return {
    ready,
    add: (paths) => void watcher.add([...paths]),
    close: () => watcher.close(),
  }
}
