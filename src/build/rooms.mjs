/**
 * The rooms of the house: what each holds and which others it may use. A test reads the real imports against this table,
 * and the drawing in ../README.md is made from it. A room that is not named may not be used; a file in no room fails.
 */

/**
 * @typedef {object} Written
 * @property {string} holds what one finds in it
 * @property {string} [gives] what goes in and what comes out, in a word
 * @property {string} uses rooms that it may import from, types included
 * @property {string} [packages] packages that it may import, `node:` modules among them
 */

/** @type {Readonly<Record<string, Written>>} From the ground up: a room stands above those that it uses. */
const table = {
  origin: {
    holds: 'a place in an author’s file',
    uses: '',
  },
  error: {
    holds: '`UserError`: message, hint, exit code',
    uses: '',
  },
  rules: {
    holds:
      'the card of every rule that a phase says, by area: severity, words in both languages, examples; those of the checks stand with the checks',
    uses: '',
  },
  diagnostic: {
    holds: 'what phases say: rule, place, data; the words are chosen in `messages/`',
    uses: 'origin rules',
  },
  chinese: {
    holds: 'numerals, dates, periods, numbers in prose, near names, what may not be parted',
    gives: 'text → facts',
    uses: '',
  },
  text: {
    holds:
      'decoding, YAML with places, what a schema has against it, patterns that others write, characters no output can hold, escaping',
    gives: 'bytes → text',
    uses: 'origin rules diagnostic chinese',
    packages: 'yaml re2js',
  },
  lists: {
    holds: 'word lists: pairs of wrong and right, wordings, organs, people; their schema',
    gives: 'YAML → WordLists',
    uses: 'diagnostic text',
    packages: 'ajv',
  },
  ooxml: {
    holds: 'Office packages: opened within limits, written in order with fixed dates',
    gives: 'bytes ⇄ parts',
    uses: 'origin text',
    packages: 'fflate saxes node:zlib',
  },
  model: {
    holds:
      'node types, values, assets, slots, segments (the way back to the author’s file), numbering, series, outline, resolve, page facts',
    gives: 'Document → Document',
    uses: 'origin diagnostic chinese',
  },
  tables: {
    holds:
      'what `data:` entries, helpers and table blocks do alike to rows: sort, sum, group, join, key',
    gives: 'rows → rows',
    uses: 'origin chinese model',
    packages: 'big.js numfmt',
  },
  theme: {
    holds:
      'YAML with one schema → every length in whole twips; widths of text; what two themes differ in',
    gives: 'YAML → Theme',
    uses: 'diagnostic text',
    packages: 'ajv',
  },
  machine: {
    holds: 'what a machine has for this house: browser, faces, folders, as facts',
    uses: 'rules theme',
  },
  kind: {
    holds: 'kinds (文种) of `templates/kinds/`: names, fields, data, parts',
    gives: 'YAML → Kind',
    uses: 'diagnostic text model',
    packages: 'ajv',
  },
  paper: {
    holds:
      'front matter and its repairs, fields against the kind’s schema, output names, the types Source and Job',
    gives: 'text → fields',
    uses: 'origin diagnostic chinese text lists model kind',
    packages: 'yaml ajv gray-matter',
  },
  data: {
    holds: 'CSV, YAML, JSON and `xlsx/` read into tables',
    gives: 'bytes → values',
    uses: 'origin diagnostic chinese text ooxml model tables kind paper',
    packages: 'yaml big.js csv-parse/sync',
  },
  template: {
    holds: 'names checked on the tree, rewriting, runtime, parts, rows; `helpers/` one file each',
    gives: 'text + scope → text + segments + slots',
    uses: 'origin diagnostic chinese text model tables kind paper',
    packages: 'handlebars big.js',
  },
  markdown: {
    holds:
      'the dialect on markdown-it: `block-rules/`, `inline-rules/`, `fences/`, tokens to blocks, points, leads, blanks, structure; `write.ts` the other way',
    gives: 'text ⇄ blocks',
    uses: 'origin diagnostic chinese model tables',
    packages: 'markdown-it yaml big.js',
  },
  check: {
    holds:
      '`rules/` one per file with its cards, on the text, the data, the printed pages or a whole run; filters',
    gives: 'Document + facts → findings',
    uses: 'origin rules diagnostic chinese text lists model tables kind',
    packages: 'big.js',
  },
  stats: {
    holds:
      'what a composed paper is in figures: 字数, minutes, parts, long sentences, headings side by side',
    gives: 'Document → figures',
    uses: 'origin model',
  },
  typeset: {
    holds:
      'the one reading of the model that every output sets: paragraphs with style and runs, tables, pages; what it is adjusted by',
    gives: 'Document + Theme + Adjustments → Typeset',
    uses: 'origin model theme',
    packages: 'big.js',
  },
  layout: {
    holds:
      '`lines/` lines and pages from the widths of the faces, `title/` lines of titles, column widths, tables turned, what the pages ask for',
    gives: 'Document + Theme + advances → page facts, Adjustments',
    uses: 'chinese model theme typeset',
  },
  render: {
    holds:
      '`docx/` and `html/` set a Typeset; `qrcode/` draws what they show; a new output format is one folder here',
    gives: 'Typeset + assets → bytes',
    uses: 'chinese text ooxml model theme typeset',
    packages:
      'docx docx/charts fflate uqr node:crypto echarts/charts echarts/components echarts/core echarts/renderers',
  },
  messages: {
    holds: 'the catalogue of all cards: a diagnostic in words, and the manual of the rules',
    gives: 'diagnostic → message, hint',
    uses: 'rules diagnostic check',
  },
  import: {
    holds:
      'drafts of others: a folder for each format reads a file into a `Draft`; `structure/` judges what its paragraphs are, `clean/` takes out what is no text',
    gives: 'bytes → Draft → Document',
    uses: 'origin diagnostic rules chinese text ooxml model theme kind markdown check',
    packages: 'htmlparser2 word-extractor',
  },
  compare: {
    holds:
      'what is kept of a built paper, and what an edited copy of it changed: text, data, template, layout, with the edits of the author’s files',
    gives: 'Base + Draft → changes',
    uses: 'origin text ooxml model markdown theme typeset import',
    packages: 'node-diff3',
  },
  report: {
    holds: 'findings with line and column, traces, outlines, kinds, themes and faces as text',
    gives: 'values → text',
    uses: 'origin diagnostic rules chinese text model stats theme machine kind messages import',
    packages: 'picocolors sarif',
  },
  workspace: {
    holds: '`wengao.yml`: keys, reader, and who has the word on a setting',
    gives: 'YAML → Settings',
    uses: 'diagnostic rules text lists model paper',
    packages: 'ajv',
  },
  outside: {
    holds: '`Io`: the outside as the phases see it, handed in',
    uses: 'origin diagnostic lists model theme kind paper workspace',
  },
  run: {
    holds:
      'the phases as values and their compositions: read a paper, plan, compose, dress, settle pages, build, write',
    gives: 'papers → outputs + findings',
    uses: 'origin diagnostic chinese text ooxml model tables theme kind paper data template markdown check typeset layout render import compare outside workspace',
  },
  batch: {
    holds:
      'runs of many papers as plain data: digests of what a paper is made of, the manifest, records of papers that were read, chunks, parts for several machines',
    gives: 'jobs → digests, entries, records, chunks',
    uses: 'origin diagnostic model paper check',
    packages: 'node:crypto',
  },
  io: {
    holds:
      'the outside itself: `files/`, `fonts/`, `browser/`, `pdf/`, `manifest/`, `office/`, `checkup/`, `helper/`, `queue/`',
    gives: 'Io',
    uses: 'origin diagnostic error rules chinese text lists model theme machine kind paper import outside workspace',
    packages:
      'node:fs node:fs/promises node:net node:path node:os node:url node:crypto node:child_process node:module node:stream/promises node:util node:zlib puppeteer-core pdfjs-dist/legacy/build/pdf.mjs pdfjs-dist/legacy/build/pdf.worker.mjs tinyglobby chokidar bullmq ioredis',
  },
  runner: {
    holds:
      'reads the papers of a run or knows them from records, and builds them here or in worker threads: what stands is left alone, a worker that dies or hangs is replaced',
    gives: 'jobs + Io → files + findings',
    uses: 'diagnostic error model paper outside run workspace batch io',
    packages: 'node:fs node:path node:os node:worker_threads tinypool',
  },
  index: {
    holds: 'the public library',
    uses: 'diagnostic error check messages model outside paper run theme workspace io',
  },
  cli: {
    holds: 'options declared once, one file a command',
    gives: 'argv → exit code',
    uses: 'origin diagnostic error rules chinese text ooxml model stats theme kind paper check messages report import compare outside run batch io runner workspace',
    packages:
      'node:child_process node:crypto node:fs node:module node:os node:path node:readline/promises node:url node:v8 node:vm yargs yargs/helpers',
  },
  build: {
    holds:
      'bundling, cutting the shipped fonts, manuals, the portable folder, this table; at build time only',
    uses: 'io',
    packages:
      'node:child_process node:crypto node:fs node:path node:os node:url node:util node:module esbuild harfbuzzjs subset-font',
  },
}

const words = (/** @type {string} */ text) => text.split(' ').filter((word) => word !== '')

/** Every room by its name: a folder, or a file that stands by itself. */
export const rooms = Object.fromEntries(
  Object.entries(table).map(([name, { holds, gives = '', uses, packages = '' }]) => [
    name,
    { holds, gives, uses: words(uses), packages: words(packages) },
  ]),
)

/** The room of a file, by its path below src with `/`; null for a file in none. */
export function roomOf(/** @type {string} */ path) {
  const [first = ''] = path.split('/')
  const name = path.includes('/') ? first : first.replace(/\.ts$/, '')
  return Object.hasOwn(rooms, name) ? name : null
}

/** The drawing of the house for README.md. */
export function drawing() {
  const rows = Object.entries(rooms).map(
    ([name, { holds, gives, uses }]) => `| \`${name}\` | ${holds} | ${gives} | ${uses.join(' ')} |`,
  )
  return ['| room | holds | takes → gives | may use |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
}
