import type { Bilingual, Product } from '../../../model';
import { met, judge, unknown, type Rule } from '../../rule';
import { ofProduct } from '../../subject';
import { list } from '../../words';

interface Limit { readonly name: Bilingual; readonly value: number | undefined; readonly least: number }

const limitsOf = ({ class: kind, tbps, gpps, cpus, coresPerCpu, memoryGigabytes }: Product): readonly Limit[] => (kind === 'switch' ? [
  { name: { zh: '整机吞吐量（tbps）', en: 'its throughput (`tbps`)' }, value: tbps, least: 30 }, { name: { zh: '整机包转发率（gpps）', en: 'its packet rate (`gpps`)' }, value: gpps, least: 10 },
] : [
  { name: { zh: 'CPU 个数（cpus）', en: 'its number of CPUs (`cpus`)' }, value: cpus, least: 8 }, { name: { zh: '单个 CPU 的内核数（coresPerCpu）', en: 'its cores per CPU (`coresPerCpu`)' }, value: coresPerCpu, least: 14 },
  { name: { zh: '内存容量（memoryGigabytes）', en: 'its memory (`memoryGigabytes`)' }, value: memoryGigabytes, least: 256 },
]);

const rule: Rule = {
  id: 'cert-key-device',
  title: { zh: '达到网络关键设备规格的交换机、服务器有安全认证或安全检测', en: 'Switches and servers as large as network key devices are certified or tested as such' },
  checks: {
    zh: '交换机整机吞吐量不小于30 Tbps且包转发率不小于10 Gpps，机架式服务器CPU不少于8个、单CPU内核不少于14个且内存不小于256 GB的，属网络关键设备，须有网络关键设备安全认证（检测）证书；任一项低于规格即不属于。由所写的数值不能判断时不可评估。',
    en: 'A switch of 30 Tbps or more and 10 Gpps or more, and a rack server of 8 CPUs, 14 cores each and 256 GB of memory or more, is a network key device and needs its certificate; one value below is enough not to be one. Not assessable while the values stated do not tell.',
  },
  why: { zh: '网络关键设备须经认证或检测方可销售；一般的交换机和服务器远低于此规格。', en: 'Network key devices are sold only when certified or tested; usual switches and servers are far below.' },
  mend: { zh: '按产品资料写明规格；达到的，把证书写入 evidence', en: 'state the values of the data sheet; where they are reached, put the certificate into `evidence`' },
  *check(facts) {
    for (const product of facts.products('switch', 'server')) {
      const subject = ofProduct(facts, product);
      const limits = limitsOf(product);
      if (limits.some(({ value, least }) => value !== undefined && value < least)) yield met(subject);
      else if (limits.some(({ value }) => value === undefined)) yield unknown(subject, ...limits.filter(({ value }) => value === undefined).map(({ name }) => name));
      else yield judge(subject, !product.evidence.some(({ kind }) => kind === 'key-device-certificate') && {
        zh: `${list(limits.map(({ name }) => name)).zh}均达到网络关键设备的规格，没有其安全认证（检测）证书`, en: `it reaches every limit of a network key device (${list(limits.map(({ name }) => name)).en}) and has no certificate as one`,
      });
    }
  },
};
export default rule;
