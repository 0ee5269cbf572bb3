/** `wengao check`, as it is typed. */
import { command } from '../command.ts'

export const check = command({
  usage: 'check <papers..>',
  about: { zh: '检查稿件，能改的改好', en: 'check papers, mend what is certain' },
  positionals: {
    papers: {
      many: true,
      zh: '稿件、文件夹或通配符，或者别人的 DOCX、DOC、WPS、TXT、HTML、PDF',
      en: 'files, folders, globs; or DOCX, DOC, WPS, TXT, HTML, PDF of others',
    },
  },
  options: [
    'fix',
    'dry-run',
    'strictness',
    'rules',
    'html',
    'annotate',
    'out',
    'baseline',
    'update-baseline',
    'lang',
    'json',
    'sarif',
    'workspace',
    'config',
    'all',
    'quiet',
  ],
  beforehand: ['helper'],
  examples: [
    { line: 'check 讲话.md', zh: '看哪里要改', en: 'what is to be mended' },
    {
      line: 'check 讲话.md --fix',
      zh: '能改的改在原稿里',
      en: 'mend what is certain in the paper',
    },
    {
      line: 'check 讲话.md --strictness 宽',
      zh: '只列规定和矛盾的地方',
      en: 'only what is prescribed or contradicts itself',
    },
    {
      line: 'check 讲话.md --html 检查单.html',
      zh: '另外写一份能打印、打勾的检查单',
      en: 'also write a list to print and tick',
    },
    {
      line: 'check 讲话.md --annotate',
      zh: '另外写出批注稿 out/讲话.批注.docx',
      en: 'also write the paper with comments',
    },
    {
      line: 'check 稿件 --baseline 基线.json --update-baseline',
      zh: '现在查出的都认可，以后只说新的',
      en: 'accept what is found now, hear of what is new',
    },
    { line: 'check 稿件 --dry-run', zh: '先看会改什么', en: 'what would be mended' },
  ],
  load: async () => (await import('./check.ts')).checkCommand,
})
