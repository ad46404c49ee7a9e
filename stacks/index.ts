/** The live twin as Terraform. `TwinStack` and what else needs cdktf is imported from its own file, so that nobody else loads it. */
export { firewallFilesOf } from './firewall-files';
export type { TwinProps } from './resources';
export { stackName, twinFile, twinFiles, twinJson } from './synth';
export { twinPlan, type TwinContainer, type TwinNetwork, type TwinPlan } from './twin-plan';
