import type { Construct } from 'constructs';
import { Facility, ReferenceCa, product } from '../../../constructs';

export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例单位' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs', products: { hsmm: product({ class: 'hsm', name: '密码机' }) } as never });
  return facility;
}
