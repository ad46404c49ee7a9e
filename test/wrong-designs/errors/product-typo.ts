import type { Construct } from 'constructs';
import { Facility, product } from '../../../constructs';

/** A product with properties that do not exist. */
export default function design(scope: Construct): Facility {
  const hsm = product({ class: 'hsn' as never, name: '服务器密码机', watt: 300, evidence: [{ kind: 'certificate' as never }] } as never);
  return new Facility(scope, 'wrong', { organization: hsm.name });
}
