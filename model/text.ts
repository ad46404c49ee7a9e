import { z } from 'zod';

/** One line of text: control characters would tear labels, cells and rule files. */
export const lineOfTextPattern = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/u;
export const lineOfText = z.string().min(1).regex(lineOfTextPattern);
