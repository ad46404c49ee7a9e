/** The parts of a Terraform configuration that tests look at. */
export interface NetworkConfig {
  name: string; driver: string; internal: boolean; ipv6: boolean;
  options: Record<string, string>;
  ipam_config: { subnet: string; gateway: string; ip_range?: string }[];
  labels?: { label: string; value: string }[];
}
export interface ContainerConfig {
  name: string; hostname: string; image: string; network_mode?: string; env?: string[];
  capabilities: { add: string[]; drop: string[] };
  sysctls: Record<string, string>;
  read_only?: boolean; tmpfs?: Record<string, string>; security_opts: string[];
  memory: number; memory_swap: number;
  networks_advanced?: { name: string; ipv4_address?: string; ipv6_address?: string }[];
  host?: { host: string; ip: string }[];
  volumes?: { volume_name?: string; container_path: string }[];
  provisioner?: { 'local-exec': { command: string } }[];
  upload?: { file: string; content_base64: string }[];
}
export interface ImageConfig { name: string; build?: { context: string; build_args: { BASE: string } }; triggers?: { base: string } }
export interface TwinConfig {
  terraform: { backend: { local: { path: string } }; required_providers: { docker: { source: string; version: string } } };
  resource: { docker_network: Record<string, NetworkConfig>; docker_container: Record<string, ContainerConfig>; docker_image: Record<string, ImageConfig>; docker_volume: Record<string, { name: string }> };
  variable: Record<string, { default: string }>;
}

export const configOf = (json: string): TwinConfig => JSON.parse(json) as TwinConfig;

/** Terraform id of the network a container's attachment refers to. */
export const networkOf = (attachment: { name: string }): string => /^\$\{docker_network\.([a-z0-9_-]+)\.name\}$/.exec(attachment.name)?.[1] ?? `no reference: ${attachment.name}`;

export const environmentOf = (container: ContainerConfig): Record<string, string> =>
  Object.fromEntries((container.env ?? []).map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]));
