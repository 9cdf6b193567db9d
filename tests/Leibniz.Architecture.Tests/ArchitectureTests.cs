using System.Reflection;

namespace Leibniz.Architecture.Tests;

public sealed class ArchitectureTests
{
    private static readonly string s_root = FindRoot();

    [Theory]
    [InlineData(typeof(Rules.Sin), new string[0])]
    [InlineData(typeof(Dual<double>), new[] { "Leibniz.Rules" })]
    [InlineData(typeof(Symbolic.Expr), new[] { "Leibniz", "Leibniz.Rules" })]
    [InlineData(typeof(Testing.GradientCheck), new[] { "Leibniz", "Leibniz.Rules" })]
    public void Assembly_References_RunOneWay(Type type, string[] allowed)
    {
        IEnumerable<string> ours = type.Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("Leibniz", StringComparison.Ordinal));
        Assert.Empty(ours.Except(allowed));
    }

    [Fact]
    public void Generator_References_NoOtherProject()
    {
        string project = File.ReadAllText(Path.Combine(s_root, "src", "Leibniz.Generator", "Leibniz.Generator.csproj"));
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void SourceFiles_AreSmallRooms()
    {
        string[] tooLong = [.. Sources().Where(f => File.ReadLines(f).Count() > 500)];
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Folders_AreNamedForStagesAndRoles()
    {
        string[] banned = ["Common", "Utils", "Misc", "Core", "Helpers", "Managers"];
        Assert.Empty(Sources().SelectMany(f => Path.GetRelativePath(s_root, f).Split(Path.DirectorySeparatorChar)).Intersect(banned));
    }

    [Fact]
    public void Types_AreNamedInTheFieldsOwnWords()
    {
        Assembly[] assemblies = [typeof(Rules.Sin).Assembly, typeof(Dual<double>).Assembly, typeof(Symbolic.Expr).Assembly, typeof(Testing.GradientCheck).Assembly];
        string[] suffixes = ["Helper", "Manager", "Utils", "Util"];
        Assert.Empty(assemblies.SelectMany(a => a.GetTypes()).Where(t => suffixes.Any(s => t.Name.EndsWith(s, StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Sources() =>
        new[] { "src", "apps", "samples" }.SelectMany(
            d => Directory.EnumerateFiles(Path.Combine(s_root, d), "*.cs", SearchOption.AllDirectories));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Leibniz.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The folder of Leibniz.slnx was not found upwards.");
    }
}
