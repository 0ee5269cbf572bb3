/** Where the installed package stands: templates and cut fonts are read from there. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let found: string | undefined
/** The folder of our own package.json, above this file wherever the build has put it. */
export const packageRoot = (): string => {
  found ??= findRoot()
  return found
}

function findRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'wengao'
    )
      return folder
    if (dirname(folder) === folder) throw new Error('package.json of wengao not found')
  }
}
/** The version in package.json. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string })
    .version

/** Tells builds of the program apart: the version, and the checksum that the build leaves. */
export function buildStamp(): string {
  const file = join(packageRoot(), 'dist/build-id.txt')
  return `${packageVersion()} ${existsSync(file) ? readFileSync(file, 'utf8') : ''}`
}
