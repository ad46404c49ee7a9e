/** The pages of the constructs are those of the source, and their examples work. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { allPropsJsonSchema, modelJsonSchema, propsJsonSchema, valueProps } from '../../cli/schemas';
import { meaning, meaningOf } from '../../model';
import { readVocabulary, type Vocabulary } from '../../scripts/construct-docs';
import { constructPages } from '../../scripts/construct-pages';

const root = join(__dirname, '../..');
let vocabulary: Vocabulary;
beforeAll(() => {
  vocabulary = readVocabulary();
}, 60_000);

it('docs/constructs is what `npm run docs` writes', () => {
  const pages = constructPages(vocabulary);
  const folder = join(root, 'docs', 'constructs');
  expect(readdirSync(folder).sort()).toEqual(pages.map(({ path }) => path).sort());
  for (const { path, text } of pages) expect({ path, text: readFileSync(join(folder, path), 'utf8') }).toEqual({ path, text });
});

it('types of properties are words of the vocabulary, linked where they have a page', () => {
  // What `override` takes depends on the part it names.
  const types = vocabulary.classes.flatMap(({ name, props }) => props.map((prop) => `${name}.${prop.name}: ${prop.type}`));
  expect(types.filter((type) => !/\.override: /.test(type) && /Zod|\{\s*\}|unknown|any\b/.test(type))).toEqual([]);
  const page = constructPages(vocabulary).find(({ path }) => path === 'door-controller.md')!.text;
  expect(page).toContain('| `inputs` | `PowerNode[]` |');
  expect(constructPages(vocabulary).find(({ path }) => path === 'air-conditioner.md')!.text).toContain('| `product` | [`Product`](values.md#product) |');
});

it('every construct and every function says what it is', () => {
  for (const { name, text } of vocabulary.classes) expect({ name, says: text !== '' }).toEqual({ name, says: true });
  expect(vocabulary.functions.map(({ signature }) => signature.replace(/\(.*/, ''))).toEqual(expect.arrayContaining(['tcp', 'udp', 'product']));
});

it('every construct says in Chinese what it is, under the name its page is headed with; every member and function says so too', () => {
  expect(vocabulary.classes.filter(({ zh }) => !/^[^：]+：.+。$/.test(zh)).map(({ name }) => name)).toEqual([]);
  const members = [...vocabulary.classes.flatMap(({ name, members: own }) => own.map((member) => ({ ...member, of: name }))), ...vocabulary.functions.map((each) => ({ ...each, of: '' }))];
  expect(members.filter(({ zh }) => !/\p{Script=Han}.*。$/u.test(zh) && zh !== 'IPSec ESP。').map(({ of, signature }) => `${of}.${signature}`)).toEqual([]);
});

it('every description in a schema is in both languages', () => {
  const lacking: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { description } = node as { description?: unknown };
    if (typeof description === 'string' && meaningOf(description) === undefined) lacking.push(`${path}: ${description}`);
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
  };
  visit(modelJsonSchema(), 'model');
  visit(allPropsJsonSchema(), 'constructs');
  for (const [name, props] of valueProps) visit(propsJsonSchema(props), name);
  expect(lacking).toEqual([]);
});

it('a description in one language is no meaning', () => {
  for (const text of [undefined, '', '网段', 'IPv4 prefix', 'IPv4 prefix\nmore', '网段\n', '网段\nprefix\nmore']) expect(meaningOf(text)).toBeUndefined();
  expect(meaningOf(meaning('网段', 'prefix'))).toEqual({ zh: '网段', en: 'prefix' });
});

it('values have a table of what they are told, every property with its meaning', () => {
  const page = readFileSync(join(root, 'docs', 'constructs', 'values.md'), 'utf8');
  for (const word of ['## Product', '## Evidence', '## Settings', '| `commercial-crypto-certificate` | 商用密码产品认证证书 |', '| `eventResponse` |']) expect(page).toContain(word);
  expect(page).not.toMatch(/\|\s+\|$/m);
});

/** What an example may count on: a facility with a CA in C/S mode and a KM, their zones and a server; a site with a room, a rack and a cabinet. */
const surroundings = `
import { RootConstruct } from 'constructs';
import * as vocabulary from '../../constructs';
import { products } from '../../catalogue';
`;
const standing = `
  const scope = new RootConstruct();
  const facility = new Facility(scope, 'example', { organization: '示例电子认证服务有限公司', date: '2026-11-01' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const km = new KeyManagementSystem(facility, 'km', {});
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
  const kmCore = new KmCoreZone(km, 'core', { prefix: '10.20.30.0/24' });
  const wan = new WideAreaZone(facility, 'wan', { prefix: '198.51.100.0/28' });
  const ocsp = new OcspServer(service, 'ocsp-9');
  const issuing = new IssuingServer(core, 'issuing-9');
  const caGateway = new NetworkCrypto(ca, 'vpn-9', { between: [wan, core] });
  const kmGateway = new NetworkCrypto(km, 'vpn-9', { between: [wan, kmCore] });
  const site = new Site(facility, 'site', { class: 'B', assign: true });
  const building = new Building(site, 'building', { address: '示例市示例路1号', floorsAbove: 6 });
  const floor = new Floor(building, 'floor', { level: 2, storeyHeight: 4200 });
  const room = new Room(floor, 'room', { area: 'service', outline: rectangle(0, 0, 6000, 6000) });
  const rack = new Rack(room, 'r01', { x: 4000, y: 3000 });
  const cabinet = new DistributionCabinet(room, 'pd-9', { kind: 'main', x: 1000, y: 400, direction: 90, amperes: 160, inputs: [new Mains(site, 'mains-9', { kva: 100 })] });
`;

describe('the examples in the comments', () => {
  mkdirSync(join(root, 'out'), { recursive: true });
  const folder = mkdtempSync(join(root, 'out', '.examples-'));
  const file = join(folder, 'examples.ts');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const codes = () => [
    ...vocabulary.classes.flatMap(({ name, examples, members }) => [...examples, ...members.flatMap((member) => member.examples)].map((code) => ({ name, code }))),
    ...vocabulary.functions.flatMap(({ signature, examples }) => examples.map((code) => ({ name: signature, code }))),
  ];

  it('compile and run', async () => {
    const names = vocabulary.classes.filter(({ isAbstract }) => !isAbstract).map(({ name }) => name);
    const all = codes();
    expect(all.length).toBeGreaterThan(15);
    const source = `${surroundings}const { ${names.join(', ')}, tcp, udp, product, rectangle } = vocabulary;\n`
      + all.map(({ code }, index) => `export function example${index}(): void {${standing}  {\n${code}\n  }\n}\n`).join('');
    writeFileSync(file, source);
    const { options } = ts.convertCompilerOptionsFromJson({ ...(ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config as { compilerOptions: object }).compilerOptions, noUnusedLocals: false }, root);
    const program = ts.createProgram([file], options);
    const faults = ts.getPreEmitDiagnostics(program, program.getSourceFile(file)!).map(({ messageText, start }) => {
      const line = source.slice(0, start).split('\n').length;
      return `${source.split('\n')[line - 1]}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
    expect(faults).toEqual([]);
    const run = (await import(file)) as Record<string, () => void>;
    all.forEach(({ name, code }, index) => {
      let failure: unknown;
      try {
        run[`example${index}`]!();
      } catch (error) {
        failure = String(error);
      }
      expect({ name, code, failure }).toEqual({ name, code, failure: undefined });
    });
  }, 60_000);
});
