/** Anti-virus software is installed. */
import { products } from '../../../constructs';
import type { Edit } from '../base';

export const edit: Edit = { after: { ocsp: { software: [products.operatingSystem, products.antivirus] } } };
