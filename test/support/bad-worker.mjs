/** A worker that does with a paper what its name says: ends, hangs, fills its memory; any other it gives back. */
import { existsSync, writeFileSync } from 'node:fs'

/** @type {object[]} */
const hoard = []
/** @type {Readonly<Record<string, () => unknown>>} */
const deeds = {
  hangs: () => {
    for (;;);
  },
  exits: () => process.exit(1),
  throws: () =>
    new Promise(() => {
      setTimeout(() => {
        throw new Error('thrown beside the chunk')
      })
    }),
  hoards: () => {
    for (;;) hoard.push(Array.from({ length: 1000 }, () => ({})))
  },
}

/** Such as `hangs` or `exits-once:/tmp/flag`: only where the file is not there yet. */
function deedOf(/** @type {string} */ output) {
  const [, name = '', flag = ''] = /^(\w+?)(?:-once:(.*))?$/.exec(output) ?? []
  if (!Object.hasOwn(deeds, name)) return null
  const deed = deeds[name]
  if (flag === '') return deed
  if (existsSync(flag)) return null
  writeFileSync(flag, '')
  return deed
}

/** @param {import('../../src/runner/messages.ts').Task} task */
export default async function buildChunk({ chunk, port }) {
  /** @type {() => void} */
  let taken = () => undefined
  let enough = false
  port.on('message', ({ kind }) => {
    if (kind === 'enough') enough = true
    else taken()
  })
  for (const { id, output } of chunk.papers) {
    if (enough) break
    port.postMessage({ kind: 'started', id })
    await new Promise((resolve) => setTimeout(resolve, 5))
    await deedOf(output)?.()
    const built = { outputs: [], diagnostics: [], files: {}, looked: false }
    const done = new Promise((resolve) => {
      taken = () => resolve(null)
    })
    port.postMessage({ kind: 'built', id, built })
    await done
  }
  port.close()
}
