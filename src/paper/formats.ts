/** The formats that can be made; by itself so that the command line can list them without loading the house. */
export const formats = ['docx', 'pdf', 'html', 'md', 'json'] as const
export type Format = (typeof formats)[number]
