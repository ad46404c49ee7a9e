/** What each source asks for, pinned: a rule cannot vanish from a pack unseen. */
import { applicationDocuments } from '../../model';
import { packs, demandsOf, testStandards, citation } from '../../compliance';

const ids = (pack: string) => packs.find(({ id }) => id === pack)!.demands.map(({ rule, severity }) => `${rule} ${severity}`);

test('GM/T 0037', () => {
  expect(ids('gmt0037')).toMatchInlineSnapshot(`
[
  "dev-ca-min-set required",
  "dev-service-publish key",
  "dev-service-ldap-ocsp key",
  "dev-service-ra key",
  "dev-service-ids key",
  "dev-service-vscan key",
  "dev-mgmt-ra-terminal key",
  "dev-mgmt-ra-audit key",
  "dev-mgmt-ca-terminal key",
  "dev-mgmt-ids-console key",
  "dev-core-ca key",
  "dev-core-db key",
  "dev-hsm-count key",
  "dev-label key",
  "net-fw-each-boundary key",
  "dev-service-av advice",
  "dev-mgmt-ca-audit advice",
  "dev-mgmt-card-terminal advice",
  "dev-core-master-ldap advice",
  "dev-core-backup advice",
  "dev-core-fw advice",
  "dev-outer-fw advice",
  "dev-terminal-no-rack advice",
  "room-ca-set key",
  "zone-entry-order-ca key",
  "room-core-shielded-ca key",
  "door-ctrl-each key",
  "video-each key",
  "fire-probe-each key",
  "dev-core-safe key",
  "vid-realtime key",
  "vid-test-items counted",
  "door-ctrl-authz-test counted",
  "vid-no-blind counted",
  "room-shield-report counted",
  "room-fire-report counted",
  "door-ctrl-reader-side advice",
  "dev-monitor-console advice",
  "zone-core-one-door advice",
  "zone-monitor-separate-door advice",
  "fire-two-types advice",
  "fire-gas-example advice",
  "door-ctrl-types advice",
  "vid-count-example advice",
  "net-cs-segments key",
  "net-bs-segments key",
  "net-fw-each-boundary key",
  "net-fw-distinct-device key",
  "net-no-bypass key",
  "net-switch-per-segment advice",
  "net-one-uplink-fw advice",
  "net-remote-ra advice",
  "dev-ra-segment-cs advice",
  "dev-ra-segment-bs advice",
  "dev-service-segment advice",
  "dev-mgmt-segment advice",
  "dev-core-segment advice",
  "ldap-core-starts advice",
  "fw-route-mode counted",
  "fw-min-ports counted",
  "fw-event-response counted",
  "ids-probe-on-service-switch counted",
  "ids-console-direct counted",
  "ids-high-alert counted",
  "ids-event-response counted",
  "ids-signature-update counted",
  "vscan-scope counted",
  "vscan-regular counted",
  "vscan-response counted",
  "vscan-db-update counted",
  "vscan-evidence counted",
  "av-coverage counted",
  "av-response counted",
  "av-db-update counted",
  "hsm-own-port key",
  "hsm-approved key",
  "dev-mgmt-ra-audit counted",
  "flow-ca-km counted",
  "backup-policy counted",
  "ev-firewall counted",
  "ev-ids counted",
  "ev-vscan counted",
  "ev-av counted",
  "list-attach required",
  "dev-alg-sm2 key",
  "net-comm-encrypted key",
]
`);
});

