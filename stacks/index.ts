/** The live twin as Terraform. */
export { firewallFilesOf } from './firewall-files';
export { stackName, twinFiles, twinJson } from './synth';
export { twinPlan, type TwinContainer, type TwinNetwork, type TwinPlan } from './twin-plan';
export { TwinStack, type TwinStackProps } from './twin-stack';
