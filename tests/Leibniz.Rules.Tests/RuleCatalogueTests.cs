namespace Leibniz.Rules.Tests;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void Summary()
    {
        var runner = new RuleRunner();
        RuleCatalog.Visit(runner);
        using var file = new StreamWriter("/tmp/rules.txt");
        foreach ((string rule, List<RuleError> errors) in runner.Errors)
        {
            file.WriteLine($"{rule}: value {Worst(errors, 0):G3} first {Worst(errors, 1):G3} second {Worst(errors, 2):G3}");
            foreach (RuleError e in errors.Where(e => e.Ulp > (e.Order == 0 ? 4 : e.Order == 1 ? 16 : 64)))
                file.WriteLine("    " + e);
        }
    }

    private static double Worst(List<RuleError> errors, int order) => errors.Where(e => e.Order == order).Select(e => e.Ulp).DefaultIfEmpty(0).Max();
}
