#!/usr/bin/env bash
# What the generator adds to a build: the same 100 methods compiled with and without [GradientOf], in turn; medians.
# Usage: bench/generator-build.sh [rounds]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build -c Release "$root/samples/FirstGradient" > /dev/null
bin=$root/artifacts/bin
mkdir "$work/Many"
cat > "$work/Many/Many.csproj" <<X2
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <DefineConstants Condition="'\$(Differentiated)' == 'true'">\$(DefineConstants);DIFFERENTIATED</DefineConstants>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="$bin/Leibniz/release/Leibniz.dll" />
    <Reference Include="$bin/Leibniz.Rules/release/Leibniz.Rules.dll" />
    <Analyzer Include="$bin/Leibniz.Generator/release/Leibniz.Generator.dll" Condition="'\$(Differentiated)' == 'true'" />
  </ItemGroup>
</Project>
X2
{
    echo 'using Leibniz; public static partial class Many {'
    for i in $(seq 100); do
        cat <<X2
    public static double Loss$i(ReadOnlySpan<double> p, ReadOnlySpan<double> t, ReadOnlySpan<double> y)
    {
        double sum = 0, state = p[1];
        for (int i = 0; i < t.Length; i++)
        {
            double error = p[0] * Math.Exp(-p[1] * t[i]) + $i * Math.Sin(p[0] + t[i]) - y[i];
            if (error > $i) sum += Math.Log(1 + error); else sum += error * error;
        }
        for (int i = 0; i < t.Length; i++)
            state = Math.Tanh(state + p[0] * t[i]);
        return sum + state;
    }
#if DIFFERENTIATED
    [GradientOf(nameof(Loss$i), Wrt = ["p"])]
    public static partial double Gradient$i(ReadOnlySpan<double> p, ReadOnlySpan<double> t, ReadOnlySpan<double> y, Span<double> dp);
#endif
X2
    done
    echo '}'
} > "$work/Many/Many.cs"
dotnet restore "$work/Many" > /dev/null
build() {
    local start
    start=$(date +%s%N)
    dotnet build -c Release --no-restore --no-incremental "$work/Many" -p:Differentiated="$1" > "$work/log" || { cat "$work/log" >&2; exit 1; }
    echo $((($(date +%s%N) - start) / 1000000)) >> "$work/$1"
}
build false; build true
rm "$work/false" "$work/true"
for _ in $(seq "$rounds"); do build false; build true; done
median() { sort -n "$1" | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
plain=$(median "$work/false"); differentiated=$(median "$work/true")
echo "100 methods: $plain ms plain, $differentiated ms with their gradients, $((differentiated - plain)) ms more (medians of $rounds)"
