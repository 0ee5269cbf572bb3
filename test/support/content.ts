/** The examples in content/. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../content')

/** Every paper with its path. */
export const contentPapers = (): [name: string, path: string][] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [name, join(root, name)])
