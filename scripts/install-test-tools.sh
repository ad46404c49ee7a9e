#!/usr/bin/env bash
# Installs the programs that tests call besides Node: nft checks every generated rule file; Prometheus, Alertmanager and the
# SNMP exporter check the configuration of the environment monitoring.
#   install-test-tools.sh twin   instead those of the tests on a live engine: sshd, by which several Docker hosts are reached
set -euo pipefail

declare -A package=([nft]=nftables [promtool]=prometheus [amtool]=prometheus-alertmanager [prometheus-snmp-exporter]=prometheus-snmp-exporter)
if [ "${1-}" = twin ]; then unset package; declare -A package=([sshd]=openssh-server); fi
missing=()
for program in "${!package[@]}"; do PATH="$PATH:/usr/sbin" command -v "$program" >/dev/null || missing+=("${package[$program]}"); done
[ ${#missing[@]} -eq 0 ] && exit 0
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "The tests need programs of these packages: ${missing[*]}. Please install them." >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
# Only the programs are wanted: their services are not started.
export RUNLEVEL=1
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
