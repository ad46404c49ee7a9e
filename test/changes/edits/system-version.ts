/** A technical upgrade: the system’s version. */
import type { Edit } from '../base';

export const edit: Edit = { after: { ca: { version: 'V1.1' } } };
