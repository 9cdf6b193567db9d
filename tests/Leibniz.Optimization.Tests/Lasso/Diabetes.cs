using System.Globalization;
using Leibniz.Optimization.Proximal.Lasso;

namespace Leibniz.Optimization.Tests.Lasso;

/// <summary>The diabetes data of Efron et al., 2004, read from the repository.</summary>
internal static class Diabetes
{
    public static RegressionData Data { get; } = Read();

    private static RegressionData Read()
    {
        string[] lines = File.ReadAllLines(DataFolder.Path("lasso/diabetes.csv"));
        var rows = new List<double>();
        var response = new List<double>();
        foreach (string line in lines.Skip(1))
        {
            double[] values = [.. line.Split(',').Select(v => double.Parse(v, CultureInfo.InvariantCulture))];
            rows.AddRange(values[..10]);
            response.Add(values[10]);
        }
        return RegressionData.FromRows(rows.ToArray(), response.ToArray());
    }
}
