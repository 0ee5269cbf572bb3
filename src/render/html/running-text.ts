/** Runs as HTML, with the breaks that word processors make: see scripts.ts. */

import { escapeXml } from '../../text/escape-xml.ts'
import { textWidth } from '../../theme/measure.ts'
import type { Style } from '../../theme/theme.ts'
import { proofWords } from '../../typeset/proof.ts'
import type { Run } from '../../typeset/runs.ts'
import { isFirmHyphen, mayPart, neverParted } from '../../typeset/scripts.ts'

interface Place {
  readonly character: string
  readonly run: Run
}

/**
 * All runs of a paragraph; runs may not be set one by one, since breaks depend on their neighbours.
 * @param withSources figures of data say where they come from when they are pointed at
 */
export function runningText(runs: readonly Run[], style: Style, withSources = false): string {
  const places = runs.flatMap((run) =>
    [...run.text].map((character): Place => ({ character, run })),
  )
  const characters = places.map((one) => one.character)
  const faces = places.map(({ run }) => run.script)
  const held = (index: number): boolean =>
    index < places.length &&
    (neverParted(characters[index - 1] ?? '', characters[index] ?? '') ||
      isFirmHyphen(characters, index - 1))
  let html = ''
  for (let index = 0; index < places.length; ) {
    let end = index + 1
    const together = held(end)
    if (together) while (held(end)) end++
    else
      while (
        end < places.length &&
        !held(end + 1) &&
        places[end]?.run === places[index]?.run &&
        !mayPart(characters, faces, end)
      )
        end++
    if (index > 0 && mayPart(characters, faces, index)) html += '<wbr>'
    const pieces = piecesOf(places.slice(index, end), style, withSources)
    html += together ? `<span class="nb">${pieces}</span>` : pieces
    index = end
  }
  return html
}

function piecesOf(places: readonly Place[], style: Style, withSources: boolean): string {
  let html = ''
  for (let index = 0; index < places.length; ) {
    const { run } = places[index] as Place
    let end = index + 1
    while (places[end]?.run === run) end++
    html += piece(
      run,
      places
        .slice(index, end)
        .map((one) => one.character)
        .join(''),
      style,
      withSources,
    )
    index = end
  }
  return html
}

function piece(run: Run, text: string, style: Style, withSources: boolean): string {
  const classes = [
    ...(run.font !== style.font && run.script === 'han' ? [`f-${run.font}`] : []),
    ...(run.script === 'latin' ? ['l'] : []),
    ...(run.squeezed ? ['q'] : []),
  ]
  // a dash of two characters is one mark to a word processor and keeps the spacing of one
  let html = escapeXml(text).replace(/—{2,}/g, '<span class="d">$&</span>')
  const rounded = run.script === 'latin' ? toWholeTwips(text, style) : ''
  if (classes.length > 0) html = `<span class="${classes.join(' ')}"${rounded}>${html}</span>`
  if (run.bold) html = `<b>${html}</b>`
  if (run.raised) html = `<sup>${html}</sup>`
  const words = withSources && run.figure ? proofWords(run.figure) : ''
  if (words !== '') html = `<span class="proof" title="${escapeXml(words)}">${html}</span>`
  return run.href === null ? html : `<a href="${escapeXml(run.href)}">${html}</a>`
}

/** What brings a run of Latin letters and digits to whole twips, as word processors round it. */
function toWholeTwips(text: string, style: Style): string {
  const width = textWidth(text, style)
  const rest = Math.round(width) - width
  return Math.abs(rest) < 0.01 ? '' : ` style="margin-right:${(rest / 20).toFixed(3)}pt"`
}
