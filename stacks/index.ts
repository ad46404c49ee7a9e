/** The live twin as Terraform. `TwinStack` and what else needs cdktf is imported from its own file, so that nobody else loads it. */
export { firewallFilesOf } from './firewall-files';
export type { ImageContexts, ImageFile } from './image-contexts';
export type { TwinProps } from './resources';
export { ownImages, type OwnImage } from './own-images';
export { placed, placementSchema, type Placement, type TwinHost } from './placement';
export { twinParts, type TwinPart } from './parts';
export { imagesFolder, stackName, twinFile, twinFiles, twinJson } from './synth';
export { twinPlan, type TwinContainer, type TwinNetwork, type TwinPlan, type TwinVolume } from './twin-plan';
