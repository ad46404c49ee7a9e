# The provider kreuzwerker/docker as a filesystem mirror: from its registry, else from its Go modules.

# The version the bindings were made for, and the one that the committed module holds.
registry_version=3.6.2
module_version=4.6.0
providers="$made/providers"

provide_provider() {
  local platform
  platform="linux_$(dpkg --print-architecture)"
  if [ ! -f "$made/provider-version" ]; then
    if registry_reached && from_registry "$platform"; then
      echo "$registry_version" >"$made/provider-version"
    else
      doing "由 Go 模块构建 provider kreuzwerker/docker $module_version（约 2 分钟）" "building the provider kreuzwerker/docker $module_version from Go modules (about 2 minutes)"
      go_build provider "$project/twin/provider" github.com/terraform-providers/terraform-provider-docker "-X main.version=$module_version" \
        "$providers/registry.terraform.io/kreuzwerker/docker/$module_version/$platform/terraform-provider-docker_v$module_version"
      both_registries
      echo "$module_version" >"$made/provider-version"
    fi
  fi
  done_line "provider kreuzwerker/docker $(cat "$made/provider-version")" "provider kreuzwerker/docker $(cat "$made/provider-version")"
}

registry_host() { case $terraform in *tofu) echo registry.opentofu.org ;; *) echo registry.terraform.io ;; esac; }
registry_reached() { curl --silent --fail --max-time 5 --output /dev/null "https://$(registry_host)/.well-known/terraform.json"; }

from_registry() {
  doing "从 $(registry_host) 下载 provider kreuzwerker/docker $registry_version" "downloading the provider kreuzwerker/docker $registry_version from $(registry_host)"
  local folder
  folder=$(mktemp -d)
  cat >"$folder/main.tf.json" <<EOF
{"terraform": {"required_providers": {"docker": {"source": "kreuzwerker/docker", "version": "$registry_version"}}}}
EOF
  logged provider timeout 120 "$terraform" -chdir="$folder" providers mirror -platform="$1" "$providers" || return 1
  both_registries
}

# Terraform and OpenTofu look for the same provider under the name of their own registry.
both_registries() {
  local have other
  for have in registry.terraform.io registry.opentofu.org; do
    other=registry.terraform.io
    if [ "$have" = "$other" ]; then other=registry.opentofu.org; fi
    [ -d "$providers/$have/kreuzwerker" ] && [ ! -d "$providers/$other/kreuzwerker" ] || continue
    mkdir -p "$providers/$other"
    cp -al "$providers/$have/kreuzwerker" "$providers/$other/"
  done
}

# What Terraform, cdktf and the commands of jifang read.
write_configuration() {
  cat >"$made/terraform.rc" <<EOF
provider_installation {
  filesystem_mirror {
    path    = "$providers"
    include = ["registry.terraform.io/kreuzwerker/docker", "registry.opentofu.org/kreuzwerker/docker"]
  }
  direct {
    exclude = ["registry.terraform.io/kreuzwerker/docker", "registry.opentofu.org/kreuzwerker/docker"]
  }
}
EOF
  {
    echo "export TF_CLI_CONFIG_FILE='$made/terraform.rc'"
    # cdktf asks this variable for the program.
    echo "export TERRAFORM_BINARY_NAME='$terraform'"
    if [ -x "$made/bin/tofu" ]; then echo "export PATH=\"\$PATH:$made/bin\""; fi
  } >"$made/env"
}
