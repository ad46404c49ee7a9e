import type { Site } from '../../model';

/** Does a reader use cards by a scheme of GM/T 0036? */
export const hasCardScheme = ({ access }: Site): boolean => access.readers.some(({ factors, scheme }) => factors.includes('card') && scheme !== undefined && scheme !== 'plain');
