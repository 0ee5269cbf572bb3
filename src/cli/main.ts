#!/usr/bin/env node
/** The command line: yargs reads it, each command is loaded only when it is called. */
import yargs from 'yargs'
import { hideBin } from 'yargs/helpers'
import { UserError } from '../error.ts'
import { packageVersion } from '../io/files/package-root.ts'
import { visible } from '../text/visible.ts'
import { options } from './options.ts'
import { zhStrings } from './zh-strings.ts'

/** Known before the options are read: what is wrong with them is said in it. */
const english = /(?:^| )--lang[= ]en(?: |$)/.test(process.argv.join(' '))

const {
  out,
  format,
  theme,
  emit,
  lang,
  json,
  workspace,
  chromium,
  untagged,
  'embed-fonts': embedFonts,
  schema,
  text,
  only,
  proof,
} = options

async function main(): Promise<number> {
  let code = 0
  const cli = yargs(hideBin(process.argv))
    .scriptName('wengao')
    // an option given twice: the last one counts
    .middleware((args) => {
      for (const [name, value] of Object.entries(args))
        if (Array.isArray(value) && name in options) args[name] = value.at(-1)
    }, true)
    .usage('$0 <命令> [选项]\n\n把 Markdown 和数据排成公文：DOCX 和 PDF，按 GB/T 9704-2012。')
    .command(
      'build <papers..>',
      '生成文件 / build papers',
      (command) =>
        command
          .positional('papers', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: '稿件、文件夹或通配符 / files, folders, globs',
          })
          .options({
            out,
            format,
            theme,
            emit,
            only,
            lang,
            json,
            workspace,
            chromium,
            untagged,
            proof,
            'embed-fonts': embedFonts,
          }),
      async (args) => {
        const { buildCommand } = await import('./commands/build.ts')
        code = await buildCommand({
          ...args,
          papers: args.papers,
          theme: args.theme,
          emit: args.emit,
          only: args.only,
          workspace: args.workspace,
          chromium: args.chromium,
        })
      },
    )
    .command(
      'outline <paper>',
      '列出标题和序列 / list headings and series',
      (command) =>
        command
          .positional('paper', { type: 'string', demandOption: true, describe: '稿件 / paper' })
          .options({ lang, json, workspace }),
      async (args) => {
        const { outlineCommand } = await import('./commands/outline.ts')
        code = await outlineCommand({ ...args, workspace: args.workspace })
      },
    )
    .command(
      'trace <papers..>',
      '数字的来源 / where figures come from',
      (command) =>
        command
          .positional('papers', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: '稿件 / papers',
          })
          .options({ out, theme, only, if: options.if, lang, workspace, chromium }),
      async (args) => {
        const { traceCommand } = await import('./commands/trace.ts')
        code = await traceCommand({
          ...args,
          papers: args.papers,
          theme: args.theme,
          only: args.only,
          if: args.if,
          workspace: args.workspace,
          chromium: args.chromium,
        })
      },
    )
    .command(
      'data <file>',
      '数据文件怎样读 / how a data file is read',
      (command) =>
        command
          .positional('file', { type: 'string', demandOption: true, describe: '数据文件 / file' })
          .options({ lang }),
      async (args) => {
        const { dataCommand } = await import('./commands/data.ts')
        code = await dataCommand(args.file, args.lang)
      },
    )
    .command(
      'new <kind> <name>',
      '新建稿件 / start a paper',
      (command) =>
        command
          .positional('kind', { type: 'string', demandOption: true, describe: '文种 / kind' })
          .positional('name', {
            type: 'string',
            demandOption: true,
            describe: '文件名 / file name',
          })
          .options({ lang, workspace }),
      async (args) => {
        const { newCommand } = await import('./commands/new.ts')
        code = await newCommand({ ...args, workspace: args.workspace })
      },
    )
    .command(
      'kinds [kind]',
      '列出文种和字段 / list kinds and their fields',
      (command) =>
        command
          .positional('kind', { type: 'string', describe: '文种 / kind' })
          .options({ schema, json, lang, workspace }),
      async (args) => {
        const { kindsCommand } = await import('./commands/kinds.ts')
        code = kindsCommand({ ...args, kind: args.kind, workspace: args.workspace })
      },
    )
    .command(
      'themes [theme]',
      '列出版式和它改了什么 / list themes and what they change',
      (command) =>
        command
          .positional('theme', { type: 'string', describe: '版式 / theme' })
          .options({ json, lang, workspace }),
      async (args) => {
        const { themesCommand } = await import('./commands/themes.ts')
        code = themesCommand({ ...args, theme: args.theme, workspace: args.workspace })
      },
    )
    .command(
      'fonts',
      '列出用哪些字体、缺哪些字 / list the faces and what they lack',
      (command) => command.options({ theme, text, json, lang, workspace }),
      async (args) => {
        const { fontsCommand } = await import('./commands/fonts.ts')
        code = await fontsCommand({
          ...args,
          theme: args.theme,
          text: args.text,
          workspace: args.workspace,
        })
      },
    )
    .demandCommand(1)
    .strict()
    .version(packageVersion())
    .help()
    .alias({ h: 'help', v: 'version' })
    .detectLocale(false)
    .updateStrings(english ? {} : zhStrings)
    .wrap(100)
    .exitProcess(false)
    .fail((message, error) => {
      // yargs words its own complaints as errors of this name
      if (error && error.name !== 'YError') throw error
      throw new UserError(
        message
          .replace(/^Unknown (?:argument|command)s?: /, '不认识：')
          .replace(/^Not enough non-option arguments.*/s, '缺少命令或稿件。'),
        '运行 wengao --help 看用法。',
        [message, 'Run wengao --help for usage.'],
      )
    })
  await cli.parseAsync()
  return code
}

// a reader such as head may stop reading
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const lines = (text: string): string => text.split('\n').map(visible).join('\n')

try {
  process.exitCode = await main()
} catch (error) {
  if (error instanceof UserError) {
    const [message, hint] = english ? error.english : [error.message, error.hint]
    process.stderr.write(`${lines(message)}\n${hint === '' ? '' : `    ${lines(hint)}\n`}`)
    process.exitCode = error.exitCode
  } else throw error
}
