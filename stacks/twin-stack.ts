/** The twin of a facility on one Docker engine, or on several, as Terraform. */
import { Container } from '@cdktf/provider-docker/lib/container';
import { Image } from '@cdktf/provider-docker/lib/image';
import { Network } from '@cdktf/provider-docker/lib/network';
import { DockerProvider } from '@cdktf/provider-docker/lib/provider';
import { Volume } from '@cdktf/provider-docker/lib/volume';
import { DataResource, LocalBackend, TerraformStack, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { backendPath, providerVersions, resourcesOf, variables, type Resource, type TwinProps } from './resources';

/**
 * Networks, images, volumes and containers of the twin. Terraform ids are ids of the model, so that adding one device
 * changes no other, and the state lies beside the configuration under a relative path.
 */
export class TwinStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: TwinProps) {
    super(scope, id);
    new LocalBackend(this, { path: backendPath });
    const { providers, networks, images, volumes, containers, trust } = resourcesOf(props);
    const hosts = new Map(providers.map((config) => [config.alias, new DockerProvider(this, config.alias === undefined ? 'docker' : `docker-${config.alias}`, config)]));
    const meta = ({ on, after }: Resource<object>) => ({
      ...(on === undefined ? {} : { provider: hosts.get(on) }), ...(after ? { dependsOn: after.map((fqn) => ({ fqn })) } : {}),
    });
    this.addOverride('terraform.required_providers.docker.version', providerVersions);
    for (const [name, config] of Object.entries(variables)) new TerraformVariable(this, name, config);
    for (const each of networks) new Network(this, each.id, { ...each.config, ...meta(each) });
    for (const each of images) new Image(this, each.id, { ...each.config, ...meta(each) });
    for (const each of volumes) new Volume(this, each.id, { ...each.config, ...meta(each) });
    // A device may be called like a zone: the ids of the tree of constructs differ, those of Terraform need not.
    for (const each of containers) new Container(this, `device-${each.id}`, { ...each.config, ...meta(each) }).overrideLogicalId(each.id);
    if (trust) new DataResource(this, trust.id, { ...trust.config, ...meta(trust) });
  }
}
