#!/usr/bin/env bash
# Publishes the native sample ahead of time and holds what it prints to what it prints under the just-in-time compiler.
# Needs a linker (clang or gcc) and zlib's headers, and takes the ahead-of-time compiler from the package source.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
linker=clang
command -v clang > /dev/null || linker=gcc
command -v "$linker" > /dev/null || { echo "Neither clang nor gcc is installed; the native sample needs a linker." >&2; exit 1; }
dotnet run -c Release --project "$root/samples/Native" > "$work/compiled-just-in-time"
dotnet publish -c Release -r linux-x64 "$root/samples/Native" -o "$work/native" --artifacts-path "$work/artifacts" \
    -p:NativeSample=true -p:CppCompilerAndLinker="$linker" > "$work/log" || { cat "$work/log"; exit 1; }
if grep -E "warning (IL|AOT)" "$work/log"; then exit 1; fi
"$work/native/Native" > "$work/compiled-ahead-of-time"
diff "$work/compiled-just-in-time" "$work/compiled-ahead-of-time"
cat "$work/compiled-ahead-of-time"
du -h "$work/native/Native" | cut -f1
