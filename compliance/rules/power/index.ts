import type { Rule } from '../../rule';
import bldStandbyPartition from './bld-standby-partition';
import gndBond from './gnd-bond';
import gndCommon from './gnd-common';
import gndMesh from './gnd-mesh';
import gndSizes from './gnd-sizes';
import gndSpd from './gnd-spd';
import lightBackup from './light-backup';
import lightDesign from './light-design';
import lightEscape from './light-escape';
import lightLoss from './light-loss';
import lightMain from './light-main';
import monDjcpLightning from './mon-djcp-lightning';
import monDjcpPower from './mon-djcp-power';
import monDjcpStatic from './mon-djcp-static';
import pwrBreaker from './pwr-breaker';
import pwrDedicated from './pwr-dedicated';
import pwrDualCord from './pwr-dual-cord';
import pwrFreq from './pwr-freq';
import pwrFuel from './pwr-fuel';
import pwrGap from './pwr-gap';
import pwrGenerator from './pwr-generator';
import pwrMains from './pwr-mains';
import pwrNoOverhead from './pwr-no-overhead';
import pwrPdu from './pwr-pdu';
import pwrPhases from './pwr-phases';
import pwrPlugMark from './pwr-plug-mark';
import pwrRackBudget from './pwr-rack-budget';
import pwrSupplyA from './pwr-supply-a';
import pwrSupplyB from './pwr-supply-b';
import pwrSupplyC from './pwr-supply-c';
import pwrThd from './pwr-thd';
import pwrTns from './pwr-tns';
import pwrUpsBypass from './pwr-ups-bypass';
import pwrUpsLoad from './pwr-ups-load';
import pwrUpsRed from './pwr-ups-red';
import pwrUpsSeparate from './pwr-ups-separate';
import pwrUpsSize from './pwr-ups-size';
import pwrUpsTime from './pwr-ups-time';
import pwrUpsTimeNogen from './pwr-ups-time-nogen';
import pwrVolt from './pwr-volt';

export const powerRules: readonly Rule[] = [
  bldStandbyPartition, gndBond, gndCommon, gndMesh, gndSizes, gndSpd, lightBackup, lightDesign, lightEscape, lightLoss, lightMain, monDjcpLightning,
  monDjcpPower, monDjcpStatic, pwrBreaker, pwrDedicated, pwrDualCord, pwrFreq, pwrFuel, pwrGap, pwrGenerator, pwrMains, pwrNoOverhead, pwrPdu,
  pwrPhases, pwrPlugMark, pwrRackBudget, pwrSupplyA, pwrSupplyB, pwrSupplyC, pwrThd, pwrTns, pwrUpsBypass, pwrUpsLoad, pwrUpsRed, pwrUpsSeparate,
  pwrUpsSize, pwrUpsTime, pwrUpsTimeNogen, pwrVolt,
];
