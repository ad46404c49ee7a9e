/** JSON as every command and file of ours writes it. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
