using System.Globalization;
using Leibniz.Optimization.Proximal.Lasso;

namespace Leibniz.Samples.LassoPath;

/// <summary>The diabetes data of Efron, Hastie, Johnstone and Tibshirani, 2004, from a CSV file whose last column is the response.</summary>
internal sealed class Diabetes
{
    public Diabetes(string file)
    {
        string[] lines = File.ReadAllLines(file);
        string[] header = lines[0].Split(',');
        Names = header[..^1];
        var predictors = new List<double>();
        var response = new List<double>();
        for (int i = 1; i < lines.Length; i++)
        {
            string[] fields = lines[i].Split(',');
            if (fields.Length != header.Length)
                throw new InvalidDataException($"{file}, line {i + 1}: expected {header.Length} fields; found {fields.Length}.");
            double[] values = [.. fields.Select(static field => double.Parse(field, CultureInfo.InvariantCulture))];
            predictors.AddRange(values[..^1]);
            response.Add(values[^1]);
        }
        Data = RegressionData.FromRows(predictors.ToArray(), response.ToArray());
    }

    /// <summary>The predictors' names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The observations.</summary>
    public RegressionData Data { get; }

    /// <summary>The norm of a predictor around its mean: a coefficient times it is one on columns of unit norm, as the paper draws them.</summary>
    public double Norm(int column)
    {
        double[] values = Data.Column(column).ToArray();
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)));
    }
}
