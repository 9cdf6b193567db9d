using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Tests.Matrix;

/// <summary>A random formula as text, with its value computed on the way by MathNet alone.</summary>
/// <param name="Text">The formula.</param>
/// <param name="Value">Its value.</param>
internal sealed record RandomFormula(string Text, Matrix<double> Value)
{
    private static RandomFormula Pick(Random random, params Func<RandomFormula>[] makers) => makers[random.Next(makers.Length)]();

    /// <summary>A scalar.</summary>
    public static RandomFormula Scalar(Random random, IReadOnlyDictionary<string, Matrix<double>> values, int depth)
    {
        if (depth <= 0)
            return Pick(random, () => new("lambda", values["lambda"]), () => new("2", Of(2)), () => new("0.5", Of(0.5)));
        RandomFormula S() => Scalar(random, values, depth - 1);
        RandomFormula V() => Column(random, values, depth - 1);
        RandomFormula M() => Square(random, values, depth - 1);
        return Pick(
            random,
            () => M() is var m ? new($"tr({m.Text})", Of(m.Value.Trace())) : null!,
            () => (V(), V()) is var (u, v) ? new($"({u.Text})'*({v.Text})", u.Value.Transpose() * v.Value) : null!,
            () => V() is var u ? new($"norm2({u.Text})^2", Of(Math.Pow(u.Value.FrobeniusNorm(), 2))) : null!,
            () => V() is var u ? new($"sum({u.Text})", Of(u.Value.Enumerate().Sum())) : null!,
            () => M() is var m ? new($"sum({m.Text})", Of(m.Value.Enumerate().Sum())) : null!,
            () => M() is var m ? new($"normF({m.Text})^2", Of(Math.Pow(m.Value.FrobeniusNorm(), 2))) : null!,
            () => (S(), S()) is var (a, b) ? new($"({a.Text})*({b.Text})", a.Value * b.Value) : null!,
            () => (S(), S()) is var (a, b) ? new($"({a.Text}) - ({b.Text})", a.Value - b.Value) : null!,
            () => V() is var u ? new($"logsumexp({u.Text})", Of(Math.Log(u.Value.Enumerate().Sum(Math.Exp)))) : null!,
            () => S() is var a ? new($"sin({a.Text})", a.Value.Map(Math.Sin)) : null!,
            () => (V(), M()) is var (u, m) ? new($"quad({m.Text}, {u.Text})", u.Value.Transpose() * m.Value * u.Value) : null!);
    }

    /// <summary>A column.</summary>
    public static RandomFormula Column(Random random, IReadOnlyDictionary<string, Matrix<double>> values, int depth)
    {
        if (depth <= 0)
            return Pick(random, () => new("x", values["x"]), () => new("y", values["y"]));
        RandomFormula V() => Column(random, values, depth - 1);
        RandomFormula M() => Square(random, values, depth - 1);
        return Pick(
            random,
            () => (M(), V()) is var (m, u) ? new($"({m.Text})*({u.Text})", m.Value * u.Value) : null!,
            () => (V(), V()) is var (u, v) ? new($"({u.Text}) + ({v.Text})", u.Value + v.Value) : null!,
            () => (V(), V()) is var (u, v) ? new($"({u.Text}) - 3*({v.Text})", u.Value - (3 * v.Value)) : null!,
            () => (V(), V()) is var (u, v) ? new($"({u.Text}).*({v.Text})", u.Value.PointwiseMultiply(v.Value)) : null!,
            () => V() is var u ? new($"tanh({u.Text})", u.Value.Map(Math.Tanh)) : null!,
            () => V() is var u ? new($"softmax({u.Text})", u.Value.Map(Math.Exp) / u.Value.Enumerate().Sum(Math.Exp)) : null!,
            () => M() is var m ? new($"diag({m.Text})", m.Value.Diagonal().ToColumnMatrix()) : null!,
            () => M() is var m ? new($"rowsums({m.Text})", m.Value.RowSums().ToColumnMatrix()) : null!,
            () => M() is var m ? new($"colsums({m.Text})'", m.Value.ColumnSums().ToColumnMatrix()) : null!,
            () => (Scalar(random, values, depth - 1), V()) is var (a, u) ? new($"({a.Text})*({u.Text})", a.Value[0, 0] * u.Value) : null!,
            () => (V(), V()) is var (u, v) ? new($"diag({u.Text})*({v.Text})", u.Value.PointwiseMultiply(v.Value)) : null!);
    }

    /// <summary>A square matrix.</summary>
    public static RandomFormula Square(Random random, IReadOnlyDictionary<string, Matrix<double>> values, int depth)
    {
        if (depth <= 0)
            return Pick(random, () => new("A", values["A"]), () => new("B", values["B"]), () => new("P", values["P"]));
        RandomFormula V() => Column(random, values, depth - 1);
        RandomFormula M() => Square(random, values, depth - 1);
        Matrix<double> identity = Matrix<double>.Build.DenseIdentity(values["A"].RowCount);
        return Pick(
            random,
            () => (M(), M()) is var (m, k) ? new($"({m.Text})*({k.Text})", m.Value * k.Value) : null!,
            () => (M(), M()) is var (m, k) ? new($"({m.Text}) + ({k.Text})", m.Value + k.Value) : null!,
            () => (M(), M()) is var (m, k) ? new($"({m.Text}).*({k.Text})", m.Value.PointwiseMultiply(k.Value)) : null!,
            () => M() is var m ? new($"({m.Text})'", m.Value.Transpose()) : null!,
            () => M() is var m ? new($"sin({m.Text})", m.Value.Map(Math.Sin, Zeros.Include)) : null!,
            () => M() is var m ? new($"inv(9*I + tanh({m.Text}))", ((9 * identity) + m.Value.Map(Math.Tanh, Zeros.Include)).Inverse()) : null!,
            () => (V(), V()) is var (u, v) ? new($"({u.Text})*({v.Text})'", u.Value * v.Value.Transpose()) : null!,
            () => V() is var u ? new($"diag({u.Text})", Matrix<double>.Build.DenseOfDiagonalVector(u.Value.Column(0))) : null!,
            () => (Scalar(random, values, depth - 1), M()) is var (a, m) ? new($"({a.Text})*({m.Text})", a.Value[0, 0] * m.Value) : null!,
            () => M() is var m ? new($"({m.Text}) + 1", m.Value + 1) : null!);
    }

    private static Matrix<double> Of(double value) => Matrix<double>.Build.Dense(1, 1, value);
}
