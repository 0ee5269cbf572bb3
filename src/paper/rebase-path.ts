/** Paths that one file names, as another file would name them. */

/**
 * @param path as the file `from` names it; web addresses stay as they are
 * @param from file that names it, from the workspace's root
 * @param to file that shall name it
 */
export function rebasePath(path: string, from: string, to: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(path)) return path
  const target = normal([...folders(from), ...path.split('/')])
  const base = normal(folders(to))
  let shared = 0
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared])
    shared++
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}

const folders = (file: string): string[] => file.split('/').slice(0, -1)

function normal(steps: readonly string[]): string[] {
  const done: string[] = []
  for (const step of steps) {
    if (step === '' || step === '.') continue
    if (step === '..' && done.length > 0 && done.at(-1) !== '..') done.pop()
    else done.push(step)
  }
  return done
}
