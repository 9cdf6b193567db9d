using Leibniz.Rules;

namespace Leibniz.Tests.Lanes;

public class LaneTests
{
    [Fact]
    public void EveryRule_DifferentNumbersInEachLane_EqualsScalarRule()
    {
        var runner = new LaneRuleRunner();
        RuleCatalog.Visit(runner);
        Assert.True(runner.Comparisons > 3_000, $"only {runner.Comparisons} comparisons");
        Assert.True(runner.Failures.Count == 0, $"{runner.Failures.Count} of {runner.Comparisons}:\n" + string.Join('\n', runner.Failures.Take(40)));
    }

    [Theory]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("/")]
    public void Arithmetic_SpecialValuesInLanes_EqualsScalars(string operation)
    {
        foreach (double[] a in LaneValues.Rows)
        {
            foreach (double[] b in LaneValues.Rows)
            {
                Lanes<double> result = Apply(operation, LaneValues.Register(a), LaneValues.Register(b));
                for (int i = 0; i < Lanes<double>.Count; i++)
                    Assert.True(LaneValues.Agree(Apply(operation, a[i], b[i]), result[i], 0), $"{a[i]:R} {operation} {b[i]:R} gave {result[i]:R}");
            }
        }
    }

    [Fact]
    public void Select_LanesDisagree_EachDecidesForItself()
    {
        double[] a = LaneValues.Rows[0], b = LaneValues.Rows[1];
        Lanes<double> chosen = Select.Less(LaneValues.Register(a), LaneValues.Register(b), LaneValues.Register(b), LaneValues.Register(a));
        for (int i = 0; i < Lanes<double>.Count; i++)
            Assert.True(LaneValues.Agree(a[i] < b[i] ? b[i] : a[i], chosen[i], 0), $"lane {i}");
    }

    [Fact]
    public void Comparison_LanesDisagree_Throws() =>
        Assert.Throws<InvalidOperationException>(() => LaneValues.Register(LaneValues.Rows[1]) < Lanes<double>.Constant(1));

    private static T Apply<T>(string operation, T a, T b) where T : System.Numerics.IFloatingPointIeee754<T> => operation switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        _ => a / b,
    };
}
