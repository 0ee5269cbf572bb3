/** Keeps what a paper was built from, so that an edited copy of its DOCX can be brought back. */
import type { Base } from '../compare/base.ts'
import { baseOf } from '../compare/base-of.ts'
import { diagnose, type Result } from '../diagnostic.ts'
import { bareRecord } from '../model/values.ts'
import type { Io } from '../outside/outside.ts'
import type { Job, Source } from '../paper/source.ts'
import type { TypesetPaper } from '../typeset/typeset-paper.ts'

/** The hash under which it is kept; null where nothing is, which is said unless nobody wants it. */
export async function keepBase(
  paper: TypesetPaper,
  job: Job,
  io: Pick<Io, 'bases'>,
): Promise<Result<string | null>> {
  if (!io.bases) return { value: null, diagnostics: [] }
  const text = JSON.stringify(baseOfJob(paper, job))
  const hash = io.bases.hashOf(text)
  const reason = await io.bases.keep(hash, text)
  if (reason === null) return { value: hash, diagnostics: [] }
  return { value: null, diagnostics: [diagnose('back/not-kept', null, { reason })] }
}

/** A paper of a volume is the author's as much as the volume. */
export function baseOfJob({ typeset, meta, theme }: TypesetPaper, { source, output }: Job): Base {
  const sources: Source[] = [source, ...source.pieces.flatMap((piece) => piece.source ?? [])]
  const files = sources.map(({ file, text, bodyStart }) => [file, { text, bodyStart }] as const)
  return baseOf(typeset, {
    paper: source.file,
    output,
    title: meta.title,
    theme: theme.name,
    files: bareRecord(files),
    texts: new Map(sources.flatMap(textsOf)),
  })
}

/** What a paper and its templates are written in, by file: the same wherever the paper is built. */
const textsOf = ({ file, text, kind, partials }: Source): [string, string][] => [
  [file, text],
  [kind.templateFile, kind.template],
  ...Object.values(partials).map((partial): [string, string] => [partial.file, partial.text]),
]
