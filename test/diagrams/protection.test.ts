import { checkScene } from '../../diagrams';
import { protectionDrawings } from '../../diagrams/protection';
import type { Scene } from '../../diagrams/scene';
import { indexOf, sectionTitle, type Model } from '../../model';
import { exampleModel, exampleNames } from '../support';
import { smallModel } from './small-facility';
import { expectGolden, shapeList, textsOf, wordsOf } from './structure-support';

const of = (model: Model, system: string): Scene => protectionDrawings(model).find(({ name }) => name === `security-deployment-${system}`)!;

describe('deployment of protection', () => {
  it.each(exampleNames)('of %s has every firewall, probe, scanner and anti-virus server of its system and can be printed', (name) => {
    const model = exampleModel(name);
    const scenes = protectionDrawings(model);
    expect(scenes.flatMap(checkScene).map(({ message }) => message.zh)).toEqual([]);
    for (const system of model.systems) {
      const drawn = new Set(scenes.filter((scene) => scene.name.startsWith(`security-deployment-${system.id}`)).flatMap(({ graph }) => graph.nodes.flatMap(({ id }) => id.split('+'))));
      const devices = model.devices.filter((device) => device.system === system.id && ['firewall', 'intrusion-detector', 'ids-console', 'vulnerability-scanner', 'antivirus-server', 'switch'].includes(device.kind));
      expect(devices.filter(({ id }) => !drawn.has(id)).map(({ id }) => id)).toEqual([]);
    }
  });

  it('mirrors to the probe from the switches it is cabled to, and joins the console to the probe alone', () => {
    const model = exampleModel('t7-reference');
    const { edges } = of(model, 'ca').graph;
    expect(edges.filter(({ style }) => style === 'mirror').map(({ from, to }) => [from, to])).toEqual([['ca-sw-service-1', 'ca-ids'], ['ca-sw-service-2', 'ca-ids']]);
    expect(edges.filter(({ from, to }) => from === 'ca-ids-console' || to === 'ca-ids-console')).toEqual([{ from: 'ca-ids', to: 'ca-ids-console', style: 'console', label: '直连' }]);
  });

  it('runs trunks between the firewalls and the switches they are cabled to', () => {
    const model = exampleModel('t7-reference');
    const { links, devices } = indexOf(model);
    const scene = of(model, 'ca');
    const trunks = new Set(scene.graph.edges.filter(({ style }) => style === 'trunk').flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
    for (const firewall of model.devices.filter((device) => device.kind === 'firewall' && device.system === 'ca')) {
      for (const port of firewall.interfaces) {
        const far = port.link === undefined ? undefined : links.get(port.link)?.ends.find((end) => 'device' in end && end.device !== firewall.id);
        if (far && 'device' in far && devices.get(far.device)?.kind === 'switch') expect([firewall.id, far.device, trunks.has(`${firewall.id} ${far.device}`)]).toEqual([firewall.id, far.device, true]);
      }
    }
  });

  it('reaches with the scanner the zones in which it has targets, no others', () => {
    const scanned = of(smallModel(), 'ca').graph.edges.filter(({ style }) => style === 'scan').map(({ to }) => to).sort();
    expect(scanned).toEqual(['hosts:ca-core', 'hosts:ca-service']);
    const less = of(smallModel({ scanner: { settings: { targets: [] } } }), 'ca').graph.edges.filter(({ style }) => style === 'scan');
    expect(less).toEqual([]);
  });

  it('prints what a device is set to, and a gap to fill for what the design does not say', () => {
    const texts = textsOf(of(smallModel(), 'ca'));
    const after = (label: string, from: number): string | undefined => texts[texts.indexOf(label, from) + 1];
    const probe = texts.indexOf('入侵检测系统', texts.indexOf('入侵检测与防御'));
    expect(after('报警级别', probe)).toBe('高');
    expect(after('特征库', probe)).toBe('每周');
    expect(after('事件响应', probe)).toBe('待补');
    expect(texts).toContain('本系统未部署防病毒服务器。');
  });

  it('counts rules and purposes as the policy has them', () => {
    const model = exampleModel('t7-reference');
    const rules = indexOf(model).policies.get('ca-fw-1')!;
    expect(textsOf(of(model, 'ca'))).toContain(`放行 ${rules.rules.length} 条，地址转换 ${rules.translations.length} 条，其余丢弃并记录`);
    expect(wordsOf([of(model, 'ca')])).toContain('证书申请、更新、撤销请求及应答');
  });

  it('serves sections that the application has', () => {
    for (const scene of protectionDrawings(exampleModel('t7-reference'))) for (const serves of scene.serves) expect([serves, sectionTitle(serves) !== undefined]).toEqual([serves, true]);
  });

  it('of a small facility is as it was', () => {
    expectGolden('security-deployment-small.txt', protectionDrawings(smallModel()).map(shapeList).join('\n'));
  });
});
