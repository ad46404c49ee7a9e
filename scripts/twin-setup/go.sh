# A Go compiler new enough for a module of ours: go_for MODULE_FOLDER sets $go.
# The versions and sums of all modules are committed with them, so that the build is checked.

go_for() {
  local wanted
  wanted=$(sed -n 's/^go //p' "$1/go.mod")
  go=$(command -v go || ls /usr/local/go/bin/go 2>/dev/null || true)
  if [ -z "$go" ]; then
    doing '安装 Go 编译器' 'installing the Go compiler'
    apt_install golang-go
    go=/usr/bin/go
  fi
  at_least "$(go_version)" "$wanted" && return
  # From 1.21 on Go fetches the newer one itself; older ones can fetch it as the module it is, and check it the same way.
  if at_least "$(go_version)" 1.21; then
    export GOTOOLCHAIN="go$wanted+auto"
  else
    doing "下载 Go $wanted" "downloading Go $wanted"
    local module folder
    module="golang.org/toolchain@v0.0.1-go$wanted.linux-$("$go" env GOARCH)"
    (cd "$1" && cd "$(mktemp -d)" && logged go-toolchain "$go" mod download "$module") || no_modules
    folder="$("$go" env GOMODCACHE)/$module"
    chmod +x "$folder"/bin/* "$folder"/pkg/tool/*/*
    go="$folder/bin/go"
  fi
}

go_version() { GOTOOLCHAIN=local "$go" version | sed -E 's/^go version go([0-9.]+).*/\1/'; }
# at_least HAVE WANTED
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# go_build NAME MODULE_FOLDER PACKAGE LDFLAGS OUTPUT
go_build() {
  go_for "$2"
  mkdir -p "$(dirname "$5")"
  # Into place only when whole.
  (cd "$2" && GOFLAGS='' GOWORK=off CGO_ENABLED=0 logged "$1" "$go" build -trimpath -buildvcs=false -ldflags "-s -w $4" -o "$5.part" "$3") || no_modules
  mv "$5.part" "$5"
}

no_modules() {
  fail '构建失败。若 Go 模块代理不可达，请设 GOPROXY 为可达的代理，或从另一台机器拷来 .twin/' \
    'the build failed. If the Go module proxy cannot be reached, set GOPROXY to one that can, or copy .twin/ from another machine'
}
