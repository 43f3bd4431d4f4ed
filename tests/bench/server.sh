# shellcheck shell=bash disable=SC2034,SC2154 # variables of tests/bench/run and its other parts
# SPDX-License-Identifier: GPL-3.0-or-later
# Part of tests/bench/run: what has to be there before anything is measured.

install_missing() {
  local missing=()
  command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
  command -v wrk >/dev/null || missing+=(wrk)
  command -v h2load >/dev/null || missing+=(nghttp2-client)
  command -v openssl >/dev/null || missing+=(openssl)
  command -v curl >/dev/null || missing+=(curl)
  [ -x /usr/bin/time ] || missing+=(time)
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing: ${missing[*]}" >&2
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "please install as root: ${missing[*]}"
    as_root=(sudo)
  fi
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -q >&2
  "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
}

build_client() {
  if [ "$cli" = build/release/bin/loadgrove-cli ]; then
    [ -f build/release/build.ninja ] || app/setup
    cmake --preset release >/dev/null
    ninja -C build/release loadgrove-cli >&2
  fi
  [ -x "$cli" ] || fail "$cli is not there"
  cli=$(realpath "$cli")
}

# The window, built beside the command-line program; sets window.
find_window() {
  local folder
  folder=$(dirname "$cli")
  window=$folder/window_bench
  if [ "$folder" = "$PWD/build/release/bin" ]; then
    ninja -C build/release window_bench >&2
  fi
  [ -x "$window" ] || fail "$window is not there: build the target window_bench"
}

free_port() { # one that nobody listens on, outside the range of outgoing connections
  local port
  for port in $(seq "$1" $(($1 + 200))); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  fail "no free port from $1"
}

# Everything temporary, nginx included, goes when we do.
work=
nginx_pid=
client_pid=
clean_up() {
  stop_turns
  [ -z "$client_pid" ] || kill "$client_pid" 2>/dev/null || true
  [ -z "$nginx_pid" ] || { kill "$nginx_pid" && wait "$nginx_pid"; } 2>/dev/null || true
  [ -z "$work" ] || rm -rf "$work"
}

padded() { # TEXT: JSON text of a size of 176 bytes, as measured in the design
  local text=$1
  while [ ${#text} -lt 175 ]; do text+=' '; done
  echo "$text}"
}

write_configuration() {
  local product order
  product=$(padded '{"product_id":57,"name":"bigbear","category":"Toys","price":9.99,"in_stock":true')
  order=$(padded '{"order_id":91,"customer_email":"a@example.com","items":[{"product_id":57,"quantity":3}]')
  cat > "$work/nginx.conf" <<CONF
daemon off;
master_process on;
worker_processes 1;
worker_cpu_affinity $((10 ** server_cpu)); # a mask of binary digits
worker_rlimit_nofile 65536;
pid $work/nginx.pid;
error_log $work/error.log warn;
events { worker_connections 32768; }
http {
  access_log off;
  keepalive_requests 1000000000;
  keepalive_timeout 600s;
  http2_max_concurrent_streams 1000;
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi;
  uwsgi_temp_path $work/uwsgi;
  scgi_temp_path $work/scgi;
  default_type application/json;
  ssl_certificate $work/cert.pem;
  ssl_certificate_key $work/key.pem;
  ssl_protocols TLSv1.3;
  server {
    listen 127.0.0.1:$port backlog=16384;
    listen 127.0.0.1:$tls_port ssl http2 backlog=16384;
    location / { return 200 '$product'; }
    location = /api/v1/products { return 201 '$product'; }
    location = /api/v1/orders { return 201 '$order'; }
    location = /api/v1/orders/91 { return 200 '$order'; }
  }
  server {
    listen 127.0.0.1:$status_port;
    location / { stub_status; }
  }
}
CONF
}

start_nginx() {
  port=$(free_port 18080)
  status_port=$(free_port $((port + 1)))
  tls_port=$(free_port $((status_port + 1)))
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
    -subj /CN=127.0.0.1 -keyout "$work/key.pem" -out "$work/cert.pem" 2> "$work/openssl.log" \
    || fail "no certificate: $(cat "$work/openssl.log")"
  write_configuration
  PATH=$PATH:/usr/sbin nginx -p "$work" -c "$work/nginx.conf" 2> "$work/start.log" &
  nginx_pid=$!
  local try
  for try in $(seq 100); do
    curl -sf -m 2 -o /dev/null "http://127.0.0.1:$status_port/" && return
    kill -0 "$nginx_pid" 2>/dev/null || fail "nginx does not start: $(cat "$work"/*.log)"
    sleep 0.05
  done
  fail "nginx ($try tries) does not answer"
}
