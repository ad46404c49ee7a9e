/**
 * 证明材料: which evidence each class of product needs, and what of it a product lacks.
 * The 软硬件清单 prints the gaps, the compliance rules judge them; both ask here.
 */
import type { Certainty, EvidenceKind, ProductClass } from '../model/vocabulary';
import type { Evidence, Product } from '../model/schema';

export interface EvidenceNeed {
  /** One of these is enough; the first is the usual one. Empty: nothing is asked. */
  readonly anyOf: readonly EvidenceKind[];
  /** That a reviewer asks for it. */
  readonly certainty: Certainty;
  /** Only for certainty S: what asks for it, for CA and KM systems. */
  readonly clauses: readonly { readonly standard: string; readonly clause: string }[];
  /** The product named on the certificate, where that is not the class itself. */
  readonly certifiedAs?: string;
  /** Product standards the certificate is expected to name. */
  readonly productStandards: readonly string[];
}

const tested = ['security-product-test', 'security-product-certification'] as const satisfies readonly EvidenceKind[];
const crypto = ['commercial-crypto-certificate'] as const satisfies readonly EvidenceKind[];

const need = (
  certainty: Certainty, anyOf: readonly EvidenceKind[],
  more: { clauses?: readonly (readonly [standard: string, clause: string])[]; certifiedAs?: string; productStandards?: readonly string[] } = {},
): EvidenceNeed => ({
  anyOf, certainty,
  clauses: (more.clauses ?? []).map(([standard, clause]) => ({ standard, clause })),
  productStandards: more.productStandards ?? [],
  ...(more.certifiedAs === undefined ? {} : { certifiedAs: more.certifiedAs }),
});

const thirdParty = (clause: string): EvidenceNeed => need('S', tested, { clauses: [['GM/T 0037', clause], ['GM/T 0038', '7.9']] });
const caSoftware = need('K', crypto, { certifiedAs: '证书认证系统' });
const none = need('U', []);

/** What each class of product needs. Rows of certainty U are configurable defaults: suggestions, never demands. */
export const evidenceNeeds: Readonly<Record<ProductClass, EvidenceNeed>> = Object.freeze({
  firewall: thirdParty('8.9.1'),
  ids: thirdParty('8.9.2'),
  ips: thirdParty('8.9.2'),
  'vulnerability-scanner': thirdParty('8.9.3'),
  antivirus: thirdParty('8.9.4'),
  hsm: need('S', crypto, { clauses: [['GM/T 0037', '8.2.2.5'], ['GM/T 0038', '7.2.2.5']], productStandards: ['GM/T 0030'] }),
  'network-crypto': need('S', crypto, { clauses: [['GM/T 0038', '7.2.1']], productStandards: ['GM/T 0022', 'GM/T 0023'] }),
  'ca-software': caSoftware,
  'ra-software': caSoftware,
  'ocsp-software': caSoftware,
  'directory-software': caSoftware,
  'km-software': need('K', crypto, { certifiedAs: '证书认证密钥管理系统' }),
  'operating-system': need('U', ['reliability-assessment', 'licence-proof']),
  database: need('U', ['reliability-assessment', 'licence-proof']),
  server: need('U', ['ccc', 'test-report']),
  switch: need('U', ['network-access-licence', 'test-report']),
  terminal: need('U', ['ccc']),
  appliance: none,
  'shielded-room': need('U', ['test-report']),
  'access-control': need('U', ['commercial-crypto-certificate', 'test-report']),
  'fire-alarm': need('U', ['ccc', 'test-report']),
  'gas-system': need('U', ['ccc', 'test-report']),
  ups: none, battery: none, generator: none, 'transfer-switch': none, 'distribution-cabinet': none, pdu: none, rack: none, 'patch-panel': none,
  'air-conditioner': none, 'fresh-air': none, camera: none, recorder: none, 'intrusion-alarm': none, monitoring: none,
  'other-software': none,
});

/** Certificates that run out: a copy without 有效期 is incomplete. */
const dated: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'commercial-crypto-certificate', 'security-product-test', 'security-product-certification', 'sales-licence', 'crypto-model-certificate',
  'infosec-ccc', 'network-access-licence', 'ccc', 'key-device-certificate',
]);
export const hasValidity = (kind: EvidenceKind): boolean => dated.has(kind);

/**
 * Kinds that are no longer issued, and the last day on which one could still be valid.
 * Sales licences stopped on 2023-07-01 and ran two years.
 */
export const endedKinds: Readonly<Partial<Record<EvidenceKind, string>>> = Object.freeze({ 'sales-licence': '2025-06-30' });

/** Is the certificate past its date on that day? False when either is unknown. */
export function expired(evidence: Evidence, on: string | undefined): boolean {
  if (on === undefined) return false;
  const end = endedKinds[evidence.kind];
  return (evidence.validUntil !== undefined && evidence.validUntil < on) || (end !== undefined && end < on);
}

export type EvidenceGap =
  | { readonly what: 'evidence'; readonly anyOf: readonly EvidenceKind[]; readonly certainty: Certainty }
  | { readonly what: 'number' | 'validity' | 'expired'; readonly kind: EvidenceKind; readonly certainty: Certainty };

/**
 * What a product's evidence lacks on a day (ISO date; absent: validity is not judged): the kind its class needs,
 * the number or the validity of one that is given, or one that has run out.
 */
export function evidenceGaps(product: Product, on?: string): EvidenceGap[] {
  const { anyOf, certainty } = evidenceNeeds[product.class];
  const gaps: EvidenceGap[] = [];
  if (anyOf.length > 0 && !product.evidence.some((evidence) => anyOf.includes(evidence.kind))) gaps.push({ what: 'evidence', anyOf, certainty });
  for (const evidence of product.evidence) {
    const { kind } = evidence;
    if (evidence.number === undefined) gaps.push({ what: 'number', kind, certainty });
    if (evidence.validUntil === undefined && hasValidity(kind)) gaps.push({ what: 'validity', kind, certainty });
    if (expired(evidence, on)) gaps.push({ what: 'expired', kind, certainty });
  }
  return gaps;
}
