/** A second OCSP server: a device, its cable and address. */
import { OcspServer, products } from '../../../constructs';
import type { Edit } from '../base';

export const edit: Edit = { after: { more: ({ service }) => void new OcspServer(service, 'ocsp-2', { name: 'OCSP服务器-2', product: products.server2U, rack: 'B01', unit: 12 }) } };
