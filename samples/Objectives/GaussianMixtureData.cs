namespace Leibniz.Objectives;

/// <summary>Points, starting parameters and prior of a Gaussian mixture with K components in d dimensions.</summary>
/// <remarks>
/// <para>
/// Text format, tokens separated by white space: <c>d K n</c>; K alphas; K×d means; K×d(d+1)/2 inverse covariance factors;
/// n×d points; <c>gamma m</c>.
/// </para>
/// <para>
/// A factor is the lower triangular Q of Σ⁻¹ = QᵀQ, stored as the logarithms of its d diagonal entries and then its strict
/// lower triangle by columns: (1,0), (2,0), …, (d−1,0), (2,1), ….
/// </para>
/// Source: Šrajer, Kukelova, Fitzgibbon 2018, "A benchmark of selected algorithmic differentiation tools".
/// </remarks>
public sealed class GaussianMixtureData
{
    private readonly double[] parameters;
    private readonly double[] points;

    private GaussianMixtureData(int dimension, int components, int count, double[] parameters, double[] points, double gamma, int m)
    {
        Dimension = dimension;
        Components = components;
        Count = count;
        this.parameters = parameters;
        this.points = points;
        Gamma = gamma;
        M = m;
    }

    /// <summary>Number d of coordinates of a point; ≥ 1.</summary>
    public int Dimension { get; }

    /// <summary>Number K of components; ≥ 1.</summary>
    public int Components { get; }

    /// <summary>Number n of points; ≥ 1.</summary>
    public int Count { get; }

    /// <summary>Numbers in one component's inverse covariance factor, d(d+1)/2.</summary>
    public int FactorSize => Dimension * (Dimension + 1) / 2;

    /// <summary>The parameters in the order of the gradient: alphas, means, factors. [K + K·d + K·d(d+1)/2]</summary>
    public ReadOnlySpan<double> Parameters => parameters;

    /// <summary>Logarithms of the mixture weights, up to a common constant. [K]</summary>
    public ReadOnlySpan<double> Alphas => parameters.AsSpan(0, Components);

    /// <summary>Means, a component after another. [K, d]</summary>
    public ReadOnlySpan<double> Means => parameters.AsSpan(Components, Components * Dimension);

    /// <summary>Inverse covariance factors, a component after another. [K, d(d+1)/2]</summary>
    public ReadOnlySpan<double> Icf => parameters.AsSpan(Components * (1 + Dimension));

    /// <summary>Points, one after another. [n, d]</summary>
    public ReadOnlySpan<double> Points => points;

    /// <summary>Scale γ of the Wishart prior; &gt; 0.</summary>
    public double Gamma { get; }

    /// <summary>Degrees of freedom of the Wishart prior beyond d + 1; ≥ 0.</summary>
    public int M { get; }

    /// <summary>Point i. [d]</summary>
    /// <param name="i">Index of the point, from 0.</param>
    /// <returns>A view of the d coordinates.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="i"/> is not in 0 … n−1.</exception>
    public ReadOnlySpan<double> Point(int i) => points.AsSpan(i * Dimension, Dimension);

    /// <summary>Reads a mixture from a text file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The data.</returns>
    /// <exception cref="DataFormatException">The file is a directory, is truncated, or is of another format.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static GaussianMixtureData Read(string path)
    {
        // K·d(d+1)/2 + K·d + K < 2³¹ for K, d ≤ 1000; the benchmark goes up to d = 128, K = 200.
        const int most = 1000;
        var reader = TokenReader.Open("GaussianMixtureData.Read", path);
        var d = reader.Integer("d (the dimension)", 1, most);
        var k = reader.Integer("K (the number of components)", 1, most);
        var n = reader.Integer("n (the number of points)", 1);
        var parameters = reader.Numbers(k * (1L + d + (d * (d + 1) / 2)), "alphas, means and inverse covariance factors");
        var points = reader.Numbers((long)n * d, "points");
        var gamma = reader.Number("gamma (the scale of the Wishart prior)");
        if (gamma <= 0)
        {
            throw reader.Failure("gamma (the scale of the Wishart prior) above 0", $"{gamma:R}");
        }

        var m = reader.Integer("m (the degrees of freedom of the Wishart prior)", 0);
        reader.End();
        return new(d, k, n, parameters, points, gamma, m);
    }
}
