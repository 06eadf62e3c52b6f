#!/usr/bin/env bash
# Installs the browser libraries of package-lock.json, once for each lock file.
set -eu
cd "$(dirname "$0")"
stamp=node_modules/.prmind-lock
if [ -f "$stamp" ] && cmp -s package-lock.json "$stamp"; then exit 0; fi
npm ci --no-audit --no-fund --silent
cp package-lock.json "$stamp"
