/** The language of messages, known before the options are read: what is wrong with them is said in it. */
export const wantsEnglish = (argv: readonly string[]): boolean =>
  /(?:^| )--lang[= ]en(?: |$)/.test(argv.join(' '))
