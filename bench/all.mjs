/** Every measurement in one run, one after the other, on a machine without other work: `npm run bench`; about seven minutes on two cores. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// those that leave thousands of files behind to be removed stand last: a disk makes new files slowly for a minute then
const runs = [
  ['start.mjs'],
  ['many.mjs', '1000'],
  ['batch.mjs'],
  ['others.mjs'],
  ['phases.mjs', '100', 'docx'],
  ['phases.mjs', '100', 'pdf'],
  ['read-back.mjs', '100'],
  ['check.mjs'],
  ['steady.mjs'],
  ['separate.mjs', '1000'],
  ['memory.mjs', '10000', 'docx'],
  ['memory.mjs', '10000', 'pdf'],
]
for (const [name = '', ...args] of runs) {
  console.log(`\n== node bench/${[name, ...args].join(' ')}`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name), ...args], {
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error(`${name} ended with ${status}`)
    process.exitCode = 1
  }
}
