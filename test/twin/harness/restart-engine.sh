#!/usr/bin/env bash
# Restarts the engine that npm run twin:setup started on this machine.
#   restart-engine.sh --whether   says by its exit code whether it is that one, and does nothing
set -euo pipefail
. "$(dirname "$0")/../../../scripts/twin-setup/engine.sh"
engine_is_ours
[ "${1-}" != --whether ] || exit 0
pid=$(cat /var/run/docker.pid)
kill "$pid"
while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
launch_engine
