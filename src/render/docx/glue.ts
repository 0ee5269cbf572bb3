/** A character without width that only programs other than Word and WPS see: see scripts.ts. */
import { XmlAttributeComponent, XmlComponent } from 'docx'
import type { Glue } from '../../typeset/scripts.ts'

class Requires extends XmlAttributeComponent<{ requires: string }> {
  protected override readonly xmlKeys = { requires: 'Requires' }
}
class SymbolName extends XmlAttributeComponent<{ font: string; char: string }> {
  protected override readonly xmlKeys = { font: 'w:font', char: 'w:char' }
}
class Part extends XmlComponent {
  constructor(name: string, ...children: (XmlComponent | XmlAttributeComponent<object>)[]) {
    super(name)
    for (const each of children as XmlComponent[]) this.root.push(each)
  }
}

/** A run that Word and WPS read as empty; others find U+200B or U+2060 in it. */
export function glueRun(glue: Exclude<Glue, null>): XmlComponent {
  const symbol = new Part(
    'w:sym',
    new SymbolName({ font: 'Times New Roman', char: glue === 'open' ? '200B' : '2060' }),
  )
  return new Part(
    'w:r',
    new Part(
      'mc:AlternateContent',
      new Part('mc:Choice', new Requires({ requires: 'wp14' })),
      new Part('mc:Fallback', symbol),
    ),
  )
}
