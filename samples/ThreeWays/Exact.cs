namespace Leibniz.Samples.ThreeWays;

/// <summary>The derivative of sin(x)·exp(x²)/(1 + x⁴) in the framework's <see cref="decimal"/>, 28 digits.</summary>
internal static class Exact
{
    // f′ = e^{x²}·(cos x + 2x sin x − 4x³ sin x/(1 + x⁴))/(1 + x⁴), by the product and quotient rules.
    public static double Derivative(double at)
    {
        decimal x = (decimal)at, square = x * x, quartic = 1 + (square * square);
        (decimal sine, decimal cosine) = SinCos(x);
        return (double)(Exp(square) * (cosine + (2 * x * sine) - (4 * x * square * sine / quartic)) / quartic);
    }

    private static decimal Exp(decimal x)
    {
        decimal term = 1, sum = 1;
        for (int k = 1; k < 80; k++)
        {
            term *= x / k;
            sum += term;
        }
        return sum;
    }

    private static (decimal, decimal) SinCos(decimal x)
    {
        decimal sine = 0, cosine = 0, term = 1;
        for (int k = 0; k < 60; k++)
        {
            if (k % 2 == 0)
                cosine += k % 4 == 0 ? term : -term;
            else
                sine += k % 4 == 1 ? term : -term;
            term *= x / (k + 1);
        }
        return (sine, cosine);
    }
}
