/** Which program this is: its text, its Node and where it stands. Another one answers for itself. */

/** Given by the launcher. */
declare const wengaoStamp: string | undefined

/** Empty where the program was not started by its launcher. */
export const programStamp = (): string => (typeof wengaoStamp === 'string' ? wengaoStamp : '')
