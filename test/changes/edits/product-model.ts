/** A product is of another model than was said. */
import type { Edit } from '../base';

export const edit: Edit = { after: { draft: ({ products }) => { products[0]!.vendor = '示例厂商'; products[0]!.model = 'X1'; } } };
