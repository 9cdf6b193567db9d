using System.Globalization;

namespace Leibniz.Symbolic.Tests;

public sealed class NumberTests
{
    [Theory]
    [InlineData(0.1, "1/10")]
    [InlineData(0.5, "1/2")]
    [InlineData(-2.5, "-5/2")]
    [InlineData(3, "3")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1152921504606846976, "1152921504606846976")]
    [InlineData(1e-7, "1/10000000")]
    public void TryFromLiteral_OfShortNumbers_IsWhatIsWritten(double value, string expected)
    {
        Assert.True(Rational.TryFromLiteral(value, out Rational r));
        Assert.Equal(expected, r.ToString());
        Assert.Equal(value, (double)r);
    }

    [Theory]
    [InlineData(1.0 / 3)]
    [InlineData(Math.PI)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void TryFromLiteral_OfOthers_IsFalse(double value) => Assert.False(Rational.TryFromLiteral(value, out _));

    [Fact]
    public void Rational_OfRandomDoubles_ConvertsBackExactly()
    {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value))
                Assert.Equal(value, (double)Rational.Exact(value));
        }
        Assert.Equal(double.Epsilon, (double)Rational.Exact(double.Epsilon));
        Assert.Equal(double.PositiveInfinity, (double)(Rational)BigInteger.Pow(10, 400));
    }

    [Fact]
    public void Rational_Arithmetic_KeepsTheLawsOfAField()
    {
        var random = new Random(12);
        for (int i = 0; i < 500; i++)
        {
            Rational a = Next(random), b = Next(random), c = Next(random);
            Assert.Equal(a * (b + c), (a * b) + (a * c));
            Assert.Equal(a, a + b - b);
            Assert.Equal(a, b.IsZero ? a : a * b / b);
            Assert.Equal(a < b, (double)(a - b) < 0);
            Assert.True(Rational.Floor(a) <= a && a < Rational.Floor(a) + 1);
            Assert.True(Rational.TryRoot(Rational.Pow(a, 3), 3, out Rational root));
            Assert.Equal(a, root);
        }
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
    }

    private static Rational Next(Random random) => new(random.Next(-100, 101), random.Next(1, 50));
}
