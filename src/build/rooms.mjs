/**
 * The rooms of the house: what each holds and which others it may use. A test reads the real imports against this table,
 * and the drawing in ../README.md is made from it. A room that is not named may not be used; a file in no room fails.
 */

/**
 * @typedef {object} Room
 * @property {string} holds what one finds in it
 * @property {string} gives what goes in and what comes out, in a word
 * @property {readonly string[]} uses rooms and root files that it may import from, types included
 * @property {readonly string[]} packages packages that it may import, `node:` modules among them
 */

const files = ['node:fs', 'node:fs/promises', 'node:path', 'node:os', 'node:url', 'node:crypto']

/** @type {Readonly<Record<string, Room>>} From the ground up: a room stands below those that use it. */
export const rooms = {
  'origin.ts': { holds: 'a place in an author’s file', gives: '', uses: [], packages: [] },
  'error.ts': { holds: '`UserError`: message, hint, exit code', gives: '', uses: [], packages: [] },
  'diagnostic.ts': {
    holds: 'what phases say: rule, place, data; the words are chosen in `messages/`',
    gives: '',
    uses: ['origin.ts'],
    packages: [],
  },
  chinese: {
    holds: 'numerals, dates, periods, numbers in prose, near names, what may not be parted',
    gives: 'text → facts',
    uses: [],
    packages: [],
  },
  text: {
    holds:
      'decoding, YAML with places, what a schema has against it, characters no output can hold, escaping',
    gives: 'bytes → text',
    uses: ['origin.ts', 'diagnostic.ts', 'chinese'],
    packages: ['yaml', 'ajv'],
  },
  ooxml: {
    holds: 'Office packages: opened within limits, written in order with fixed dates',
    gives: 'bytes ⇄ parts',
    uses: ['origin.ts', 'text'],
    packages: ['fflate', 'saxes'],
  },
  model: {
    holds:
      'node types, values, assets, slots, segments (the way back to the author’s file), numbering, series, outline, resolve, page facts',
    gives: 'Document → Document',
    uses: ['origin.ts', 'diagnostic.ts', 'chinese'],
    packages: [],
  },
  tables: {
    holds:
      'what `data:` entries, helpers and table blocks do alike to rows: sort, sum, group, join, key',
    gives: 'rows → rows',
    uses: ['origin.ts', 'diagnostic.ts', 'chinese', 'model'],
    packages: ['big.js', 'numfmt'],
  },
  theme: {
    holds:
      'YAML with one schema → every length in whole twips; widths of text; what two themes differ in',
    gives: 'YAML → Theme',
    uses: ['origin.ts', 'diagnostic.ts', 'text'],
    packages: ['ajv'],
  },
  kind: {
    holds: 'kinds (文种) of `templates/kinds/`: names, fields, data, parts',
    gives: 'YAML → Kind',
    uses: ['origin.ts', 'diagnostic.ts', 'text', 'model'],
    packages: ['ajv'],
  },
  paper: {
    holds:
      'front matter and its repairs, fields against the kind’s schema, output names, the types Source and Job',
    gives: 'text → fields',
    uses: ['origin.ts', 'diagnostic.ts', 'chinese', 'text', 'model', 'kind'],
    packages: ['yaml', 'ajv', 'gray-matter'],
  },
  data: {
    holds: 'CSV, YAML, JSON and `xlsx/` read into tables',
    gives: 'bytes → values',
    uses: [
      'origin.ts',
      'diagnostic.ts',
      'chinese',
      'text',
      'ooxml',
      'model',
      'tables',
      'kind',
      'paper',
    ],
    packages: ['yaml', 'big.js', 'csv-parse/sync'],
  },
  template: {
    holds: 'names checked on the tree, rewriting, runtime, parts, rows; `helpers/` one file each',
    gives: 'text + scope → text + segments + slots',
    uses: ['origin.ts', 'diagnostic.ts', 'chinese', 'model', 'tables', 'kind', 'paper'],
    packages: ['handlebars', 'big.js'],
  },
  markdown: {
    holds:
      'the dialect on markdown-it: `block-rules/`, `inline-rules/`, `fences/`, tokens to blocks, points, leads, blanks, structure; `write.ts` the other way',
    gives: 'text ⇄ blocks',
    uses: ['origin.ts', 'diagnostic.ts', 'chinese', 'model', 'tables'],
    packages: ['markdown-it', 'yaml', 'big.js'],
  },
  check: {
    holds: '`rules/` one per file, on the text, the data or the printed pages; filters',
    gives: 'Document + facts → findings',
    uses: ['origin.ts', 'diagnostic.ts', 'chinese', 'model', 'tables'],
    packages: ['big.js'],
  },
  typeset: {
    holds:
      'the one reading of the model that every output sets: paragraphs with style and runs, tables, pages; what it is adjusted by',
    gives: 'Document + Theme + Adjustments → Typeset',
    uses: ['origin.ts', 'chinese', 'model', 'theme'],
    packages: ['big.js'],
  },
  layout: {
    holds: '`title/` lines of titles, column widths, tables turned, what the pages ask for',
    gives: 'Document + Theme (+ page facts) → Adjustments',
    uses: ['origin.ts', 'diagnostic.ts', 'chinese', 'model', 'theme', 'typeset'],
    packages: [],
  },
  render: {
    holds: '`docx/` and `html/` set a Typeset; a new output format is one folder here',
    gives: 'Typeset + assets → bytes',
    uses: ['text', 'ooxml', 'model', 'theme', 'typeset'],
    packages: [
      'docx',
      'docx/charts',
      'fflate',
      'node:crypto',
      'echarts/charts',
      'echarts/components',
      'echarts/core',
      'echarts/renderers',
    ],
  },
  messages: {
    holds: 'words of every rule, Chinese and English, by area',
    gives: 'diagnostic → message, hint',
    uses: ['origin.ts', 'diagnostic.ts'],
    packages: [],
  },
  report: {
    holds: 'findings with line and column, traces, outlines, kinds, themes and faces as text',
    gives: 'values → text',
    uses: ['origin.ts', 'diagnostic.ts', 'chinese', 'text', 'model', 'theme', 'kind', 'messages'],
    packages: ['picocolors'],
  },
  outside: {
    holds: '`Io`: the outside as the phases see it, handed in',
    gives: '',
    uses: ['origin.ts', 'diagnostic.ts', 'model', 'theme', 'kind', 'paper'],
    packages: [],
  },
  run: {
    holds:
      'the phases as values and their compositions: read a paper, plan, compose, dress, settle pages, build, write',
    gives: 'papers → outputs + findings',
    uses: [
      ...[
        'origin.ts',
        'diagnostic.ts',
        'error.ts',
        'chinese',
        'text',
        'model',
        'tables',
        'theme',
        'kind',
        'paper',
        'data',
      ],
      ...['template', 'markdown', 'check', 'typeset', 'layout', 'render', 'outside'],
    ],
    packages: [],
  },
  io: {
    holds: 'the outside itself: `files/`, `fonts/`, `browser/`, `pdf/`',
    gives: 'Io',
    uses: [
      'origin.ts',
      'diagnostic.ts',
      'error.ts',
      'chinese',
      'text',
      'model',
      'theme',
      'kind',
      'paper',
      'outside',
    ],
    packages: [
      ...files,
      'puppeteer-core',
      '@sparticuz/chromium',
      'pdfjs-dist/legacy/build/pdf.mjs',
      'tinyglobby',
    ],
  },
  'index.ts': {
    holds: 'the public library',
    gives: '',
    uses: [
      'origin.ts',
      'diagnostic.ts',
      'error.ts',
      'messages',
      'model',
      'outside',
      'paper',
      'render',
      'run',
      'theme',
    ],
    packages: [],
  },
  cli: {
    holds: 'options declared once, one file a command',
    gives: 'argv → exit code',
    uses: [
      ...[
        'origin.ts',
        'diagnostic.ts',
        'error.ts',
        'text',
        'ooxml',
        'model',
        'theme',
        'paper',
        'check',
        'typeset',
        'render',
      ],
      ...['messages', 'report', 'outside', 'run', 'io'],
    ],
    packages: [...files, 'yargs', 'yargs/helpers'],
  },
  build: {
    holds: 'bundling, cutting the shipped fonts, this table; at build time only',
    gives: '',
    uses: ['io'],
    packages: [...files, 'node:module', 'esbuild', 'harfbuzzjs', 'subset-font'],
  },
}

/** The room of a file, by its path below src with `/`; null for a file in none. */
export const roomOf = (/** @type {string} */ path) => {
  const [first = ''] = path.split('/')
  return first in rooms ? first : null
}

/** The drawing of the house for README.md. */
export function drawing() {
  const row = (/** @type {[string, Room]} */ [name, room]) =>
    `| \`${name.endsWith('.ts') ? name : `${name}/`}\` | ${room.holds} | ${room.gives} | ${room.uses.map((one) => one.replace('.ts', '')).join(' ')} |`
  return [
    '| room | holds | takes → gives | may use |',
    '| --- | --- | --- | --- |',
    ...Object.entries(rooms).map(row),
  ].join('\n')
}
