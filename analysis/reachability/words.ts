/** Where things happen, in both languages. Used by every message about rules and paths. */
import { indexOf, type Bilingual, type Family, type Model, type Policy, type Rule } from '../../model';

/** The name of a zone, forwarder, device or point-to-point link. */
export function placeWords(model: Model, id: string): Bilingual {
  const index = indexOf(model);
  const name = index.zones.get(id)?.name ?? index.policies.get(id)?.name ?? index.devices.get(id)?.name;
  if (name !== undefined) return { zh: name, en: id };
  return index.links.get(id)?.kind === 'heartbeat' ? { zh: '心跳链路', en: `heartbeat link ${id}` } : { zh: id, en: id };
}

export const chainWords: Readonly<Record<Rule['chain'], Bilingual>> = Object.freeze({
  forward: { zh: '转发', en: 'forward' },
  input: { zh: '入站（到防火墙自身）', en: 'input (to the firewall itself)' },
  output: { zh: '出站（防火墙自身发出）', en: 'output (from the firewall itself)' },
});

export const familyWords = (family: Family): string => `IPv${family}`;

/** `边界防火墙 转发 服务区 → 管理区 IPv4` */
export function laneWords(model: Model, policy: Policy, lane: { readonly chain: Rule['chain']; readonly fromZone?: string; readonly toZone?: string; readonly family: Family }): Bilingual {
  const place = (id: string | undefined): Bilingual => (id === undefined ? { zh: '本机', en: 'itself' } : placeWords(model, id));
  const [from, to] = [place(lane.fromZone), place(lane.toZone)];
  const chain = chainWords[lane.chain];
  return {
    zh: `${policy.name} ${chain.zh} ${from.zh} → ${to.zh} ${familyWords(lane.family)}`,
    en: `${policy.id} ${chain.en} ${from.en} to ${to.en} ${familyWords(lane.family)}`,
  };
}
