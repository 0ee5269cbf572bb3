/** Writes the manuals that the helpers and the rules hold in their own words and examples. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Each with the module and the function that give its text. */
const manuals = [
  { manual: 'docs/helpers.md', entry: 'src/template/helper-manual.ts', name: 'helperManual' },
  {
    manual: 'docs/settings.schema.json',
    entry: 'src/workspace/settings-schema.ts',
    name: 'settingsSchemaText',
  },
  { manual: 'docs/rules.md', entry: 'src/messages/rule-manual.ts', name: 'ruleManual' },
]

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const folder = mkdtempSync(join(tmpdir(), 'wengao-docs-'))
try {
  for (const { manual, entry, name } of manuals) {
    const outfile = join(folder, `${name}.mjs`)
    await build({
      entryPoints: [join(root, entry)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'warning',
    })
    const module = await import(pathToFileURL(outfile).href)
    writeFileSync(join(root, manual), module[name]())
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
