/** The twin of a facility on one Docker engine, as Terraform. */
import { Container } from '@cdktf/provider-docker/lib/container';
import { Image } from '@cdktf/provider-docker/lib/image';
import { Network } from '@cdktf/provider-docker/lib/network';
import { DockerProvider } from '@cdktf/provider-docker/lib/provider';
import { Volume } from '@cdktf/provider-docker/lib/volume';
import { LocalBackend, TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { backendPath, providerVersions, resourcesOf, variables, type TwinProps } from './resources';

/**
 * Networks, images, volumes and containers of the twin. Terraform ids are ids of the model, so that adding one device
 * changes no other, and the state lies beside the configuration under a relative path.
 */
export class TwinStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: TwinProps) {
    super(scope, id);
    new LocalBackend(this, { path: backendPath });
    new DockerProvider(this, 'docker', {});
    this.addOverride('terraform.required_providers.docker.version', providerVersions);
    for (const [name, config] of Object.entries(variables)) new TerraformVariable(this, name, config);
    const { networks, images, volumes, containers } = resourcesOf(props);
    for (const { id: name, config } of networks) new Network(this, name, config);
    for (const { id: name, config } of images) new Image(this, name, config);
    for (const { id: name, config } of volumes) new Volume(this, name, config);
    // A device may be called like a zone: the ids of the tree of constructs differ, those of Terraform need not.
    for (const { id: name, config } of containers) new Container(this, `device-${name}`, config).overrideLogicalId(name);
  }
}
