/** What `jifang explain` and `jifang list` say beside the explanations themselves, in both languages. */
import type { Bilingual } from '../model';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const explainHelp = {
  summary: both('某条规则、设备、地址、业务流、发现从何而来', 'where a rule, device, address, flow or finding comes from'),
  description: both(
    '用文字说明：在设计的哪一行、地址如何得来（写明、锁文件保留或分配，取自哪个范围）、规则来自哪条业务流、为什么在这台设备上、背后是哪一条款及把握（S 已核对来源、S* 附录示例图、K 行业通行、U 可配置默认值）。\n对象可写：规则 ca-fw-1#12（表和 nft 注释中的序号）、设备标识/路径/名称、地址、业务流、区域、链路、产品、机房部件（图上的编号、标识或名称，如 M04、YG01）、机房计算如 ups-capacity:it（jifang list calculations）、条款规则如 dev-hsm-count。\n不写对象时列出有哪些名称。',
    'Says in words: the line of the design; how an address came about (stated, kept by the lock file or given out, from which range); which flow a rule is made of and why it stands on this device; which clause is behind it, and how sure that is (S checked in a source, S* example drawing, K settled practice, U configurable default). A subject is a rule such as ca-fw-1#12 (the number in tables and nft comments), a device by id, path or name, an address, a flow, zone, cable, product, part of the machine room by its code on plans (M04, YG01), id or name, a calculation such as ups-capacity:it (jifang list calculations), or the rule of a finding such as dev-hsm-count. Without one, lists what has names.',
  ),
  subject: both('对象；其前或其后可写设施文件夹', 'the subject; the facility’s folder may stand before or after it'),
};

export const listHelp = {
  summary: both('列出设备、区域、业务流等的标识和名称', 'ids and names of devices, zones, flows and so on'),
  description: both(
    '列出一类对象的标识、名称和构件路径，机房部件另有编号和房间；这些名称可用于 reach、impact、explain。\n参考模式的 override、without 中可用的部件标识：jifang list parts。不写类别时列出各类的数量。',
    'Lists ids, names and construct paths of one kind of thing, of parts of the machine room their codes and rooms too; any of them can be given to reach, impact and explain. Ids that `override` and `without` of a reference pattern take: jifang list parts. Without a kind: how many there are of each.',
  ),
  kind: both('类别：parts、devices、pairs、zones、flows、rules、links、products、systems、points、rooms、site、calculations、findings', 'parts, devices, pairs, zones, flows, rules, links, products, systems, points, rooms, site, calculations or findings'),
};

export const explaining = {
  origin: both('出处', 'Where it is written'),
  written: (path: string, at: string | undefined) => {
    const flow = /^flows\/(.+)$/.exec(path)?.[1];
    return both(`${flow === undefined ? `构件 ${path}` : `业务流 ${flow}`}${at === undefined ? '' : `，写于 ${at}`}`, `${flow === undefined ? `construct ${path}` : `flow ${flow}`}${at === undefined ? '' : `, at ${at}`}`);
  },
  part: (id: string, pattern: string) => both(`参考模式 ${pattern} 的部件 ${id}（用于 override、without）`, `part ${id} of the pattern ${pattern} (for \`override\` and \`without\`)`),
  heading: (rule: string, title: Bilingual) => both(`规则 ${rule}：${title.zh}`, `Rule ${rule}: ${title.en}`),
  finding: (rule: string, title: Bilingual, subject: Bilingual) => both(`发现 ${rule}：${title.zh} — ${subject.zh}`, `Finding ${rule}: ${title.en}, on ${subject.en}`),
  noFinding: (rule: string, path: string) => both(`规则 ${rule} 没有对 ${path} 的发现。`, `Rule ${rule} has no finding on ${path}.`),
  oneSubject: both('一次说明一个对象。', 'Explain one subject at a time.'),
};

export const listing = {
  kinds: {
    parts: both('参考模式的部件', 'parts of patterns'), devices: both('设备', 'devices'), pairs: both('热备组', 'pairs'), zones: both('网络区域', 'zones'), flows: both('业务流', 'flows'), rules: both('防火墙规则', 'firewall rules'),
    links: both('链路', 'cables'), products: both('产品', 'products'), systems: both('系统', 'systems'), points: both('监测点', 'monitoring points'), rooms: both('房间', 'rooms'), site: both('机房部件', 'parts of the machine room'), calculations: both('机房计算', 'calculations of the machine room'), findings: both('条款规则', 'rules of the standards'),
  },
  headings: {
    id: both('标识', 'id'), code: both('编号', 'code'), name: both('名称', 'name'), kind: both('类别', 'kind'), zone: both('区域', 'zone'), number: both('房号', 'number'), area: both('物理区域', 'area'), floor: both('楼层', 'floor'), address: both('地址', 'address'), path: both('构件路径', 'construct path'),
    pattern: both('模式', 'pattern'), made: both('生成的标识', 'made as'), room: both('房间', 'room'), members: both('成员', 'members'), prefixes: both('地址段', 'prefixes'), purpose: both('用途', 'purpose'), service: both('服务', 'service'), origin: both('由来', 'origin'), ends: both('源 → 目的', 'from, to'),
    model: both('型号', 'model'), title: both('名称', 'title'), state: both('状态', 'state'), clause: both('依据', 'source'), server: both('读取者', 'read by'), mode: both('方式', 'mode'), flow: both('业务流', 'flow'), result: both('结果', 'result'), limit: both('限值', 'limit'),
  },
  idsAlone: (errors: number) => both(`设计有 ${errors} 处错误（见 jifang check），改正之前只列部件标识`, `The design has ${errors === 1 ? 'one error' : `${errors} errors`} (see jifang check): until mended, ids alone are listed`),
  leftOut: both('（未生成）', '(left out)'),
  stated: both('写明', 'stated'),
  derived: both('推导', 'derived'),
  how: both('查看一类：jifang list <类别>；查看一个：jifang explain <标识或编号>', 'One kind: jifang list <kind>. One thing: jifang explain <id or code>.'),
  unknownKind: (word: string, meant: string | undefined) => both(
    `没有类别 ${word}。${meant === undefined ? '' : `是否应为 ${meant}？`}可用：parts、devices、pairs、zones、flows、rules、links、products、systems、points、rooms、site、calculations、findings。`,
    `There is no kind ${word}.${meant === undefined ? '' : ` Did you mean ${meant}?`} Kinds: parts, devices, pairs, zones, flows, rules, links, products, systems, points, rooms, site, calculations, findings.`,
  ),
  count: (n: number) => both(`共 ${n} 项`, `${n} in all`),
};
