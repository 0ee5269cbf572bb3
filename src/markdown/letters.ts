/** The letters of a line without marks and white space: what is compared when a line is typed twice. */
export const bareLetters = (text: string): string =>
  text.replace(/[\s\u3000"“”'‘’《》，。、,.:：；;!！?？（）()*\-—_]/g, '')
