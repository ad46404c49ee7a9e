import type { Rule } from '../../rule';
import certCcNumber from './cert-cc-number';
import certCcTerm from './cert-cc-term';
import certCccInfosecStopped from './cert-ccc-infosec-stopped';
import certCommercialCrypto from './cert-commercial-crypto';
import certKeyDevice from './cert-key-device';
import certModuleLevel from './cert-module-level';
import certNoSalesLicence from './cert-no-sales-licence';
import certNumberUnique from './cert-number-unique';
import certSalesLicenceDead from './cert-sales-licence-dead';
import evAv from './ev-av';
import evCasoft from './ev-casoft';
import evFirewall from './ev-firewall';
import evIds from './ev-ids';
import evKmsoft from './ev-kmsoft';
import evVscan from './ev-vscan';
import hsmApproved from './hsm-approved';
import listAttach from './list-attach';
import listCertValid from './list-cert-valid';
import listHolderEqVendor from './list-holder-eq-vendor';
import listModelEqCert from './list-model-eq-cert';
import netKmNetcryptoApproved from './net-km-netcrypto-approved';

export const productsRules: readonly Rule[] = [
  certCcNumber, certCcTerm, certCccInfosecStopped, certCommercialCrypto, certKeyDevice, certModuleLevel, certNoSalesLicence, certNumberUnique,
  certSalesLicenceDead, evAv, evCasoft, evFirewall, evIds, evKmsoft, evVscan, hsmApproved, listAttach, listCertValid, listHolderEqVendor,
  listModelEqCert, netKmNetcryptoApproved,
];
