import { append } from '../../model';
import type { Demand, Pack } from '../pack';
import { applicationTemplate } from './application-template';
import { djcp3 } from './djcp3';
import { gb50116 } from './gb50116';
import { gb50174 } from './gb50174';
import { gb50311 } from './gb50311';
import { gb50348 } from './gb50348';
import { gb50370 } from './gb50370';
import { gb55036 } from './gb55036';
import { gb55037 } from './gb55037';
import { gb50462 } from './gb50462';
import { gbt2887 } from './gbt2887';
import { gbt39786 } from './gbt39786';
import { gmt0030 } from './gmt0030';
import { gmt0036 } from './gmt0036';
import { gmt0037 } from './gmt0037';
import { gmt0038 } from './gmt0038';
import { projectDefaults } from './project-defaults';

export const packs: readonly Pack[] = [gmt0037, gmt0038, gmt0030, gmt0036, gb50174, gb50116, gb50370, gb55036, gb55037, gb50348, gb50311, gb50462, gbt2887, djcp3, gbt39786, applicationTemplate, projectDefaults];

/** Where a rule is asked for, with the pack that does. */
export interface PackDemand extends Demand {
  readonly pack: Pack;
}

const byRule = new Map<string, PackDemand[]>();
for (const each of packs) {
  for (const demand of each.demands) append(byRule, demand.rule, { ...demand, pack: each });
}

export const demandsOf = (rule: string): readonly PackDemand[] => byRule.get(rule) ?? [];
