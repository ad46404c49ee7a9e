import { forwarderKinds, indexOf, isDeviceEnd, sectionTitle, type Model } from '../../model';
import { firewallFiles } from '../../firewalls';
import { inventoryBooks, inventoryFiles } from '../../inventory';
import { planContainers } from '../../stacks/containers';
import { planNetworks } from '../../stacks/networks';
import { exampleModel, exampleNames } from '../support';
import { readBook, type ReadSheet } from '../office/read-book';
import { stockedModel } from './stocked-facility';

type Read = ReadonlyMap<string, readonly ReadSheet[]>;

async function readAll(model: Model): Promise<Read> {
  const files = await inventoryFiles(model);
  return new Map(await Promise.all(files.map(async (file) => [file.path, await readBook(file.bytes)] as const)));
}
const rowsOf = (read: Read, path: RegExp, sheet: string) => [...read].filter(([name]) => path.test(name)).flatMap(([, sheets]) => sheets.filter(({ name }) => name === sheet)).flatMap(({ rows }) => rows);
const lines = (text: string | undefined) => (text ?? '').split('\n');
const count = (items: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** `OCSP服务器-1/2、主机1～3` told in full. */
const fullNames = (text: string): string[] => text.split('、').flatMap((name) => {
  const [, stem, numbers] = /^(.*\D)(\d+(?:[/～]\d+)+)$/u.exec(name) ?? [];
  return stem === undefined || numbers === undefined ? [name] : numbers.split('/').flatMap((part) => {
    const [from, to = from] = part.split('～').map(Number) as [number, number?];
    return Array.from({ length: to - from + 1 }, (_, i) => `${stem}${from + i}`);
  });
});

describe.each(exampleNames)('tables of %s', (name) => {
  const model = exampleModel(name);
  const { devices, pairs } = indexOf(model);
  let read: Read;
  beforeAll(async () => { read = await readAll(model); });

  it('hold every address of the model and no other, with the device that has it', () => {
    const told = new Set(rowsOf(read, /ip-plan/, 'IP地址规划表').map((line) => `${line['设备名称']} ${line['IP地址']}`));
    const real = new Set([
      ...model.devices.flatMap((device) => device.interfaces.flatMap((port) => port.addresses.map(({ address }) => `${device.name} ${address}`))),
      ...model.pairs.flatMap((pair) => pair.virtual.map(({ address }) => `${pair.name} ${address}`)),
      ...model.policies.flatMap((policy) => policy.translations.map(({ address }) => `${policy.name} ${address}`)),
    ]);
    expect(told).toEqual(real);
  });

  it('tell the routes that hosts need beyond their default gateway, the same that the twin sets', () => {
    const told = rowsOf(read, /ip-plan/, '主机静态路由表').flatMap((line) => fullNames(line['须配置的主机']!).map((host) => `${host}: ${line['目的网段']!.split(' ')[0]} via ${line['下一跳']}`));
    const set = planContainers(model, planNetworks(model), new Map()).containers.flatMap(({ id, environment }) => {
      const device = devices.get(id);
      return device === undefined || forwarderKinds.has(device.kind) ? [] : (environment['TWIN_ROUTES'] ?? '').split('; ').filter((route) => route !== '' && !/^(0\.0\.0\.0|::)\/0 /.test(route)).map((route) => `${device.name}: ${route}`);
    });
    expect(told.sort()).toEqual(set.sort());
    expect(told.length).toBeGreaterThan(0);
  });

  it('mark virtual addresses as such', () => {
    const marked = rowsOf(read, /ip-plan/, 'IP地址规划表').filter((line) => line['连接方式'] === '虚拟地址').map((line) => line['IP地址']!);
    expect(new Set(marked)).toEqual(new Set(model.pairs.flatMap((pair) => pair.virtual.map(({ address }) => address))));
  });

  it('tell every cable of the model with both its ends, once in each system it ends in', () => {
    for (const [path, sheets] of read) {
      const keys = sheets.find((sheet) => sheet.name === '设备连接表')?.rows.map((line) => [line['本端设备'], line['本端网口'], line['对端设备'], line['对端网口']].join('|')) ?? [];
      expect([path, [...count(keys).values()].filter((times) => times > 1)]).toEqual([path, []]);
    }
    const told = new Set(rowsOf(read, /ip-plan/, '设备连接表').map((line) => [line['本端设备'], line['本端网口'], line['对端设备'], line['对端网口']].join('|')));
    const real = new Set(model.links.map((link) => link.ends.map((end) => (isDeviceEnd(end) ? `${devices.get(end.device)!.name}|${end.port}` : `${end.external}|—`)).join('|')));
    expect(told).toEqual(real);
  });

  it('tell cables between switches as what joins them to one', () => {
    const told = rowsOf(read, /ip-plan/, '设备连接表').filter((line) => line['连接方式'] === '交换机堆叠线').map((line) => `${line['本端设备']} ${line['对端设备']}`).sort();
    const stacks = model.links.filter(({ ends }) => ends.every((end) => isDeviceEnd(end) && devices.get(end.device)!.kind === 'switch'))
      .map(({ ends }) => ends.map((end) => (isDeviceEnd(end) ? devices.get(end.device)!.name : '')).join(' ')).sort();
    expect(told).toEqual(stacks);
  });

  it('tell every point-to-point link with the addresses at both ends', () => {
    const direct = model.links.filter(({ kind }) => ['hsm', 'console', 'heartbeat', 'mirror'].includes(kind));
    const told = rowsOf(read, /ip-plan/, '点对点链路表');
    expect(new Set(told.flatMap((line) => [...lines(line['本端地址']), ...lines(line['对端地址'])]).filter((text) => text !== '—').map((text) => text.replace(/\/.*/, ''))))
      .toEqual(new Set(direct.flatMap((link) => link.ends.flatMap((end) => (isDeviceEnd(end) ? devices.get(end.device)!.interfaces.find((port) => port.name === end.port)!.addresses.map(({ address }) => address) : [])))));
    expect(told.length).toBeGreaterThanOrEqual(direct.length);
  });

  it('list every device of each system in its 软硬件清单, and count them right', () => {
    for (const system of model.systems) {
      const path = new RegExp(`软硬件清单-${system.title.replace(/[（）.]/g, '.')}\\.xlsx$`);
      const rows = rowsOf(read, path, '软硬件清单');
      const hardware = rows.filter((line) => !line['备注']!.startsWith('安装于：'));
      const names = hardware.flatMap((line) => line['备注']!.split('、')).map((text) => text.replace(/（[^（]*U）$/, '')).sort();
      expect(names).toEqual(model.devices.filter((device) => device.system === system.id).map((device) => device.name).sort());
      expect(hardware.reduce((sum, line) => sum + Number(line['数量']), 0)).toBe(names.length);
      const installed = rows.filter((line) => line['备注']!.startsWith('安装于：')).reduce((sum, line) => sum + Number(line['数量']), 0);
      expect(installed).toBe(model.devices.filter((device) => device.system === system.id).reduce((sum, device) => sum + device.software.length, 0));
      expect(rows.map((line) => Number(line['序号']))).toEqual(rows.map((_, i) => i + 1));
    }
  });

  it('tell every device once with its zone and area', () => {
    const told = rowsOf(read, /zones/, '区域设备表').map((line) => line['设备名称']!).sort();
    expect(told).toEqual(model.devices.map((device) => device.name).sort());
  });

  it('tell each policy rule by rule as numbered, the default denial last and logged', () => {
    for (const policy of model.policies) {
      const rows = [...read].filter(([path]) => path.includes('firewalls')).flatMap(([, sheets]) => sheets).filter((sheet) => sheet.name === policy.name).map(({ rows: each }) => each);
      expect([policy.id, rows.length]).toEqual([policy.id, 1]);
      const told = rows[0]!;
      expect(told.slice(0, -1).map((line) => [Number(line['序号']), line['业务流编号'], line['动作'], lines(line['源地址']).length, lines(line['目的地址']).length]))
        .toEqual(policy.rules.map((rule) => [rule.number, rule.flow, '允许', Math.max(1, rule.sources.length), Math.max(1, rule.destinations.length)]));
      expect(told.at(-1)).toMatchObject({ 序号: String(policy.rules.length + 1), 源地址: '任意', 目的地址: '任意', '服务/端口': '全部', 动作: '拒绝', 记录日志: '是' });
    }
  });

  it('tell every flow, with its ends and its protection', () => {
    const told = new Set(rowsOf(read, /flows/, '业务流表').map((line) => `${line['业务流编号']} ${lines(line['用途'])[0]}`));
    expect(told).toEqual(new Set(model.flows.map((flow) => `${flow.id} ${flow.purpose}`)));
  });

  it('allow in the access matrix what a flow needs between two zones, and deny the rest', () => {
    const zoneNames = new Map(model.zones.map((zone) => [zone.id, zone.name]));
    const needed = new Set(model.flows.flatMap((flow) => flow.legs.flatMap(({ from, to }) => (from !== to ? [`${zoneNames.get(from)} ${zoneNames.get(to)}`] : []))));
    const matrices = [...read].flatMap(([, sheets]) => sheets.filter((sheet) => sheet.name === '区域访问控制矩阵'));
    const allowed = new Set(matrices.flatMap(({ rows }) => rows.flatMap((line) => {
      const from = line['源区域＼目的区域']!;
      return Object.entries(line).flatMap(([to, text]) => (to === '源区域＼目的区域' || to === from || text === '拒绝' ? [] : [`${from} ${to}`]));
    })));
    expect(allowed).toEqual(needed);
  });

  it('serve only sections the application has', () => {
    for (const book of inventoryBooks(model)) {
      expect(book.serves.length).toBeGreaterThan(0);
      for (const serves of book.serves) expect([serves, sectionTitle(serves)]).toEqual([serves, expect.any(String)]);
    }
  });

  it('have paths all different, and names of pairs and devices in them that exist', () => {
    const paths = [...read.keys()];
    expect(new Set(paths).size).toBe(paths.length);
    const known = new Set([...devices.values(), ...pairs.values(), ...model.policies].map((item) => item.name));
    for (const line of rowsOf(read, /ip-plan/, 'IP地址规划表')) expect(known).toContain(line['设备名称']);
  });
});

describe('evidence in the 软硬件清单', () => {
  const model = stockedModel();
  let list: readonly Readonly<Record<string, string>>[];
  const material = '符合国家有关安全标准的材料';
  beforeAll(async () => { list = rowsOf(await readAll(model), /软硬件清单-证书认证系统/, '软硬件清单'); });
  const rowOf = (name: string) => list.find((line) => line['名称'] === name)!;

  it('gives kind, number and validity of a certificate', () => {
    expect(rowOf('防火墙')[material]).toBe('网络安全专用产品安全检测证书：编号 XFK-2025-001，有效期自 2025-03-01 至 2030-02-28，附件 3');
  });

  it('leaves a visible gap where a certificate is missing, and invents no number', () => {
    expect(rowOf('入侵检测系统')[material]).toBe('待补：网络安全专用产品安全检测证书或网络安全专用产品安全认证证书（编号、有效期）');
    expect(rowOf('证书注册系统软件')[material]).toBe('待补：商用密码产品认证证书（证书认证系统）\n（编号、有效期）');
    const numbers = new Set(list.flatMap((line) => [...line[material]!.matchAll(/编号 ([^，\n]+)/g)].map(([, number]) => number)));
    expect(numbers).toEqual(new Set(['XFK-2025-001', '示例-0001', '示例-0002']));
  });

  it('says that a certificate has run out, or lacks its number', () => {
    expect(rowOf('服务器密码机')[material]).toContain('待补：商用密码产品认证证书已过有效期');
    expect(rowOf('漏洞扫描系统')[material]).toBe('网络安全专用产品安全认证证书\n待补：网络安全专用产品安全认证证书编号\n待补：网络安全专用产品安全认证证书有效期');
  });

  it('only suggests what no standard asks for', () => {
    for (const name of ['以太网交换机', '签发服务器', '管理终端', '操作系统', '数据库管理系统']) expect(rowOf(name)[material]).toMatch(/^建议附：/);
  });

  it('marks what comes from the catalogue and not from the applicant', () => {
    expect(rowOf('操作系统')).toMatchObject({ '型号/版本': '银河麒麟高级服务器操作系统 V10※', 生产厂商: '麒麟软件※' });
    expect(rowOf('防火墙')).toMatchObject({ '型号/版本': 'FW-2000', 生产厂商: '甲厂' });
    expect(rowOf('以太网交换机')).toMatchObject({ '型号/版本': '待补：型号', 生产厂商: '待补：生产厂商' });
  });

  it('shades every gap', async () => {
    const files = await inventoryFiles(model);
    for (const file of files.filter(({ kind }) => kind === 'inventory')) {
      const [sheet] = await readBook(file.bytes);
      let gaps = 0;
      sheet!.worksheet.eachRow((line) => line.eachCell((cell) => {
        if (cell.isMerged || !/(^|\n)待补：/.test(cell.text)) return;
        gaps++;
        expect([cell.address, cell.fill]).toEqual([cell.address, expect.objectContaining({ fgColor: { argb: 'FFFFF0C2' } })]);
      }));
      expect(gaps).toBeGreaterThan(10);
    }
  });
});

describe('many zones', () => {
  const reference = exampleModel('t7-reference');
  const withZones = (zones: number): Model => {
    const template = reference.zones.find((zone) => zone.id === 'ca-service')!;
    const flow = reference.flows.find((item) => item.id === 'ca-crl')!;
    const more = Array.from({ length: zones }, (_, i) => ({ ...template, id: `more-${i}`, name: `分区${i}`, prefixes: [`10.99.${i}.0/24`] }));
    return {
      ...reference, zones: [...reference.zones, ...more],
      flows: [...reference.flows, ...more.slice(1).map((zone, i) => ({ ...flow, id: `more-${i}`, legs: [{ from: more[i]!.id, to: zone.id, forwarders: ['ca-fw-1'] }] }))],
    };
  };
  const matrixOf = (model: Model) => inventoryBooks(model).find(({ path }) => path === 'tables/ca-flows.xlsx')!.sheets.find(({ name }) => name === '区域访问控制矩阵')!;

  it('stand side by side on A4, then on A3, and beyond that as a list of the permitted pairs', () => {
    expect(matrixOf(withZones(2))).toMatchObject({ paper: 'A4' });
    expect(matrixOf(withZones(8))).toMatchObject({ paper: 'A3' });
    const list = matrixOf(withZones(30));
    expect(list.columns.map(({ header }) => header)).toEqual(['序号', '源区域', '目的区域', '允许的服务', '经过的边界设备', '业务流编号']);
    expect(list.rows.length).toBeGreaterThan(29);
    expect(list.rows.length).toBeLessThan(60);
  });
});

describe('a facility without systems', () => {
  it('has one set of tables for all of it, empty ones among them', async () => {
    const books = await inventoryFiles({ ...stockedModel(), systems: [], zones: [], devices: [], links: [], pairs: [], flows: [], policies: [] });
    expect(books.map(({ path }) => path)).toEqual([
      'inventory/软硬件清单-电子认证服务设施.xlsx', 'tables/facility-ip-plan.xlsx', 'tables/facility-zones.xlsx', 'tables/facility-flows.xlsx',
      'tables/facility-firewalls.xlsx', 'tables/facility-protection.xlsx',
    ]);
    expect(books.every(({ serves }) => serves.length === 0)).toBe(true);
  });
});

describe.each(['t7-reference', 't3-remote-ra', 't4-km-wan'])('policy tables of %s and the rules loaded', (name) => {
  it('number, name and log alike', async () => {
    const model = exampleModel(name);
    const read = await readAll(model);
    const rules = new Map(firewallFiles(model).map((file) => [file.path, new TextDecoder().decode(file.bytes)]));
    for (const policy of model.policies) {
      const table = [...read.values()].flat().find((sheet) => sheet.name === policy.name)!.rows;
      for (const device of policy.devices) {
        const loaded = [...rules.get(`firewalls/${device}.nft`)!.matchAll(/^ *(.* accept) comment "(\d+) (\S+) [^"]*"$/gm)];
        const logged = new Map(loaded.map(([, rule, number, flow]) => [Number(number), `${flow} ${rule!.includes('log prefix') ? '是' : '计数'}`]));
        expect(loaded.length).toBeGreaterThan(0);
        const told = new Map(table.map((line) => [Number(line['序号']), `${line['业务流编号']} ${line['记录日志']}`]));
        expect([...logged.keys()].map((number) => [device, number, told.get(number)])).toEqual([...logged].map(([number, text]) => [device, number, text]));
      }
    }
  });
});
