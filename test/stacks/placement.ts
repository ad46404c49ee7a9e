import type { Placement } from '../../stacks';

/** The small facility on two hosts: outside and service here, core there; the pair is divided. */
export const twoHosts: Placement = {
  hosts: { east: { docker: 'ssh://root@192.0.2.11' }, west: { docker: 'ssh://root@192.0.2.12:2222' } },
  zones: { internet: 'east', 'ca-service': 'east', 'ca-core': 'west' },
  devices: { 'ca-fw-1-b': 'west' },
};
