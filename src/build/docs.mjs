/** Writes the manuals that the helpers, the rules and the kinds hold in their own words and examples. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  { manual: 'docs/data.md', entry: 'src/tables/setting-manual.ts', name: 'settingManual' },
  { manual: 'docs/rules.md', entry: 'src/messages/rule-manual.ts', name: 'ruleManual' },
  { manual: 'docs/kinds.md', entry: 'src/report/kind-manual.ts', name: 'kindManual', of: 'kinds' },
  {
    manual: 'docs/themes.md',
    entry: 'src/report/theme-manual.ts',
    name: 'themeManual',
    of: 'themes',
  },
]

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
/** Kinds and themes as the build has read them. */
const house = JSON.parse(readFileSync(join(root, 'dist/house.json'), 'utf8'))
/** @param {string} of */
const valuesOf = (of) => Object.values(house[of]).map(({ value }) => value)
const folder = mkdtempSync(join(tmpdir(), 'wengao-docs-'))
try {
  for (const { manual, entry, name, of } of manuals) {
    const outfile = join(folder, `${name}.mjs`)
    await build({
      entryPoints: [join(root, entry)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      // CommonJS inside an ES module still asks for it
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      logLevel: 'warning',
    })
    const module = await import(pathToFileURL(outfile).href)
    writeFileSync(
      join(root, manual),
      of === undefined ? module[name]() : module[name](valuesOf(of)),
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
