/** A flow uses another port. */
import { tcp } from '../../../constructs';
import type { Edit } from '../base';

export const edit: Edit = { after: { status: { service: tcp(8444) } } };
