import type { Rule } from '../../rule';
import gndBond from './gnd-bond';
import gndCommon from './gnd-common';
import lightBackup from './light-backup';
import lightDesign from './light-design';
import lightEscape from './light-escape';
import lightMain from './light-main';
import pwrBreaker from './pwr-breaker';
import pwrDualCord from './pwr-dual-cord';
import pwrFreq from './pwr-freq';
import pwrFuel from './pwr-fuel';
import pwrGap from './pwr-gap';
import pwrGenerator from './pwr-generator';
import pwrMains from './pwr-mains';
import pwrPhases from './pwr-phases';
import pwrRackBudget from './pwr-rack-budget';
import pwrThd from './pwr-thd';
import pwrTns from './pwr-tns';
import pwrUpsLoad from './pwr-ups-load';
import pwrUpsRed from './pwr-ups-red';
import pwrUpsSize from './pwr-ups-size';
import pwrUpsTime from './pwr-ups-time';
import pwrUpsTimeNogen from './pwr-ups-time-nogen';
import pwrVolt from './pwr-volt';

export const powerRules: readonly Rule[] = [
  gndBond, gndCommon, lightBackup, lightDesign, lightEscape, lightMain, pwrBreaker, pwrDualCord, pwrFreq, pwrFuel, pwrGap, pwrGenerator, pwrMains,
  pwrPhases, pwrRackBudget, pwrThd, pwrTns, pwrUpsLoad, pwrUpsRed, pwrUpsSize, pwrUpsTime, pwrUpsTimeNogen, pwrVolt,
];
