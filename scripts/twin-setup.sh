#!/usr/bin/env bash
# Prepares a bare Debian machine for the live twin: Docker engine, nftables, Terraform CLI, provider, base image.
# What is there already stays as it is; a second run takes seconds. Exit codes: 0 ready, 1 a step failed, 2 cannot work here.
set -euo pipefail

project=$(cd "$(dirname "$0")/.." && pwd)
parts="$project/scripts/twin-setup"
# Everything this script makes, outside of what apt installs.
made="$project/.twin"

. "$parts/say.sh"
. "$parts/machine.sh"
. "$parts/packages.sh"
. "$parts/engine.sh"
. "$parts/go.sh"
. "$parts/terraform.sh"
. "$parts/provider.sh"
. "$parts/base-image.sh"

choose_language "$@"
require_debian
mkdir -p "$made"
install_packages
require_kernel
start_engine
provide_terraform
provide_provider
write_configuration
provide_base_image
done_line '孪生环境已就绪' 'ready for the twin'
hint "直接用 terraform 时先执行： . $made/env" "before using terraform by hand:  . $made/env"
