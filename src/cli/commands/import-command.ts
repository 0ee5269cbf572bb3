/** `wengao import`, as it is typed. */
import { command } from '../command.ts'

export const importDrafts = command({
  usage: 'import <drafts..>',
  about: { zh: '把别人的稿件变成 wengao 的稿件', en: 'make papers of the drafts of others' },
  positionals: {
    drafts: {
      many: true,
      zh: 'DOCX、DOC、WPS、TXT、MD、HTML、PDF 等文件或文件夹',
      en: 'files or folders',
    },
  },
  options: [
    ...(['out', 'kind', 'set', 'decisions', 'overwrite', 'volume', 'suggest'] as const),
    ...(['lang', 'json', 'workspace', 'config'] as const),
  ],
  examples: [
    { line: 'import 讲话.docx -o 稿件', zh: '写成 稿件/ 里的一份稿件', en: 'one paper in 稿件/' },
    {
      line: 'import 来稿 --kind 交流发言 -o 汇编/稿件',
      zh: '一个文件夹的来稿，都是交流发言',
      en: 'a folder of drafts of one kind',
    },
    {
      line: 'import 来稿 --volume 名单.xlsx -o 汇编',
      zh: '照名单编成一册，缺的多的都说',
      en: 'a volume in the order of a list',
    },
    {
      line: 'import 讲话.docx --set 12=二级标题 --overwrite',
      zh: '第12行是二级标题',
      en: 'line 12 is a heading of level 2',
    },
  ],
  load: async () => (await import('./import.ts')).importCommand,
})
