/** Every option, declared once. */
import { formats } from '../paper/formats.ts'
import { strictnessWords } from '../rules/strictness.ts'

/** Seconds that a paper of a batch may take. */
const timeLimit = 300

export const options = {
  out: {
    alias: 'o',
    type: 'string',
    describe:
      '输出文件夹，默认 out，import 默认当前文件夹 / output folder; that of import is the current one',
  },
  format: {
    alias: 'f',
    type: 'string',
    describe: `输出格式，用逗号隔开：${formats.join(',')}；默认 docx,pdf / formats`,
  },
  theme: { type: 'string', describe: '版式，盖过稿件里写的 / theme' },
  emit: {
    type: 'string',
    choices: ['filled'] as const,
    describe: '另外写出填好数据的正文 / also write the filled body',
  },
  lang: {
    type: 'string',
    choices: ['zh', 'en'] as const,
    default: 'zh' as const,
    describe: '提示用的语言 / language of messages',
  },
  only: {
    type: 'string',
    describe: '逐份的稿件只出这几份，写第一列的名字，用逗号隔开 / only these rows',
  },
  if: {
    type: 'string',
    describe:
      '假定一格是别的数，说出哪些句子会变，如 台账.xlsx#指标!C5=40 / what a changed cell would change',
  },
  fix: {
    type: 'boolean',
    default: false,
    describe: '能确定的就在稿件里改好，别处一个字节不动 / mend what is certain in the papers',
  },
  'dry-run': {
    type: 'boolean',
    default: false,
    describe: '只显示 --fix 会改什么，不改 / show what --fix would change',
  },
  annotate: {
    type: 'boolean',
    default: false,
    describe:
      '另外写出批注稿：DOCX，每一处是一条批注 / also write the papers with what is found as comments',
  },
  html: {
    type: 'string',
    describe: '另外写一份检查单（HTML），可以打印、打勾 / also write a checklist to this file',
  },
  baseline: {
    type: 'string',
    describe: '基线文件：里面认可了的只报个数 / what this file accepts is counted, not listed',
  },
  'update-baseline': {
    type: 'boolean',
    default: false,
    describe: '把现在查出的都写进基线 / accept in the baseline what is found now',
  },
  apply: {
    type: 'boolean',
    default: false,
    describe: '把文字的改动写进稿件，别处一个字节不动 / write edits of text into the paper',
  },
  paper: {
    type: 'string',
    describe: '没有留底时，改的是哪一份稿件 / the paper, where nothing is kept of it',
  },
  sarif: { type: 'boolean', default: false, describe: '结果写成 SARIF 2.1.0 / print SARIF 2.1.0' },
  kind: { type: 'string', describe: '文种；不写就看标题 / kind of the papers' },
  set: {
    type: 'string',
    describe:
      '说明某一行是什么，如 12=二级标题；记住给同一单位的下一份用 / what a line is: 12=heading2',
  },
  decisions: {
    type: 'string',
    describe: '一个文件，一行一个这样的说明 / a file of such corrections, one on a line',
  },
  overwrite: {
    type: 'boolean',
    default: false,
    describe: '已有同名的文件就盖过 / write over files that are there',
  },
  volume: {
    type: 'string',
    describe: '另外写出汇编，各篇照这个名单排（XLSX、CSV） / also write a volume by this list',
  },
  suggest: {
    type: 'string',
    describe: '列出正文里和这份台账的格子相同的数字 / list figures that equal a cell of this file',
  },
  json: { type: 'boolean', default: false, describe: '结果写成 JSON / print JSON' },
  all: {
    type: 'boolean',
    default: false,
    describe: '同一类问题全部列出，不只前 10 处 / list every finding of a rule',
  },
  strict: {
    type: 'boolean',
    default: false,
    describe: '标点、数字、用词的错误也算错误 / faults of marks and numbers are errors',
  },
  strictness: {
    type: 'string',
    choices: strictnessWords,
    describe: '检查的尺度，盖过 wengao.yml：宽不列推荐和惯例，严更重 / how strict the checks are',
  },
  rules: {
    type: 'string',
    describe:
      '这几条规则怎样算，盖过 wengao.yml，如 mark/dash=关,number=提示 / how these rules count',
  },
  text: {
    type: 'string',
    describe: '也查这份稿件里的字 / also check the characters of this paper',
  },
  'embed-fonts': {
    type: 'boolean',
    default: false,
    describe: 'DOCX 里嵌入字体（只含用到的字） / embed the fonts in the DOCX',
  },
  'docx-for': {
    type: 'string',
    choices: ['libreoffice'] as const,
    describe: 'DOCX 按这个程序的排法写，和 PDF 同样断行 / lay the DOCX out for this program',
  },
  proof: {
    type: 'boolean',
    default: false,
    describe:
      '另外写出核对稿（DOCX 批注、HTML），注明每个数字的来源 / also write a copy with sources',
  },
  schema: {
    type: 'boolean',
    default: false,
    describe: '写成 JSON Schema，给编辑器用 / print JSON Schema',
  },
  helper: {
    type: 'boolean',
    default: true,
    describe: '有常驻助手就用它，--no-helper 不用 / use the helper if it runs',
  },
  quiet: {
    alias: 'q',
    type: 'boolean',
    default: false,
    describe: '只说错误 / say errors alone',
  },
  watch: {
    alias: 'w',
    type: 'boolean',
    default: false,
    describe: '一直看着，稿件、数据、模板改了就重出 / build again on every change',
  },
  force: {
    type: 'boolean',
    default: false,
    describe: '没有变的也重出 / build what has not changed, too',
  },
  prune: {
    type: 'boolean',
    default: false,
    describe: '稿件没有了的，删掉以前出的文件 / remove outputs of papers that are no more',
  },
  shard: {
    type: 'string',
    describe: '几台机器分着出，这台出哪一部分，如 2/5 / the part that this machine builds',
  },
  'fail-fast': {
    type: 'boolean',
    default: false,
    describe: '一份有错就停，后面的不出 / stop behind the first paper with errors',
  },
  'time-limit': {
    type: 'number',
    default: timeLimit,
    describe: '成批出的时候一份最多用几秒 / seconds that a paper of a batch may take',
  },
  events: {
    type: 'boolean',
    default: false,
    describe: '进度写成 JSON，一行一件，写到 stderr / progress as lines of JSON on stderr',
  },
  yes: { alias: 'y', type: 'boolean', default: false, describe: '不问，用平常的 / ask nothing' },
  workspace: { type: 'string', describe: '工作文件夹，只读其中的文件 / workspace folder' },
  config: {
    type: 'boolean',
    default: true,
    describe: '用 wengao.yml 里的设置；--no-config 不用 / use wengao.yml',
  },
  bases: {
    type: 'boolean',
    default: true,
    describe:
      '留底，改过的 DOCX 才能收回来；--no-bases 不留 / keep what is built for edited copies',
  },
  queue: {
    type: 'string',
    describe: '队列的地址 redis://主机:端口，也可以放在 WENGAO_QUEUE 里 / queue of other machines',
  },
  chunk: {
    type: 'number',
    default: 100,
    describe: '用 --queue 时一批多少份 / papers that a worker takes at a time',
  },
  drain: {
    type: 'boolean',
    default: false,
    describe: '队列空了就停 / end when the queue is empty',
  },
  chromium: { type: 'string', describe: '浏览器的路径 / browser to print with' },
  untagged: {
    type: 'boolean',
    default: false,
    describe: 'PDF 不带书签和无障碍标记，成批时更快 / PDF without outline and tags',
  },
} as const
export type OptionName = keyof typeof options
