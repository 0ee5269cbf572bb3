/** The way back: what is kept of a paper, and copies that come back. */
import { area, card } from './card.ts'
import { enReason, zhReason } from './words.ts'

export const backArea = area('改稿收回', 'print', {
  'back/not-kept': card<{ reason: string }>({
    severity: 'info',
    zh: ({ reason }) => [
      `没有留底（${zhReason(reason)}），文件照出`,
      '领导改过的 DOCX 要收回来，就让 .wengao/ 能写；不要留底就加 --no-bases，或者在 wengao.yml 里写 留底: 否。',
    ],
    en: ({ reason }) => [
      `what was built is not kept (${enReason(reason)}); the files come out all the same`,
      'Make .wengao/ writable to bring edited copies back; or add --no-bases, or write "bases: false" in wengao.yml.',
    ],
    sample: { reason: 'EACCES' },
  }),
  'back/no-docx': card<{ file: string }>({
    severity: 'error',
    zh: ({ file }) => [
      `“${file}”不是 DOCX`,
      '这里收的是改过的成稿（.docx）；稿件（.md）写在 --paper 后面，别的格式先在 Word 或 WPS 里另存为 .docx。',
    ],
    en: ({ file }) => [
      `"${file}" is no DOCX`,
      'Edited copies are brought back (.docx); the paper (.md) goes behind --paper, other formats are saved as .docx first.',
    ],
    sample: { file: '讲话.md' },
  }),
  'back/no-base': card<{ file: string }>({
    severity: 'warning',
    zh: ({ file }) => [
      `没有找到“${file}”的底稿：只列得出文字的改动，写不回稿件`,
      '在出稿的工作文件夹里运行，或者用 --paper 写明是哪一份稿件。',
    ],
    en: ({ file }) => [
      `nothing is kept of what "${file}" was built from: only edits of text can be listed, none applied`,
      'Run it in the workspace where it was built, or name the paper with --paper.',
    ],
    sample: { file: '改过的.docx' },
  }),
  'back/paper-as-base': card<{ file: string; paper: string }>({
    severity: 'info',
    zh: ({ file, paper }) => [
      `“${file}”没有留底，拿 ${paper} 现在的样子对照`,
      '出稿以后稿件和数据又改过的地方，也会列成改动。',
    ],
    en: ({ file, paper }) => [
      `nothing is kept of "${file}": it is told from ${paper} as it is now`,
      'What changed in paper and data since is listed as changed too.',
    ],
    sample: { file: '改过的.docx', paper: '讲话.md' },
  }),
  'back/by-likeness': card<{ file: string; title: string }>({
    severity: 'info',
    zh: ({ file, title }) => [
      `“${file}”里没有编号（粘贴到新文件里，或者别的程序存过），按内容认出是“${title}”`,
      '认错了就用 --paper 写明是哪一份稿件。',
    ],
    en: ({ file, title }) => [
      `"${file}" bears no ids (pasted into a new file, or saved by another program); by its content it is "${title}"`,
      'If it is not, name the paper with --paper.',
    ],
    sample: { file: '改过的.docx', title: '在推进会上的讲话' },
  }),
  'back/unsure-base': card<{ file: string; title: string; paper: string; ids: 'gone' | 'lost' }>({
    severity: 'warning',
    zh: ({ file, title, paper, ids }) => [
      `${
        ids === 'gone'
          ? `这里没有“${file}”自己的底稿`
          : `“${file}”里没有编号，题目对不上，或者像它的稿件不止一份`
      }，只拿最像它的“${title}”（${paper}）对照，不写进稿件`,
      '在出稿的工作文件夹里运行，或者用 --paper 写明是哪一份稿件。',
    ],
    en: ({ file, title, paper, ids }) => [
      `${
        ids === 'gone'
          ? `what "${file}" was built from is not kept here`
          : `"${file}" bears no ids, and its title is another or several papers are like it`
      }: it is told from "${title}" (${paper}), which is most like it, and nothing is applied`,
      'Run it in the workspace where it was built, or name the paper with --paper.',
    ],
    sample: { file: '改过的.docx', title: '在推进会上的讲话', paper: '讲话.md', ids: 'gone' },
  }),
  'back/no-marks': card<{ file: string; count: number }>({
    severity: 'info',
    zh: ({ file, count }) => [
      `“${file}”里的书签没有了，${count} 段按内容对上`,
      '对照一遍列出的改动。',
    ],
    en: ({ file, count }) => [
      `the bookmarks of "${file}" are gone; ${count} paragraph(s) are matched by content`,
      'Look over the changes.',
    ],
    sample: { file: '改过的.docx', count: 16 },
  }),
  'back/author-changed': card<{ file: string }>({
    severity: 'info',
    zh: ({ file }) => [
      `出稿以后 ${file} 又改过：三方合并，两边改到同一处的列成冲突`,
      '冲突的地方自己定，改好稿件再运行一次。',
    ],
    en: ({ file }) => [
      `${file} has changed since the paper was built: what both sides changed in one place is a conflict`,
      'Settle the conflicts in the paper and run it again.',
    ],
    sample: { file: '讲话.md' },
  }),
  'back/author-gone': card<{ file: string }>({
    severity: 'warning',
    zh: ({ file }) => [`稿件 ${file} 不在了，改动写不回去`, '把稿件放回原来的地方。'],
    en: ({ file }) => [
      `${file} is gone: nothing can be applied to it`,
      'Put the paper back in its place.',
    ],
    sample: { file: '讲话.md' },
  }),
  'back/looks-not-compared': card<{ paper: string }>({
    severity: 'info',
    zh: ({ paper }) => [
      `${paper} 或者它的数据在出稿以后改过，只改版面的地方没有对照`,
      '要看，就用出稿时的稿件和数据。',
    ],
    en: ({ paper }) => [
      `${paper} or its data changed since it was built: changes of layout alone were not looked for`,
      'Use paper and data as they were then.',
    ],
    sample: { paper: '讲话.md' },
  }),
  'back/charts-not-compared': card<{ file: string; count: number }>({
    severity: 'info',
    zh: ({ file, count }) => [
      `“${file}”里有 ${count} 张图表，图表不对照`,
      '领导动过图表的，在改稿里看一遍，到数据里改。',
    ],
    en: ({ file, count }) => [
      `"${file}" has ${count} chart(s), which are not compared`,
      'Look at them in the copy if they were edited, and change the data.',
    ],
    sample: { file: '改过的.docx', count: 1 },
  }),
  'back/not-compared': card<{ file: string; what: 'notes' | 'pictures'; count: number }>({
    severity: 'warning',
    zh: ({ file, what, count }) => [
      what === 'notes'
        ? `“${file}”里加了 ${count} 条脚注或者尾注，没有对照`
        : `“${file}”里有 ${count} 张图，和出稿时不一样多，没有对照`,
      '在改稿里看一遍，要的自己写进稿件。',
    ],
    en: ({ file, what, count }) => [
      what === 'notes'
        ? `"${file}" has ${count} foot or end note(s) of its own, which were not compared`
        : `"${file}" has ${count} picture(s), more or fewer than were built; they were not compared`,
      'Look at them in the copy, and write into the paper what is wanted.',
    ],
    sample: { file: '改过的.docx', what: 'notes', count: 1 },
  }),
  'back/not-written': card<{ file: string; reason: 'changed' | 'unwritable' }>({
    severity: 'error',
    zh: ({ file, reason }) => [
      `${file} 没有写${reason === 'changed' ? '：运行的时候它被改了' : '成'}`,
      reason === 'changed' ? '再运行一次。' : '检查文件的权限。',
    ],
    en: ({ file, reason }) => [
      `${file} was not written${reason === 'changed' ? ': it was changed meanwhile' : ''}`,
      reason === 'changed' ? 'Run it again.' : 'Check the rights of the file.',
    ],
    sample: { file: '讲话.md', reason: 'unwritable' },
  }),
})
