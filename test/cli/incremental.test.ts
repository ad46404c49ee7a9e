/** Whatever was made before and whatever is edited: outputs taken from the store are those a clean run makes, byte for byte. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RootConstruct } from 'constructs';
import * as fc from 'fast-check';
import { lockOf, type AddressLock } from '../../analysis/lock';
import { digestOf } from '../../cli/digest';
import { generate, type Generated } from '../../cli/generate';
import { OutputStore } from '../../cli/output-store';
import { PicturePool } from '../../cli/picture-pool';
import { CertificateSystem, CoreZone, Facility, Firewall, Hsm, IssuingServer, OcspServer, ServiceZone, SlaveDirectory, products, tcp, type Device } from '../../constructs';
import { writeModel, type Model } from '../../model';

/** What has been edited in the design. A small one: 500 sequences make many. */
const edits = ['added', 'removed', 'renamed', 'moved', 'hsm', 'product', 'port', 'revision', 'prefix', 'waived', 'reordered'] as const;
type Edit = (typeof edits)[number];

function modelOf(has: ReadonlySet<Edit>, lock?: AddressLock): Model {
  const facility = new Facility(new RootConstruct(), 'edited', { organization: '示例电子认证服务有限公司', revision: has.has('revision') ? 'B' : 'A', date: '2026-11-01' });
  const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const space = `10.${has.has('prefix') ? 11 : 10}`;
  const service = new ServiceZone(ca, 'service', { prefix: `${space}.10.0/24` });
  const core = new CoreZone(ca, 'core', { prefix: `${space}.30.0/24` });
  new Firewall(ca, 'fw-2', { between: [service, core] });
  const issuing = new IssuingServer(core, 'issuing-1');
  const makers: (() => Device)[] = [() => {
    const server = new OcspServer(service, 'ocsp-1', { name: has.has('renamed') ? '证书状态在线查询服务器' : 'OCSP服务器' });
    if (has.has('hsm')) server.attachHsm(new Hsm(ca, 'hsm-1'));
    return server;
  }];
  if (!has.has('removed')) makers.push(() => new SlaveDirectory(service, 'ldap-1', { ...(has.has('moved') ? { address: `${space}.10.77` } : {}), ...(has.has('product') ? { product: products.server2U } : {}) }));
  if (has.has('added')) makers.push(() => new OcspServer(service, 'ocsp-2', { name: '新增服务器' }));
  const hosts = (has.has('reordered') ? makers.reverse() : makers).map((make) => make());
  for (const port of has.has('port') ? [8443, 9000] : [8443]) facility.allow({ id: `push-${port}`, from: issuing, to: hosts, service: tcp(port), purpose: `推送 ${port}` });
  if (has.has('waived')) facility.waive({ rule: 'av-coverage', reason: '试运行期间', approver: '张三', expires: '2027-01-01' });
  return facility.resolve({ ...(lock ? { lock } : {}) });
}

const folder = mkdtempSync(join(tmpdir(), 'jifang-incremental-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (model: Model, store: OutputStore, pictures?: PicturePool): Promise<Generated> =>
  generate(model, { source: 'facility.ts', store, pictures, report: () => undefined });

/** Everything that is written or said, as text that shows where two runs differ. */
const told = ({ files, terraform, manifest: _, ...remarks }: Generated): unknown =>
  ({ files: [...files, ...terraform].map(({ bytes, ...about }) => `${JSON.stringify(about)} ${digestOf(bytes)}`), remarks: JSON.parse(JSON.stringify(remarks)) as unknown });

/** Knows nothing from before but the schemas, which are the same for every model. */
class CleanStore extends OutputStore {
  static readonly common = new OutputStore({ code: 'clean' });
  constructor() {
    super({ code: 'clean' });
  }
  override once(...[step, inputs, make]: Parameters<OutputStore['once']>): ReturnType<OutputStore['once']> {
    return step === 'schemas' ? CleanStore.common.once(step, inputs, make) : super.once(step, inputs, make);
  }
}

/** Clean runs of the same model are made once. */
const clean = new Map<string, unknown>();
async function cleanly(model: Model): Promise<unknown> {
  const text = writeModel(model);
  if (!clean.has(text)) clean.set(text, told(await run(model, new CleanStore())));
  return clean.get(text);
}

it('500 sequences of edits, each beside what all before it have kept', async () => {
  let states = 0;
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 3 }), async (sequence) => {
    // In memory from edit to edit, as in `watch`; on disk from sequence to sequence, as in `synth`.
    const store = new OutputStore({ folder, code: 'cached' });
    const has = new Set<Edit>();
    for (const each of sequence) {
      // The same edit again takes it back.
      if (!has.delete(each)) has.add(each);
      const model = modelOf(has);
      expect(told(await run(model, store))).toEqual(await cleanly(model));
      await store.endRun();
      states++;
    }
  }), { numRuns: 500, seed: 20261122 });
  expect(states).toBeGreaterThan(800);
  expect(clean.size).toBeGreaterThan(80);
}, 600_000);

it('an edit makes only what it touches', async () => {
  const made: string[] = [];
  class Watched extends OutputStore {
    override keep(...[key, value]: Parameters<OutputStore['keep']>): ReturnType<OutputStore['keep']> {
      made.push(...value.files.map(({ path }) => path));
      return super.keep(key, value);
    }
  }
  const store = new Watched({ code: 'x' });
  const model = modelOf(new Set());
  await run(model, store);
  await store.endRun();
  expect(made).toEqual(expect.arrayContaining(['diagrams/topology-ca.svg', 'diagrams/zone-ca-core.svg', 'tables/ca-ip-plan.xlsx', 'inventory/软硬件清单-证书认证系统.xlsx']));
  made.length = 0;
  const moved = modelOf(new Set(['moved']), lockOf(model));
  await run(moved, store);
  expect(made).toEqual(expect.arrayContaining(['diagrams/zone-ca-service.svg', 'tables/ca-ip-plan.xlsx']));
  expect(made).not.toEqual(expect.arrayContaining(['diagrams/zone-ca-core.svg']));
  expect(made).not.toEqual(expect.arrayContaining(['inventory/软硬件清单-证书认证系统.xlsx']));
  expect(made).not.toEqual(expect.arrayContaining(['model.schema.json']));
});

it('pictures too', async () => {
  const pictures = new PicturePool();
  try {
    const store = new OutputStore({ folder: join(folder, 'pictures'), code: 'cached' });
    for (const has of [[], ['prefix'], ['revision'], []] as const) {
      const model = modelOf(new Set<Edit>(has));
      const cached = told(await run(model, store, pictures));
      await store.endRun();
      expect(cached).toEqual(told(await run(model, new OutputStore({ code: 'clean' }), pictures)));
      expect(JSON.stringify(cached)).toContain('.png');
    }
  } finally {
    await pictures.close();
  }
}, 120_000);