test('GM/T 0038', () => {
  expect(ids('gmt0038')).toMatchInlineSnapshot(`
[
  "dev-km-min-set required",
  "dev-km-server key",
  "dev-km-db key",
  "dev-km-av key",
  "dev-km-ids key",
  "dev-km-vscan key",
  "dev-km-mgmt-terminal key",
  "dev-km-audit-terminal key",
  "dev-km-ids-console key",
  "dev-hsm-count key",
  "dev-label key",
  "net-km-fw-inside key",
  "dev-terminal-no-rack advice",
  "room-km-set key",
  "zone-entry-order-km key",
  "room-core-shielded-km key",
  "door-ctrl-each key",
  "video-each key",
  "fire-probe-each key",
  "vid-no-blind counted",
  "zone-km-one-door advice",
  "door-ctrl-reader-side advice",
  "fire-two-types advice",
  "fire-gas-example advice",
  "door-ctrl-types advice",
  "vid-count-example advice",
  "net-km-same-lan key",
  "net-km-remote key",
  "net-km-netcrypto-approved key",
  "net-no-bypass key",
  "net-km-attach-core advice",
  "net-km-no-internet advice",
  "net-switch-per-segment advice",
  "dev-km-segment advice",
  "fw-route-mode counted",
  "fw-min-ports counted",
  "fw-event-response counted",
  "ids-probe-km counted",
  "ids-console-direct counted",
  "ids-high-alert counted",
  "ids-event-response counted",
  "ids-signature-update counted",
  "vscan-scope counted",
  "vscan-regular counted",
  "vscan-response counted",
  "vscan-db-update counted",
  "vscan-evidence counted",
  "av-coverage counted",
  "av-response counted",
  "av-db-update counted",
  "hsm-own-port key",
  "hsm-approved key",
  "km-forensic-place key",
  "backup-policy counted",
  "ev-firewall counted",
  "ev-ids counted",
  "ev-vscan counted",
  "ev-av counted",
]
`);
});

test('GM/T 0030', () => {
  expect(ids('gmt0030')).toMatchInlineSnapshot(`
[
  "dev-hsm-alg required",
  "dev-hsm-keytiers required",
  "dev-hsm-backup-same-model advice",
  "hsm-if-split required",
  "dev-hsm-api required",
]
`);
});

test('the template of the application', () => {
  expect(ids('application-template')).toMatchInlineSnapshot(`
[
  "name-ca-first required",
  "name-km-first required",
  "name-multi-systems required",
  "name-not-model required",
  "list-columns required",
  "list-separate required",
  "list-complete required",
  "list-os required",
  "list-software required",
  "list-cert-valid required",
  "ev-casoft required",
  "ev-kmsoft required",
  "cert-commercial-crypto required",
  "cert-sales-licence-dead required",
  "cert-no-sales-licence required",
  "cert-ccc-infosec-stopped required",
  "cert-number-unique required",
  "cert-cc-term advice",
  "net-ip-plan-fields required",
  "net-ip-unique required",
  "net-ip-in-zone required",
  "net-ip-gateway required",
  "net-ip-private advice",
  "net-subsystem-protected required",
  "net-terminal-protected required",
  "flow-ra-ca required",
  "publication-reachable required",
  "backup-offsite required",
  "km-forensic-place required",
  "room-shield-report required",
  "mon-kinds required",
  "room-template-buffer required",
  "site-surround required",
  "site-enclosure required",
  "site-title required",
  "site-plan-fields required",
  "inc-area required",
  "bld-finish-fields required",
  "shield-door-desc required",
  "door-fire-release required",
]
`);
});

test('configurable defaults', () => {
  expect(ids('project-defaults')).toMatchInlineSnapshot(`
[
  "net-fw-vendor-diversity advice",
  "fw-no-any-any advice",
  "fw-adjacent-only advice",
  "hsm-p2p-subnet advice",
  "net-redundant-links advice",
  "net-redundant-firewalls advice",
  "net-host-redundancy advice",
  "dev-hsm-redundant advice",
  "net-time-sync advice",
  "vscan-monthly advice",
  "vscan-window advice",
  "dev-ca-km-separate advice",
  "dev-shared-security advice",
  "list-model-eq-cert advice",
  "list-holder-eq-vendor advice",
  "cert-cc-number advice",
  "cert-module-level advice",
  "log-retention advice",
  "dev-rack-u advice",
  "rack-limit advice",
  "bld-floor-bears advice",
  "pwr-breaker advice",
  "pwr-rack-budget advice",
  "pwr-phases advice",
  "pwr-dual-cord advice",
  "pwr-ups-load advice",
  "pwr-ups-time-nogen advice",
  "pwr-generator advice",
  "pwr-mains advice",
  "light-design advice",
  "gnd-common advice",
  "vid-storage-size advice",
  "cab-fill advice",
  "cab-route advice",
  "door-rights advice",
  "room-battery-separate advice",
  "shield-waveguide advice",
  "shield-no-window advice",
  "shield-wall-gap advice",
  "shield-method advice",
  "door-two-factor advice",
  "door-two-person advice",
  "door-ctrl-reader-both advice",
  "door-anti-passback advice",
  "door-held-open advice",
  "door-log-keep advice",
  "vid-entry-face advice",
  "vid-monitor-room advice",
  "intr-ir advice",
  "intr-openings advice",
  "intr-panel-in-monitor advice",
  "gnd-spd advice",
  "fire-shield-relief advice",
  "fire-cut-power advice",
  "fire-panel-place advice",
  "mon-th-warn advice",
  "mon-aux-warn advice",
  "mon-bat-temp advice",
  "mon-ups-input advice",
  "mon-ups-load advice",
  "mon-ups-autonomy advice",
  "mon-ir advice",
  "mon-door advice",
  "mon-smoke advice",
  "mon-shield-door advice",
  "mon-th-count advice",
  "mon-host advice",
  "mon-net-isolated advice",
  "env-basis-conflict advice",
]
`);
});

