/** A second line to the Internet. */
import type { Edit } from '../base';

export const edit: Edit = { after: { uplinks: ['运营商线路A', '运营商线路B'] } };
