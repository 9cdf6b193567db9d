#!/usr/bin/env bash
# Packs the library and uses it from a project outside the solution: one reference, three lines, a gradient.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet pack -c Release "$root/src/Leibniz.Rules" -o "$work/packages" > /dev/null
dotnet pack -c Release "$root/src/Leibniz" -o "$work/packages" > /dev/null
mkdir "$work/App"
cat > "$work/App/App.csproj" <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Leibniz" Version="0.1.0" />
  </ItemGroup>
</Project>
X
cat > "$work/App/nuget.config" <<X
<configuration>
  <packageSources>
    <add key="packed" value="$work/packages" />
  </packageSources>
</configuration>
X
cat > "$work/App/Program.cs" <<'X'
using Leibniz;
var g = Gradient.Of(static (double x, double y) => Math.Sin(x) * y);
Console.WriteLine(g(0.5, 3));
X
NUGET_PACKAGES="$work/cache" dotnet run -c Release --project "$work/App"
