/** Two runs of one design. */
import type { Edit } from '../base';

export const edit: Edit = { after: {} };
