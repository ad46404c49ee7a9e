/** Declarations in another order: no change. */
import type { Edit } from '../base';

export const edit: Edit = { after: { turned: true } };
