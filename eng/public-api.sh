#!/usr/bin/env bash
# Declares the public API of every library anew: what a reviewer then sees is the difference of PublicAPI.Unshipped.txt.
set -eu
cd "$(dirname "$0")/.."
for project in src/*/; do
  name=$(basename "$project")
  file="$project/PublicAPI.Unshipped.txt"
  [ -f "$project/PublicAPI.Shipped.txt" ] || continue
  [ $# -eq 0 ] || [[ " $* " == *" $name "* ]] || continue
  echo '#nullable enable' > "$file"
  # The analyser names each symbol that is not declared, in the very form that the file has.
  dotnet build -c Release -p:TreatWarningsAsErrors=false -p:WarningsNotAsErrors=RS0016 --no-incremental --no-dependencies "$project$name.csproj" 2>&1 \
    | sed -n "s/.*RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p" | LC_ALL=C sort -u > "$file.new"
  cat "$file.new" >> "$file"
  rm "$file.new"
  echo "$name: $(($(wc -l < "$file") - 1)) symbols"
done
