#!/usr/bin/env bash
# Installs the programs that tests call besides Node: nft checks every generated rule file.
set -euo pipefail

command -v nft >/dev/null && exit 0
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo 'The tests need nft (package nftables): please install it.' >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends nftables >/dev/null
