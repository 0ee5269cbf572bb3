/** The page number's form cut up: `{n}` the page, `{N}` how many there are, and the words around them. */
export const numberPieces = (form: string): string[] =>
  form.split(/(\{[nN]\})/).filter((piece) => piece !== '')