test('GB 50174', () => {
  expect(ids('gb50174')).toMatchInlineSnapshot(`
[
  "bld-net-height required",
  "bld-aisle required",
  "bld-floor-height required",
  "bld-load required",
  "bld-floor-esd required",
  "pwr-tns required",
  "pwr-ups-size required",
  "pwr-ups-red required",
  "gnd-bond required",
  "ac-capacity required",
  "ac-red required",
  "ac-fresh required",
  "light-main required",
  "light-backup required",
  "light-escape required",
  "shield-power-filter required",
  "shield-signal-filter required",
  "shield-cable-filter required",
  "shield-vent-window required",
  "fire-rating required",
  "fire-two-groups required",
  "fire-breath required",
  "bld-aisle-service required",
  "bld-containment advice",
  "env-temp-inlet required",
  "env-dew-inlet required",
  "env-aux-on required",
  "env-battery-temp required",
  "pwr-ups-time required",
  "pwr-fuel required",
  "pwr-volt required",
  "pwr-freq required",
  "pwr-thd required",
  "pwr-gap required",
  "env-dust required",
  "env-noise required",
  "env-rf required",
  "env-mag required",
  "env-vibration required",
  "env-static-kv required",
  "ac-pressure advice",
  "bld-material required",
  "bld-window advice",
  "bld-hot-cold required",
  "bld-seismic required",
  "shield-parts required",
  "shield-ground advice",
  "shield-fibre advice",
  "ac-shield required",
  "mon-shield-signal required",
  "door-shield-mech required",
  "pwr-supply-a required",
  "pwr-supply-b advice",
  "pwr-supply-c required",
  "bld-standby-partition required",
  "pwr-ups-bypass required",
  "pwr-ups-separate required",
  "pwr-dedicated advice",
  "pwr-no-overhead advice",
  "pwr-pdu advice",
  "pwr-plug-mark required",
  "gnd-mesh required",
  "gnd-sizes required",
  "cab-media required",
  "fire-gas-class advice",
  "fire-partition required",
  "fire-door-a required",
  "fire-extinguisher required",
  "fire-aspirating advice",
  "mon-leak required",
  "mon-ups-points required",
  "mon-ac-points required",
  "mon-power-points required",
]
`);
});

test('GB 50116', () => {
  expect(ids('gb50116')).toMatchInlineSnapshot(`
[
  "fire-smoke-cover required",
  "fire-wall-dist required",
  "fire-clear required",
  "fire-manual required",
  "fire-delay required",
  "fire-seq-first required",
  "fire-seq-second required",
  "door-fire-release required",
  "fire-seq-fans required",
  "fire-plenum required",
  "fire-manual-height required",
]
`);
});

test('GB 50370', () => {
  expect(ids('gb50370')).toMatchInlineSnapshot(`
[
  "fire-gas-mass required",
  "fire-gas-conc required",
  "fire-hfc-max required",
  "fire-gas-time required",
  "fire-gas-soak required",
  "fire-hfc-vent required",
  "fire-zone-relief required",
  "fire-zone-envelope required",
  "fire-exhaust required",
  "fire-zone-size required",
  "fire-zone-8 required",
  "fire-zone-temp required",
  "room-gas-cylinder required",
  "fire-zone-walls required",
  "fire-zone-close required",
  "fire-reserve required",
  "fire-door-open required",
  "fire-door-lamp required",
]
`);
});

