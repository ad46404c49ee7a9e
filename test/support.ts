/** The example facilities every part is tested with. */
import { RootConstruct, type Construct } from 'constructs';
import reference from '../facilities/reference/facility';
import { Facility, PublicZone, ReferenceCa, ReferenceKm } from '../constructs';
import type { Model } from '../model';

type Design = (scope: Construct) => Facility;

const start = (scope: Construct, id: string): Facility => new Facility(scope, id, { organization: '示例电子认证服务有限公司', revision: 'A', date: '2026-11-01' });

/** The reference topologies: T1 C/S, T2 B/S, T3 remote RAs, T4 KM of several CAs over 网络密码机, T7 the merged reference; and what else must hold. */
export const designs: Readonly<Record<string, Design>> = {
  't1-cs': (scope) => {
    const facility = start(scope, 't1-cs');
    const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs', redundant: false });
    new ReferenceKm(facility, 'km', { cas: [ca], redundant: false });
    return facility;
  },
  't2-bs': (scope) => {
    const facility = start(scope, 't2-bs');
    const ca = new ReferenceCa(facility, 'ca', { raMode: 'bs', without: ['card'] });
    new ReferenceKm(facility, 'km', { cas: [ca] });
    return facility;
  },
  't3-remote-ra': (scope) => {
    const facility = start(scope, 't3-remote-ra');
    const ca = new ReferenceCa(facility, 'ca', {
      raMode: 'cs',
      remoteRas: [
        { id: 'branch-1', name: '东区', prefix: '10.30.1.0/24', public: '198.51.100.0/29' },
        { id: 'branch-2', name: '西区', prefix: '10.30.2.0/24', public: '198.51.100.8/29' },
      ],
    });
    new ReferenceKm(facility, 'km', { cas: [ca] });
    return facility;
  },
  't4-km-wan': (scope) => {
    const facility = start(scope, 't4-km-wan');
    new PublicZone(facility, 'internet', { prefix: '203.0.113.0/26', uplinks: ['运营商线路A', '运营商线路B'] });
    const cas = [1, 2, 3].map((n) => new ReferenceCa(facility, `ca${n}`, { raMode: 'cs', network: `10.${10 + n}.0.0/16`, version: n === 1 ? undefined : `V${n}.0`, redundant: n === 1 }));
    new ReferenceKm(facility, 'km', { cas, connection: 'wan' });
    return facility;
  },
  't4-km-lan': (scope) => {
    const facility = start(scope, 't4-km-lan');
    new PublicZone(facility, 'internet', { prefix: '203.0.113.0/26', uplinks: ['运营商线路A', '运营商线路B'] });
    const cas = [1, 2].map((n) => new ReferenceCa(facility, `ca${n}`, { raMode: n === 1 ? 'cs' : 'bs', network: `10.${10 + n}.0.0/16`, version: n === 1 ? undefined : 'V2.0' }));
    new ReferenceKm(facility, 'km', { cas });
    return facility;
  },
  't7-reference': reference,
  'dual-stack': (scope) => {
    const facility = start(scope, 'dual-stack');
    new PublicZone(facility, 'internet', { prefix: '203.0.113.0/27', prefix6: '2001:db8::/64', uplinks: ['运营商线路A', '运营商线路B'] });
    const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs', network6: 'fd00:10::/48' });
    new ReferenceKm(facility, 'km', { cas: [ca], network6: 'fd00:20::/48' });
    return facility;
  },
};

export const build = (design: Design): Facility => design(new RootConstruct());

const made = new Map<string, Model>();
/** The resolved model of an example, made once. */
export function exampleModel(name: keyof typeof designs & string): Model {
  const known = made.get(name);
  if (known) return known;
  const model = build(designs[name]!).resolve();
  made.set(name, model);
  return model;
}

export const exampleNames = Object.keys(designs);
export const referenceModel = (): Model => exampleModel('t7-reference');
