/**
 * Every message about a wrong design: what was found, what is allowed, the mend; Chinese and English side by side.
 * Names in braces are filled from the issue's values.
 */
import { siteMessages } from './messages-site';

type Parts = readonly [what: string, allowed: string, mend: string];
const message = (zh: Parts, en: Parts) => ({ zh, en });

export const messages = {
  'props-invalid': message(
    ['属性 {property} 的值 {value} 无效：{reason}', '{allowed}', '改正 {property}{hint}'],
    ['property {property} has the invalid value {value}: {reason}', '{allowed}', 'correct {property}{hint}'],
  ),
  'prop-missing': message(
    ['缺少属性 {property}', '{allowed}', '写明 {property}'],
    ['the property {property} is missing', '{allowed}', 'state {property}'],
  ),
  'prop-unknown': message(
    ['没有属性 {property}', '{allowed}', '{mend}'],
    ['there is no property {property}', '{allowed}', '{mend}'],
  ),
  'product-unknown': message(
    ['产品目录中没有 {name}', '{allowed}', '{mend}或用 product({…}) 写自己的产品'],
    ['the catalogue has no product {name}', '{allowed}', '{mend} Or write a product of your own with product({…})'],
  ),
  'id-invalid': message(
    ['标识 {id} 不能用作机器名', '小写字母开头，由小写字母、数字和连字符组成，不超过 40 个字符', '改为 {suggestion}'],
    ['the id {id} cannot be a machine name', 'lower-case letters, digits and hyphens, starting with a letter, at most 40', 'use {suggestion}'],
  ),
  'id-duplicate': message(
    ['{id} 在此范围内已经存在：{other}', '同一范围内每个标识只用一次', '为其中之一换一个标识，或删去其一'],
    ['{id} exists already in this scope: {other}', 'each id once in a scope', 'give one of them another id, or remove one'],
  ),
  'machine-name-duplicate': message(
    ['机器名 {name} 与 {other} 重复', '机器名（系统-设备标识）在整个设施内唯一', '为其中之一换一个标识'],
    ['machine name {name} is also that of {other}', 'machine names (system-device id) are unique in a facility', 'give one of them another id'],
  ),
  'name-duplicate': message(
    ['设备名称「{name}」与 {other} 相同', '每台设备的标识名称在整个设施内唯一（设备标签、图、表一致）', '给 {path} 或 {other} 另写 name，或给系统写 label 前缀'],
    ['the device name {name} is also that of {other}', 'each device name once in a facility (label, drawings and tables agree)', 'state another `name` for {path} or {other}, or a `label` for the system'],
  ),
  'prefix-missing': message(
    ['区域没有地址段', '至少一个 IPv4 或 IPv6 地址段，如 10.10.10.0/24', '写 prefix: "10.10.10.0/24"'],
    ['the zone has no prefix', 'at least one IPv4 or IPv6 prefix, such as 10.10.10.0/24', 'state prefix: "10.10.10.0/24"'],
  ),
  'prefix-host-bits': message(
    ['地址段 {prefix} 的主机位不为零', '网络地址，主机位全为零', '是否应为 {suggestion}？'],
    ['the prefix {prefix} has host bits set', 'a network address with all host bits zero', 'did you mean {suggestion}?'],
  ),
  'prefix-special': message(
    ['地址段 {prefix} 有特殊用途（环回、链路本地、组播或保留）', '可分配给主机的地址段，如 10.10.10.0/24', '换一个地址段'],
    ['the prefix {prefix} has a special use (loopback, link-local, multicast or reserved)', 'a prefix that hosts can have, such as 10.10.10.0/24', 'choose another prefix'],
  ),
  'lock-conflict': message(
    ['地址锁定文件把 {address} 同时给了 {first} 和 {second}', '锁定文件中每个地址只给一个设备（合并两个分支时容易出现）', '在锁定文件中删去其中一行，再运行一次'],
    ['the lock file gives {address} to both {first} and {second}', 'each address to one device in the lock file (a merge of two branches may break that)', 'remove one of the two lines from the lock file and run again'],
  ),
  'prefix-overlap': message(
    ['地址段 {prefix} 与 {other} 的 {otherPrefix} 重叠', '各区域、点对点链路的地址段互不重叠', '换一个空闲地址段'],
    ['the prefix {prefix} overlaps {otherPrefix} of {other}', 'prefixes of zones and point-to-point links are disjoint', 'choose a free prefix'],
  ),
  'address-invalid': message(
    ['{address} 不是有效的 {family} 地址', '{family} 地址，不带前缀长度', '写成如 {suggestion}'],
    ['{address} is no valid {family} address', 'an {family} address without prefix length', 'write it as {suggestion}'],
  ),
  'address-other-family': message(
    ['{address} 是 {found} 地址，写在了 {family} 地址的位置', '{family} 地址，不带前缀长度', '写成 {property}: "{address}"，或改为 {family} 地址'],
    ['{address} is an {found} address where an {family} one belongs', 'an {family} address without prefix length', 'state {property}: "{address}", or an {family} address'],
  ),
  'address-outside-zone': message(
    ['地址 {address} 不在区域 {zone} 的地址段 {prefix} 内', '{first} 至 {last}', '换一个该段内的地址（是否应为 {suggestion}？），或删去 address 由系统分配'],
    ['the address {address} is outside {prefix} of zone {zone}', '{first} to {last}', 'use an address inside it (did you mean {suggestion}?), or leave `address` out to have one allocated'],
  ),
  'address-reserved': message(
    ['地址 {address} 已保留：{purpose}', '{first} 至 {last} 之间未保留的地址', '换一个地址，或删去 address 由系统分配'],
    ['the address {address} is reserved: {purpose}', 'an address between {first} and {last} that is not reserved', 'use another one, or leave `address` out to have one allocated'],
  ),
  'address-range-of-others': message(
    ['{name} 的地址 {address} 在区域「{zone}」留给{purpose}的范围内', '{first} 至 {last}（项目约定，不是标准的要求）', '换一个地址，或删去 address 由系统分配；既有规划如此的，可以不改'],
    ['the address {address} of {name} lies in the range of zone {zone} that is for {purpose}', '{first} to {last} (project convention, no demand of a standard)', 'use another one, or leave `address` out to have one allocated; where an existing plan has it so, it may stay'],
  ),
  'public-family-missing': message(
    ['没有 {family} 地址段，而外界要访问的 {zones} 有公网 {family} 地址：外界不能经 {family} 访问', '与对外服务的区域同样的地址族', '写 {property}，或去掉 {zones} 的公网 {family} 地址段'],
    ['there is no {family} prefix, but {zones}, which the outside asks, has public {family} addresses: nobody will reach them over {family}', 'the families of the zones that serve the outside', 'state `{property}`, or take the public {family} prefix from {zones}'],
  ),
  'publish-family-missing': message(
    ['有 {family} 地址段，而对外发布的业务流 {flows} 内侧是私有 {family} 地址，又没有以 {family} 地址发布：外界不能经 {family} 访问', '每种公网地址族都有发布地址，或内侧为公网可路由的地址', '给这些业务流各加一条同样的，写另一个 id 和 publish: 本区内的 {family} 地址；或给其服务所在区域公网 {family} 地址段；或去掉本区的 {property}'],
    ['there is an {family} prefix, but the published flows {flows} lead to private {family} addresses and are published under no {family} address: nobody outside reaches them over {family}', 'a published address in each family of the public zone, or addresses inside that are routed outside', 'state each of these flows a second time with an `id` of its own and `publish`: an {family} address of this zone; or give the zones of their services a public {family} prefix; or take `{property}` from this zone'],
  ),
  'address-duplicate': message(
    ['地址 {address} 已被 {other} 使用', '每个地址只用一次', '换一个地址，或删去 address 由系统分配'],
    ['the address {address} is already used by {other}', 'each address once', 'use another one, or leave `address` out to have one allocated'],
  ),
  'address-locked': message(
    ['地址 {address} 在地址锁定文件中已分配给 {other}', '未被占用的地址', '换一个地址；若确需调换，先给 {other} 写明新的 address'],
    ['the lock file has given {address} to {other}', 'an address nobody has', 'use another one; to swap them, first state a new `address` for {other}'],
  ),
  'address-family-missing': message(
    ['写明了 {family} 地址 {address}，但区域 {zone} 没有 {family} 地址段', '区域有该族地址段时才可写明', '给区域 {zone} 加 {family} 地址段，或删去该地址'],
    ['an {family} address {address} is stated, but zone {zone} has no {family} prefix', 'only families that the zone has', 'give zone {zone} an {family} prefix, or remove the address'],
  ),
  'pool-exhausted': message(
    ['地址段 {prefix} 可分配 {size} 个地址，区域 {zone} 需要 {wanted} 个：{names}没有地址', '{allowed}', '改用更大的 {property}，或减少保留范围、设备'],
    ['{prefix} has {size} addresses to give and zone {zone} needs {wanted}: none is left for {names}', '{allowed}', 'use a larger `{property}`, or reserve less, or have fewer devices in it'],
  ),
  'link-pool-exhausted': message(
    ['点对点地址池 {prefix} 已用尽', '每条链路一个 /30', '给设施写更大的 pointToPoint 地址段'],
    ['the point-to-point pool {prefix} is used up', 'one /30 a link', 'state a larger `pointToPoint` prefix for the facility'],
  ),
  'switch-full': message(
    ['交换机 {name} 的 {ports} 个端口已用尽，{device} 无法接入', '接入数不超过 ports', '增大 ports，或在区域内增加交换机'],
    ['switch {name} has all its {ports} ports in use, {device} cannot be connected', 'no more cables than `ports`', 'raise `ports`, or add a switch to the zone'],
  ),
  'forwarder-zones': message(
    ['{name} 只连接了 {count} 个区域', '防火墙、网络密码机在两个区域之间路由转发，至少连接两个不同区域', '写 between: [外侧区域, 内侧区域]'],
    ['{name} joins only {count} zone(s)', 'a firewall or network encryption machine routes between at least two different zones', 'state between: [outer zone, inner zone]'],
  ),
  'pair-members': message(
    ['热备组的成员 {members} 不合要求：{reason}', '两台以上、同一区域、同一类、各不相同的设备，且不在其他热备组中', '改正成员'],
    ['the pair of {members} does not fit: {reason}', 'two or more different devices of one kind in one zone, in no other pair', 'correct its members'],
  ),
  'hsm-host': message(
    ['密码机 {hsm} 已经连接到 {other}', '密码机的一个专用口只接一台服务器', '为 {host} 另配密码机，或把密码机的 servicePorts 设为 2 以上'],
    ['HSM {hsm} is already connected to {other}', 'one port of an HSM serves one server', 'give {host} an HSM of its own, or set servicePorts of the HSM to 2 or more'],
  ),
  'product-conflict': message(
    ['产品标识 {id} 有两种不同的内容', '同一标识的产品内容完全相同', '为其中之一写另一个 id'],
    ['two different products have the id {id}', 'one content for one product id', 'give one of them another `id`'],
  ),
  'product-class': message(
    ['设备是{kind}，所用产品的类别却是{class}', '{allowed}', '换用对应类别的产品'],
    ['the device is of kind {kind}, but its product of class {class}', '{allowed}', 'use a product of a fitting class'],
  ),
  'software-class': message(
    ['产品「{product}」的类别是{class}，不是软件', '软件类产品', '放到 product，或换用软件产品'],
    ['the product {product} is of class {class}, which is no software', 'products of a software class', 'state it as `product`, or use a software product'],
  ),
  'flow-id-missing': message(
    ['有多个端点的业务流没有 id', '多端点的业务流须写 id，以便规则、图表稳定引用', '写 id，如 "log"'],
    ['a flow with several ends has no id', 'flows with several ends state an id, so that rules and tables refer to it stably', 'state an id, such as "log"'],
  ),
  'flow-duplicate': message(
    ['业务流 {id} 重复，另一处是 {other}', '业务流标识唯一；同端点同服务的业务流只写一次', '删去重复者，或写不同的 id'],
    ['the flow {id} is stated twice, the other time as {other}', 'flow ids are unique; the same ends and service are stated once', 'remove one of them, or state another id'],
  ),
  'flow-no-path': message(
    ['业务流 {id}：无路可达，{from} 与 {to} 之间没有经由防火墙或网络密码机的通路', '各区域由防火墙或网络密码机相连；公共区、广域网不作中转', '在两区域间加防火墙（或从 without 中去掉），或去掉此业务流'],
    ['no path for {id}: nothing routes between {from} and {to}', 'zones joined by firewalls or network encryption machines; public zones are no transit', 'add a firewall between the two zones (or take it out of `without`), or remove the flow'],
  ),
  'flow-end-unaddressed': message(
    ['业务流 {id} 的端点 {end} 没有网络地址', '端点须是接入区域的设备、热备组或区域；密码机、探针只有点对点链路', '改用其服务器或管理端作端点'],
    ['the end {end} of flow {id} has no network address', 'ends are devices on a zone, pairs, or zones; HSMs and probes only have point-to-point links', 'use its server or console instead'],
  ),
  'flow-family-mismatch': message(
    ['业务流 {id} 的 {from} 与 {to} 没有共同的地址族', '两端至少同有 IPv4 或同有 IPv6', '给其中一个区域加地址段'],
    ['{from} and {to} of flow {id} share no address family', 'both ends have IPv4, or both IPv6', 'give one of the zones a prefix of the other family'],
  ),
  'flow-self': message(
    ['业务流 {id} 的源与目的相同：{end}', '源与目的不同', '改正 from 或 to'],
    ['the flow {id} runs from {end} to itself', 'different ends', 'correct `from` or `to`'],
  ),
  'publish-address': message(
    ['业务流 {id} 的发布地址 {address} 不可用：{reason}', '公共区地址段内的空闲地址，且源是公共区、目的唯一', '改正 publish'],
    ['the published address {address} of flow {id} cannot be used: {reason}', 'a free address inside the public zone, with the public zone as source and one target', 'correct `publish`'],
  ),
  'flow-unpublished': message(
    ['业务流 {id} 从{zone}到不了 {addresses}：公共网络不路由内部私有地址', '以公共区内的地址对外发布的服务，或公共网络可路由的目的地址', '加上 publish: true（自动分配发布地址），或写明 publish: 公共区内的地址'],
    ['flow {id} cannot reach {addresses} from {zone}: private addresses are not routed there', 'a service published under an address of the public zone, or targets with public addresses', 'add `publish: true` (an address is allocated) or `publish` with an address of the public zone'],
  ),
  'tunnel-ends': message(
    ['加密通道的端点 {ends} 不合要求：{reason}', '两台不同的转发设备（网络密码机或防火墙），其外侧经承载网可达', '改正 ends 或 underlay'],
    ['the tunnel between {ends} does not fit: {reason}', 'two different forwarders (network encryption machine or firewall) that reach each other over the underlay', 'correct `ends` or `underlay`'],
  ),
  'override-unknown': message(
    ['没有名为 {name} 的部件（写在 {property} 中）{hint}', '{allowed}', '{mend}'],
    ['there is no part {name} (stated in `{property}`){hint}', '{allowed}', '{mend}'],
  ),
  'link-ends': message(
    ['{a} 与 {b} 不能直连：{reason}', '两台不同的设备，各有空闲的专用口', '改正直连的设备'],
    ['{a} and {b} cannot be connected directly: {reason}', 'two different devices, each with a free port of its own', 'correct the devices'],
  ),
  'text-glyph-missing': message(
    ['{property}「{text}」含有图纸字体没有的字符 {characters}', '思源黑体（Noto Sans SC）有的字符：通用规范汉字、拉丁字母、数字和常用标点', '换一种写法，如通用字或拼音'],
    ['{property} "{text}" has characters that the lettering of drawings lacks: {characters}', 'characters of Noto Sans SC: Chinese characters in general use, Latin letters, digits and punctuation', 'use another spelling'],
  ),
  'twin-one-prefix': message(
    ['区域有不止一个 {family} 地址段，数字孪生无法建立 {prefix}', '每个区域每族一个地址段（Docker 网桥的限制）', '把 {prefix} 改为另一个区域，或合并地址段'],
    ['the zone has more than one {family} prefix; the twin cannot have {prefix}', 'one prefix a family in each zone (a limit of Docker bridges)', 'make {prefix} a zone of its own, or merge the prefixes'],
  ),
  'twin-subnet-full': message(
    ['地址段 {prefix} 没有留给数字孪生的地址', '至少一个无人使用的地址（Docker 为自己保留一个）', '改用更大的地址段，如 {larger}，或减少其中的设备'],
    ['no address of {prefix} is left for the twin', 'at least one address that nobody uses (Docker keeps one for itself)', 'use a larger prefix, such as {larger}, or fewer devices in it'],
  ),
  'twin-ipv4-missing': message(
    ['只有 IPv6 地址段，数字孪生无法建立', '至少一个 IPv4 地址段（Docker 网络的限制）', '加一个 IPv4 地址段'],
    ['there is no IPv4 prefix, so the twin cannot be built', 'at least one IPv4 prefix (a limit of Docker networks)', 'add an IPv4 prefix'],
  ),
  'twin-subnet-overlap': message(
    ['数字孪生的网络 {prefix} 与 {other} 的 {otherPrefix} 重叠', '互不重叠；/30 链路在数字孪生中占用所在的 /29', '给这条链路换一个地址段，使其 /29 的另一半空闲'],
    ['the network {prefix} of the twin overlaps {otherPrefix} of {other}', 'disjoint networks; a /30 link takes the whole enclosing /29 in the twin', 'move the link so that the other half of its /29 is free'],
  ),
  'twin-bridge-name': message(
    ['网桥名 {bridge} 与 {other} 重复', '每个网络一个不超过 15 个字符的网桥名', '改换区域或链路的标识'],
    ['the bridge name {bridge} is also that of {other}', 'one bridge name of at most 15 characters for each network', 'use another id for the zone or link'],
  ),
  'twin-address-twice': message(
    ['数字孪生中 {network} 的地址 {address} 已由 {other} 使用', '每个地址只用一次', '换一个地址'],
    ['in the twin, the address {address} of {network} is already used by {other}', 'each address once', 'use another address'],
  ),
  'twin-address-outside': message(
    ['数字孪生中 {network} 无法给出地址 {address}', '该网络地址段内、Docker 未保留为网关的地址', '换一个地址'],
    ['in the twin, {network} cannot give the address {address}', 'an address inside the network that Docker does not hold back as gateway', 'use another address'],
  ),
  'twin-address-reserved': message(
    ['地址 {address} 在 {network} 留给数字孪生的范围内', '该范围之外的地址', '换一个地址，或删去 address 由系统分配'],
    ['the address {address} lies in the range of {network} that is kept for the twin', 'an address outside that range', 'use another one, or leave `address` out to have one allocated'],
  ),
  'twin-two-zones': message(
    ['{name} 同时接入 {zones}', '只有防火墙、网络密码机可以接入多个区域，其他设备会绕过防火墙', '只保留一个区域，其余改为点对点链路或经防火墙访问'],
    ['{name} stands in {zones}', 'only firewalls and network encryption machines join zones; any other device would be a way round them', 'keep one zone; use a point-to-point link or a flow through the firewall for the rest'],
  ),
  'twin-template-text': message(
    ['{text} 含有 Terraform 的模板记号', '不含 ${ 和 %{ 的文字', '去掉这些记号'],
    ['{text} contains a template mark of Terraform', 'text without ${ and %{', 'remove these marks'],
  ),
  'placement-no-host': message(
    ['没有写明任何 Docker 主机', '至少一台主机', '写 "hosts": { "host-1": { "docker": "ssh://root@192.0.2.11" } }'],
    ['no Docker host is stated', 'at least one host', 'state "hosts": { "host-1": { "docker": "ssh://root@192.0.2.11" } }'],
  ),
  'placement-host-name': message(
    ['主机名 {name} 不能用作 Terraform 标识', '小写字母开头，由小写字母、数字和连字符组成，不超过 31 个字符', '换一个名称'],
    ['the host name {name} cannot be part of a Terraform id', 'lower-case letters, digits and hyphens, starting with a letter, at most 31', 'use another name'],
  ),
  'placement-address-missing': message(
    ['主机 {name} 没有地址，其他主机无法把网络区域的数据包送到它', '每台主机一个互通的 IP 地址（docker 中写的是 IP 地址时即为该地址）', '写 "address": "192.0.2.11"'],
    ['the host {name} has no address, so other hosts cannot send it packets of zones', 'an IP address for each host at which the others reach it (the one in `docker`, where that is an address)', 'state "address": "192.0.2.11"'],
  ),
  'placement-host-twice': message(
    ['主机 {name} 与 {other} 是同一台：{value}', '每台主机一个引擎、一个地址', '改正其一，或合并为一台主机'],
    ['the host {name} is the same as {other}: {value}', 'one engine and one address for each host', 'correct one of them, or make them one host'],
  ),
  'placement-address-family': message(
    ['各主机的地址不属同一族：{addresses}', '全部为 IPv4，或全部为 IPv6', '统一为同一族的地址'],
    ['the addresses of the hosts are of two families: {addresses}', 'all of IPv4, or all of IPv6', 'state addresses of one family'],
  ),
  'placement-zone-unknown': message(
    ['设施没有网络区域 {zone}', '{known}', '改正区域标识，或删去这一行'],
    ['the facility has no zone {zone}', '{known}', 'correct the id, or remove the line'],
  ),
  'placement-zone-missing': message(
    ['没有写明网络区域 {zone} 在哪台主机上', '{hosts}', '加一行 "{zone}": "主机名"'],
    ['the zone {zone} is on no host', '{hosts}', 'add a line "{zone}": "<host>"'],
  ),
  'placement-host-unknown': message(
    ['没有主机 {host}', '{known}', '改正主机名，或在 hosts 中写明它'],
    ['there is no host {host}', '{known}', 'correct the name, or state the host in `hosts`'],
  ),
  'placement-device-unknown': message(
    ['设施没有设备 {device}', '可单独安排的是防火墙、网络密码机和不在任何区域的设备：{known}', '改正设备标识，或删去这一行'],
    ['the facility has no device {device}', 'firewalls, network encryption machines and devices in no zone can be placed: {known}', 'correct the id, or remove the line'],
  ),
  'placement-pair': message(
    ['{pair} 是一对设备', '逐台写明：{members}', '为每台各写一行'],
    ['{pair} is a pair of devices', 'each member by itself: {members}', 'write a line for each member'],
  ),
  'placement-device-in-zone': message(
    ['{device} 在网络区域 {zone} 内，随该区域在其主机上', '一个区域的设备全在一台主机上，只有连接区域的设备可单独安排', '删去这一行，或改 zones 中 {zone} 的主机'],
    ['{device} stands in the zone {zone} and is on the host of that zone', 'zones stay whole on a host; only what joins zones can be placed by itself', 'remove the line, or change the host of {zone} in `zones`'],
  ),
  ...siteMessages,
} as const;

export type IssueCode = keyof typeof messages;