test('GB/T 22239, level 3', () => {
  expect(ids('djcp3')).toMatchInlineSnapshot(`
[
  "site-djcp-location advice",
  "door-djcp required",
  "gnd-bond required",
  "mon-djcp-water required",
  "site-djcp-antitheft required",
  "mon-djcp-lightning required",
  "mon-djcp-temp required",
  "mon-djcp-power required",
  "fire-rating required",
  "bld-material required",
  "bld-floor-esd required",
  "fire-probe-each required",
  "fire-gas-class advice",
  "fire-zone-walls required",
  "cab-sep required",
  "room-core-shielded-ca required",
  "room-core-shielded-km required",
]
`);
});

test.each([
  ['gb50348', ['vid-retention required', 'intr-link required']], ['gb50311', ['cab-length required', 'cab-label required', 'cab-sep required']], ['gb50462', ['cab-accept required']],
  ['gbt2887', ['site-gbt2887-min-area advice']], ['gbt39786', ['door-mp-auth advice', 'door-id-card-plain advice', 'door-mp-log-mac advice', 'door-mp-video-mac advice']],
])('the small pack %s', (pack, wanted) => {
  expect(ids(pack)).toEqual(wanted);
});

const all = packs.flatMap((pack) => pack.demands.map((demand) => ({ pack, ...demand })));

test('a figure or a default is advice: only text and settled practice fail a facility', () => {
  for (const { rule, certainty, severity } of all) {
    if (certainty === 'S*') expect(`${rule} ${severity}`).toBe(`${rule} advice`);
    // The validity of certificates is the one default of ours that fails a check.
    if (certainty === 'U' && rule !== 'list-cert-valid') expect(`${rule} ${severity}`).toBe(`${rule} advice`);
  }
});

test('a default never names a standard, and says in print that it is none', () => {
  for (const demand of all.filter(({ certainty }) => certainty === 'U')) {
    expect(demand.clause).not.toMatch(/GM\/T|GB|§|图/);
    expect(citation(demand).zh).toContain('非标准要求');
    expect(citation(demand).en).toContain('no demand of a standard');
  }
});

test('key and general items are those of the check-list, and have its weight', () => {
  const standards = new Map(Object.values(testStandards).map((standard) => [standard.pack, new Map(standard.items.map((item) => [item.id, item]))]));
  for (const { pack, rule, severity, item } of all) {
    expect({ rule, item: item !== undefined }).toEqual({ rule, item: severity === 'key' || severity === 'counted' });
    if (item === undefined) continue;
    const found = standards.get(pack.id)?.get(item);
    expect({ rule, weight: found?.weight === 'key' ? 'key' : 'counted', known: found !== undefined }).toEqual({ rule, weight: severity, known: true });
  }
});

test('clauses of a test standard lie under the item they feed', () => {
  for (const { pack, rule, clause, item } of all) {
    if (item === undefined) continue;
    const standard = Object.values(testStandards).find(({ pack: id }) => id === pack.id)!;
    const wanted = standard.items.find(({ id }) => id === item)!.clause;
    const number = /§([\d.]+)/.exec(clause)![1]!;
    // The demand itself, the test of the same number, or the clause above four items alike.
    const fits = number === wanted || number.replace(/^\d+/, '') === wanted.replace(/^\d+/, '') || wanted.startsWith(`${number}.`);
    expect({ rule, clause, item, fits }).toEqual({ rule, clause, item, fits: true });
  }
});

test('sections of the application that are named are in its outline', () => {
  for (const { clause, rule } of all.filter(({ pack }) => pack.id === 'application-template')) {
    for (const place of clause.split('、')) {
      const [, doc, section] = /^((?:CA|KM)-..|申请材料2) ([\d.]+)$/.exec(place) ?? [];
      if (doc === undefined) continue;
      const known = applicationDocuments[doc === '申请材料2' ? 'M2' : doc]?.sections.some(([number]) => number === section);
      expect({ rule, place, known }).toEqual({ rule, place, known: true });
    }
  }
});

test('every demand can be looked up by its rule', () => {
  for (const { rule, clause, pack } of all) expect(demandsOf(rule).some((demand) => demand.clause === clause && demand.pack === pack)).toBe(true);
});
