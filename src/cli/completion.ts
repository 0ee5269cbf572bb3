/** What may stand where the cursor is: commands, options, and the values that are known. */
import { formats } from '../paper/formats.ts'
import type { Command } from './command.ts'
import { helperActions } from './helper/actions.ts'

/** Names that only the house knows; asked for when they are wanted. */
export interface KnownNames {
  readonly kinds: () => readonly string[]
  readonly themes: () => readonly string[]
}
export const shells = ['bash', 'zsh', 'powershell'] as const
export type Shell = (typeof shells)[number]

/**
 * @param words what is typed behind `wengao`, before the cursor's word
 * @param current the word at the cursor, as far as it is typed
 * @returns empty where a file is wanted
 */
export function completions(
  words: readonly string[],
  current: string,
  commands: readonly Command[],
  known: KnownNames,
): string[] {
  const names = commands.map(({ name }) => name)
  const [called, ...rest] = words
  const command = commands.find(({ name }) => name === called)
  return wanted().filter((word) => word.startsWith(current))

  function wanted(): readonly string[] {
    if (called === undefined) return [...names, 'help']
    if (called === 'help') return rest.length === 0 ? names : []
    if (!command) return []
    const option = /^--?(.+)$/.exec(words.at(-1) ?? '')?.[1]
    const values = option === undefined ? null : valuesOf(command, option, known)
    if (values) return values
    if (current.startsWith('-')) return optionWords(command)
    const first = rest.filter((word) => !word.startsWith('-')).length === 0
    return first ? positionalWords(called, known) : []
  }
}

/** Options of a command; a switch that is on is turned off by --no-…. */
const optionWords = ({ options }: Command): string[] => [
  ...Object.entries(options).map(([name, { type, ...own }]) =>
    type === 'boolean' && 'default' in own && own.default === true ? `--no-${name}` : `--${name}`,
  ),
  '--help',
]

/** Values of the option before the cursor; null where it takes none. */
function valuesOf(command: Command, option: string, known: KnownNames): readonly string[] | null {
  const found = Object.entries(command.options).find(
    ([name, own]) => name === option || ('alias' in own && own.alias === option),
  )
  if (!found || found[1].type === 'boolean') return null
  const [name, own] = found
  if ('choices' in own) return own.choices
  if (name === 'format') return formats
  return name === 'theme' ? known.themes() : []
}

function positionalWords(called: string, known: KnownNames): readonly string[] {
  if (called === 'new' || called === 'kinds') return known.kinds()
  if (called === 'themes') return known.themes()
  if (called === 'helper') return helperActions
  return called === 'completion' ? shells : []
}

/** Each script asks `wengao --complete =WORD WORDS…`; the = keeps an empty word from being lost. */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: `# wengao completion bash >> ~/.bashrc
_wengao() {
  local IFS=$'\\n' current="\${COMP_WORDS[COMP_CWORD]}" first=1
  local -a ask=(wengao)
  if [[ \${COMP_WORDS[0]} == npx ]]; then
    COMPREPLY=()
    [[ \${COMP_WORDS[1]} == wengao && $COMP_CWORD -gt 1 ]] || return 0
    first=2
    type -P wengao >/dev/null || ask=(npx --no-install wengao)
  fi
  COMPREPLY=($("\${ask[@]}" --complete "=$current" "\${COMP_WORDS[@]:first:COMP_CWORD-first}" 2>/dev/null))
}
complete -o default -F _wengao wengao npx
`,
  zsh: `# wengao completion zsh >> ~/.zshrc
_wengao() {
  local -a found
  found=("\${(@f)$(wengao --complete "=\${words[CURRENT]}" "\${(@)words[2,CURRENT-1]}" 2>/dev/null)}")
  if [[ -n "$found" ]]; then compadd -a found; else _files; fi
}
compdef _wengao wengao
`,
  powershell: `# wengao completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName wengao -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '' -and $words.Count -gt 0) { $words = @($words | Select-Object -SkipLast 1) }
  wengao --complete "=$wordToComplete" @words 2>$null | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`,
}
