import type { Rule } from '../../rule';
import avCoverage from './av-coverage';
import avDbUpdate from './av-db-update';
import avResponse from './av-response';
import fwAdjacentOnly from './fw-adjacent-only';
import fwEventResponse from './fw-event-response';
import fwMinPorts from './fw-min-ports';
import fwNoAnyAny from './fw-no-any-any';
import fwRouteMode from './fw-route-mode';
import hsmOwnPort from './hsm-own-port';
import hsmP2pSubnet from './hsm-p2p-subnet';
import idsConsoleDirect from './ids-console-direct';
import idsEventResponse from './ids-event-response';
import idsHighAlert from './ids-high-alert';
import idsProbeKm from './ids-probe-km';
import idsProbeOnServiceSwitch from './ids-probe-on-service-switch';
import idsSignatureUpdate from './ids-signature-update';
import logRetention from './log-retention';
import netBsSegments from './net-bs-segments';
import netCsSegments from './net-cs-segments';
import netDjcpAudit from './net-djcp-audit';
import netDjcpMalware from './net-djcp-malware';
import netFwDistinctDevice from './net-fw-distinct-device';
import netFwEachBoundary from './net-fw-each-boundary';
import netFwVendorDiversity from './net-fw-vendor-diversity';
import netHostRedundancy from './net-host-redundancy';
import netIpGateway from './net-ip-gateway';
import netIpInZone from './net-ip-in-zone';
import netIpPlanFields from './net-ip-plan-fields';
import netIpPrivate from './net-ip-private';
import netIpUnique from './net-ip-unique';
import netKmAttachCore from './net-km-attach-core';
import netKmFwInside from './net-km-fw-inside';
import netKmNoInternet from './net-km-no-internet';
import netKmRemote from './net-km-remote';
import netKmSameLan from './net-km-same-lan';
import netMpIntegrity from './net-mp-integrity';
import netNoBypass from './net-no-bypass';
import netOneUplinkFw from './net-one-uplink-fw';
import netRedundantFirewalls from './net-redundant-firewalls';
import netRedundantLinks from './net-redundant-links';
import netRemoteRa from './net-remote-ra';
import netSwitchPerSegment from './net-switch-per-segment';
import netTimeSync from './net-time-sync';
import vscanDbUpdate from './vscan-db-update';
import vscanEvidence from './vscan-evidence';
import vscanMonthly from './vscan-monthly';
import vscanRegular from './vscan-regular';
import vscanResponse from './vscan-response';
import vscanScope from './vscan-scope';
import vscanWindow from './vscan-window';

export const networkRules: readonly Rule[] = [
  avCoverage, avDbUpdate, avResponse, fwAdjacentOnly, fwEventResponse, fwMinPorts, fwNoAnyAny, fwRouteMode, hsmOwnPort, hsmP2pSubnet,
  idsConsoleDirect, idsEventResponse, idsHighAlert, idsProbeKm, idsProbeOnServiceSwitch, idsSignatureUpdate, logRetention, netBsSegments,
  netCsSegments, netDjcpAudit, netDjcpMalware, netFwDistinctDevice, netFwEachBoundary, netFwVendorDiversity, netHostRedundancy, netIpGateway, netIpInZone, netIpPlanFields,
  netIpPrivate, netIpUnique, netKmAttachCore, netKmFwInside, netKmNoInternet, netKmRemote, netKmSameLan, netMpIntegrity, netNoBypass, netOneUplinkFw,
  netRedundantFirewalls, netRedundantLinks, netRemoteRa, netSwitchPerSegment, netTimeSync, vscanDbUpdate, vscanEvidence, vscanMonthly, vscanRegular,
  vscanResponse, vscanScope, vscanWindow,
];
