/** What the bundle loads of other packages: those that a paper may do without are set up at their first use, and what is never called is left out. */
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** By the name that our sources import; what they import of it, `default` for the whole. */
const late = {
  ajv: ['Ajv'],
  'csv-parse/sync': ['parse'],
  fflate: ['strFromU8', 'strToU8', 'unzipSync', 'zipSync', 'zlibSync'],
  'gray-matter': ['default'],
  numfmt: ['dateFromSerial', 'format', 'getFormatInfo', 'isValidFormat'],
  re2js: ['RE2JS'],
  saxes: ['SaxesParser'],
}

/** By the name that a package requires, and what stands for it. */
const without = {
  // Handlebars writes source maps with it, which nobody asks for, and does without it otherwise
  'source-map': 'module.exports = {}',
  // gray-matter hands the YAML to an engine of ours
  'js-yaml': `
    const refuse = () => { throw new Error('YAML is read elsewhere') }
    module.exports = { safeLoad: refuse, safeDump: refuse }`,
}

/** A stand-in for each export, which fetches the package when it is called, made anew with, or asked for a property. */
const standIn = (/** @type {string} */ exported) => `
  ${exported === 'default' ? 'export default' : `export const ${exported} =`} new Proxy(function () {}, {
    get: (_, key) => from(${JSON.stringify(exported)})[key],
    apply: (_, self, given) => Reflect.apply(from(${JSON.stringify(exported)}), self, given),
    construct: (_, given) => Reflect.construct(from(${JSON.stringify(exported)}), given),
  })`

const source = (/** @type {string} */ name, /** @type {readonly string[]} */ exports) => `
  let loaded
  function from(key) {
    loaded ??= require(${JSON.stringify(name)})
    return key === 'default' ? (loaded.default ?? loaded) : loaded[key]
  }
  ${exports.map((exported) => standIn(exported)).join('\n')}`

const exactly = (/** @type {string} */ name) => new RegExp(`^${name.replace(/[/.]/g, '\\$&')}$`)

/** @type {import('esbuild').Plugin} */
export const lighterPackages = {
  name: 'lighter packages',
  setup(build) {
    const resolveDir = build.initialOptions.absWorkingDir ?? process.cwd()
    for (const name of Object.keys(late))
      build.onResolve({ filter: exactly(name) }, ({ path, importer, namespace, kind }) => {
        // the same file as an import gets: some packages have no other
        if (namespace === 'late' && kind === 'require-call')
          return build.resolve(path, { resolveDir, kind: 'import-statement' })
        return namespace === 'file' && importer !== '' && !/[\\/]node_modules[\\/]/.test(importer)
          ? { path, namespace: 'late', sideEffects: false }
          : undefined
      })
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: source(path, late[/** @type {keyof typeof late} */ (path)]),
      resolveDir,
    }))
    // yargs looks for its words two folders above the bundle, which is not ours
    build.onLoad({ filter: /[\\/]yargs[\\/]lib[\\/]platform-shims[\\/]esm\.mjs$/ }, ({ path }) => {
      const own = readFileSync(path, 'utf8')
      const contents = own.replace(`'../../../locales'`, `'../locales'`)
      if (contents === own) throw new Error('yargs has its words in another place')
      return { contents }
    })
    // what measures words for the help sets up tables of ICU, which takes a twentieth of the time of a paper: at its first call
    const whole = '?whole'
    build.onResolve({ filter: /[\\/]string-width[\\/]index\.js\?whole$/ }, ({ path }) => ({
      path: path.slice(0, -whole.length),
      suffix: whole,
    }))
    build.onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, ({ path, suffix }) => ({
      contents:
        suffix === whole
          ? readFileSync(path, 'utf8')
          : `
        let width
        export default (...given) => {
          width ??= require(${JSON.stringify(path + whole)}).default
          return width(...given)
        }`,
      resolveDir: dirname(path),
    }))
    for (const name of Object.keys(without))
      build.onResolve({ filter: exactly(name) }, ({ path }) => ({ path, namespace: 'without' }))
    build.onLoad({ filter: /.*/, namespace: 'without' }, ({ path }) => ({
      contents: without[/** @type {keyof typeof without} */ (path)],
    }))
  },
}
