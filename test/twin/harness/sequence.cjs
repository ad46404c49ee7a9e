const { basename } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Cheap first, and what all else stands on: a fault shows early. The reference facility, which takes the longest, is last. */
const order = [
  'preflight', 'network', 'verify', 'faults-engine', 'bundle', 'life-cycle', 'ids', 'environment', 'data', 'pki', 'faults-firewall', 'life-broken-off', 'hosts', 'reference', 'hosts-reference',
];

/** Each run goes the same way; a file that is not listed comes before the listed ones. */
module.exports = class extends Sequencer {
  sort(tests) {
    const key = ({ path }) => `${String(order.indexOf(basename(path, '.twin.ts')) + 1).padStart(3, '0')} ${path}`;
    return [...tests].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  }
};
