# Terraform or OpenTofu: what is installed, else OpenTofu from its Go modules. Sets $terraform.

provide_terraform() {
  terraform=$(command -v terraform || command -v tofu || ls "$made/bin/tofu" 2>/dev/null || true)
  if [ -z "$terraform" ]; then
    doing '由 Go 模块构建 OpenTofu（约 5 分钟）' 'building OpenTofu from Go modules (about 5 minutes)'
    go_build tofu "$project/twin/tofu" github.com/opentofu/opentofu/cmd/tofu '-X github.com/opentofu/opentofu/version.dev=no' "$made/bin/tofu"
    terraform="$made/bin/tofu"
  fi
  local version
  version=$("$terraform" version 2>/dev/null)
  version=${version%%$'\n'*}
  done_line "$version（$terraform）" "$version ($terraform)"
}
